// What is told of a check: the figure, the reason with its arguments, what is short, how narrowly it holds.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Document, isMap, visit } from 'yaml';
import type { CheckResult, LeafResult, RequirementResult } from '../../src/model/index.ts';
import { exactText } from '../../src/quantity/index.ts';
import { judged } from '../differential/model.ts';
import { caseOf, coded, TOLD, type Told, toldCases } from './told.ts';

/** What is left of a result without what it repeats of the question; nothing where there is nothing. */
const brief = (one: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));

function leaf({
  threshold,
  actual,
  claimed,
  shortfall,
  margin,
  ...rest
}: LeafResult): Record<string, unknown> {
  const { exact, bound, upTo } = actual ?? {};
  return brief({
    asked: [threshold.op, threshold.text.zh, threshold.exact, threshold.upTo].filter(Boolean).join(' | '),
    actual: actual && [actual.text.zh, exact, bound, upTo].filter(Boolean).join(' | '),
    claimed: claimed && `${claimed.text} ${claimed.agrees}`,
    short: shortfall && short(shortfall),
    margin:
      margin &&
      `${margin.fact.id} ${exactText(margin.change)}${margin.reached ? '' : ' beyond'}, ${margin.text.zh}, ${exactText(margin.share)}`,
    other: rest.otherRule && `${rest.otherRule.rule.kind} ${rest.otherRule.truth}`,
    missing: rest.missing?.join(' '),
    listed: rest.listed && `${rest.listed.records} ${rest.listed.whole}`,
  });
}

function short(shortfall: NonNullable<LeafResult['shortfall']>): string {
  const { kind, fact, text } = shortfall;
  const more =
    shortfall.kind === 'change'
      ? [shortfall.exact, shortfall.size.zh, shortfall.beyond ? 'beyond' : '']
      : shortfall.kind === 'items'
        ? [shortfall.exact, ...shortfall.items]
        : shortfall.kind === 'answer'
          ? []
          : [shortfall.exact, ...shortfall.records.map(({ name, result }) => `${name}: ${result?.truth}`)];
  return [kind, fact, text.zh, ...more].filter(Boolean).join(' | ');
}

const told = (result: CheckResult): Record<string, unknown> =>
  brief({
    truth: [result.truth, result.evidence].filter(Boolean).join(' '),
    reason: coded(result.reason),
    ...(result.parts === undefined ? leaf(result) : { parts: result.parts.map(told) }),
  });

const gives = ({ status, evidence, withheld, statuses, reason, result, when }: RequirementResult) => {
  const own = told(result);
  const whole = coded(reason);
  return brief({
    status: [status, evidence, withheld && `(${withheld})`].filter(Boolean).join(' '),
    floors: Object.values(statuses).join(' '),
    because: whole === own['reason'] ? undefined : whole,
    when: when && told(when)['reason'],
    ...own,
  });
};

const answer = (one: Told) => gives(judged(caseOf(one), one.evidence));

/** `TOLD=write` takes the answers as they are; look at the difference. */
if (process.env['TOLD'] === 'write') {
  const all = Object.entries(toldCases).map(([name, one]) => [name, { ...one, gives: answer(one) }] as const);
  const document = new Document(Object.fromEntries(all), { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, { key, value }) {
      if (isMap(value) && /^(check|facts|when)$/.test(String(key))) value.flow = true;
    },
  });
  writeFileSync(TOLD, document.toString({ lineWidth: 0, flowCollectionPadding: true }));
}

test.each(Object.entries(toldCases))('%s', (_, one) => {
  expect(answer(one)).toEqual(one.gives);
});
