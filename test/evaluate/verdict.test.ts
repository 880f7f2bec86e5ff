// What requirements make of their indicators and of the tier: verdicts, counts, claims and waivers.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { evaluate } from '../../src/evaluate/index.ts';
import type { CalendarDate, Check, Evaluation, EvaluationOptions, FactValue } from '../../src/model/index.ts';
import { compare, flag, label, number, quantity, rate, reported, standard, submission } from './build.ts';

type Comes = 'met' | 'measured' | 'unmet' | 'unknown' | 'free';

interface Whole {
  readonly asks: Readonly<Record<string, readonly Comes[]>>;
  readonly claims?: Readonly<Record<string, 'met' | 'unmet'>>;
  readonly accepted?: boolean;
  readonly waives?: readonly { readonly of: string; readonly until: CalendarDate }[];
  readonly tier?: string;
  readonly gives: unknown;
}

const cases = parse(readFileSync('test/evaluate/cases/verdict.yaml', 'utf8')) as Readonly<
  Record<string, Whole>
>;
const at = { line: 1, column: 1 };
const is = (fact: string): Check => ({ kind: 'is', fact, is: true });
const FACTS = [
  flag('yes'),
  flag('no'),
  flag('untold'),
  number('part'),
  number('whole'),
  rate('share', 'part', 'whole'),
];
const REPORTED = [
  reported('yes', { kind: 'flag', flag: true } satisfies FactValue),
  reported('no', { kind: 'flag', flag: false } satisfies FactValue),
  quantity('part', '3'),
  quantity('whole', '4'),
];
const ASKED: Readonly<Record<Comes, { readonly check: Check; readonly when?: Check }>> = {
  met: { check: is('yes') },
  measured: { check: compare('share', 'at_least', '75%') },
  unmet: { check: is('no') },
  unknown: { check: is('untold') },
  free: { check: is('untold'), when: is('no') },
};

function evaluated({ asks, claims = {}, accepted, waives = [], tier: own = 'basic' }: Whole): Evaluation {
  const { standard: plain, tier } = standard(FACTS, []);
  const indicators = Object.entries(asks).map(([id, requirements], i) => ({
    id,
    number: i + 1,
    category: 'c',
    title: label(id),
    requirements: requirements.map((comes, k) => ({
      id: `${id}${k + 1}`,
      clause: label(`${id}${k + 1}`),
      ...ASKED[comes],
    })),
  }));
  const options: EvaluationOptions = {
    tier: { ...tier, indicators },
    evidence: 'attested',
    asOf: { kind: 'date', date: '2022-12-05' },
  };
  const given = submission(REPORTED, {
    tier: own,
    statements: new Map(Object.entries(claims).map(([id, claimed]) => [id, { claimed, at }])),
    waivers: waives.map(({ of, until }) => ({ requirement: of, reason: 'x', by: 'y', until, at })),
    ...(accepted && { acceptance: { by: 'group' } }),
  });
  return evaluate(plain, given, options);
}

const NONE = { met: 0, attested: 0, unmet: 0, undetermined: 0, notApplicable: 0, waived: 0 };

test.each(Object.entries(cases))('%s', (_, whole) => {
  const { verdict, verdicts, counts, waivers, idleWaivers, indicators } = evaluated(whole);
  const gives = whole.gives as {
    verdict: string;
    counts: object;
    waivers?: number;
    idle?: string[];
    indicators: object;
  };
  expect({
    verdict: Object.values(verdicts).join(' '),
    counts,
    waivers,
    idle: idleWaivers.map(({ waiver, why }) => `${waiver.requirement} ${why}`),
    indicators: Object.fromEntries(
      indicators.map(({ indicator, waived, status, statuses, claimed }) => {
        expect(status).toBe(statuses.attested);
        const words = [waived && 'waived', ...Object.values(statuses), claimed && `(${claimed})`];
        return [indicator.id, words.filter(Boolean).join(' ')];
      }),
    ),
  }).toEqual({ waivers: 0, idle: [], ...gives, counts: { ...NONE, ...gives.counts } });
  expect(verdict).toBe(verdicts.attested);
});

test('the last day of a waiver is a day of its own time zone, or of the standard’s', () => {
  const until = (timeZone: string | undefined, moment: string) => {
    const { standard: plain, tier } = standard(FACTS, [{ id: 'r', check: is('no') }]);
    const waiver = { requirement: 'r', reason: 'x', by: 'y', until: '2022-12-05', at } as const;
    const options = {
      tier,
      evidence: 'attested',
      asOf: { kind: 'instant', epochMilliseconds: Date.parse(moment) },
    } as const;
    const given = submission(REPORTED, { waivers: [{ ...waiver, ...(timeZone && { timeZone }) }] });
    return evaluate(plain, given, options).idleWaivers.map(({ why }) => why);
  };
  // In Shanghai the sixth begins at 16:00 of the fifth, in Los Angeles at 8:00 of the sixth.
  expect(until(undefined, '2022-12-05T15:59:59Z')).toEqual([]);
  expect(until(undefined, '2022-12-05T16:00:00Z')).toEqual(['expired']);
  expect(until('America/Los_Angeles', '2022-12-06T07:59:59Z')).toEqual([]);
  expect(until('America/Los_Angeles', '2022-12-06T08:00:00Z')).toEqual(['expired']);
});
