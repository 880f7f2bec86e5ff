// What is told of a check, word by word: the figure, the reason in both languages, what is short, how narrowly it holds.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Document, isMap, parse, visit } from 'yaml';
import type { CheckResult, Evidence, LeafResult, RequirementResult } from '../../src/model/index.ts';
import { exactText } from '../../src/quantity/index.ts';
import { sentence } from '../../src/words/index.ts';
import { CATALOGUE, LEVELS } from '../differential/generate.ts';
import { judged } from '../differential/model.ts';
import type { PlainCheck, PlainValue } from '../differential/reference.ts';

const FILE = 'test/evaluate/cases/told.yaml';
interface Told {
  readonly check: PlainCheck;
  readonly facts: Readonly<Record<string, PlainValue>>;
  readonly when?: PlainCheck;
  readonly attested?: boolean;
  readonly round?: number;
  readonly evidence?: Evidence;
  readonly gives?: unknown;
}
const cases = parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, Told>>;

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
    asked: [threshold.op, threshold.text.zh, threshold.text.en, threshold.exact, threshold.upTo]
      .filter(Boolean)
      .join(' | '),
    actual: actual && [actual.text.zh, actual.text.en, exact, bound, upTo].filter(Boolean).join(' | '),
    claimed: claimed && `${claimed.text} ${claimed.agrees}`,
    short: shortfall && short(shortfall),
    margin:
      margin &&
      `${margin.fact.id} ${exactText(margin.change)}${margin.reached ? '' : ' beyond'}, ${margin.text.zh}, ${margin.text.en}, ${exactText(margin.share)}`,
    other: rest.otherRule && `${rest.otherRule.rule.kind} ${rest.otherRule.truth}`,
    missing: rest.missing?.join(' '),
    listed: rest.listed && `${rest.listed.records} ${rest.listed.whole}`,
  });
}

function short(shortfall: NonNullable<LeafResult['shortfall']>): string {
  const { kind, fact, text } = shortfall;
  const more =
    shortfall.kind === 'change'
      ? [shortfall.exact, shortfall.size.zh, shortfall.size.en, shortfall.beyond ? 'beyond' : '']
      : shortfall.kind === 'items'
        ? [shortfall.exact, ...shortfall.items]
        : shortfall.kind === 'answer'
          ? []
          : [shortfall.exact, ...shortfall.records.map(({ name, result }) => `${name}: ${result?.truth}`)];
  return [kind, fact, text.zh, text.en, ...more].filter(Boolean).join(' | ');
}

const told = (result: CheckResult): Record<string, unknown> =>
  brief({
    truth: [result.truth, result.evidence].filter(Boolean).join(' '),
    zh: sentence(result.reason, 'zh'),
    en: sentence(result.reason, 'en'),
    ...(result.parts === undefined ? leaf(result) : { parts: result.parts.map(told) }),
  });

const gives = ({ status, evidence, withheld, statuses, reason, result, when }: RequirementResult) => {
  const { zh, en, ...rest } = told(result);
  const own = sentence(reason, 'zh');
  return brief({
    status: [status, evidence, withheld && `(${withheld})`].filter(Boolean).join(' '),
    floors: Object.values(statuses).join(' '),
    reason: own === zh ? undefined : `${own} / ${sentence(reason, 'en')}`,
    when: when && told(when).zh,
    zh,
    en,
    ...rest,
  });
};

const answer = ({ evidence, gives: _, ...one }: Told) =>
  gives(judged({ catalogue: CATALOGUE, levels: LEVELS, attested: false, ...one }, evidence));

/** `TOLD=write` takes the answers as they are; look at the difference. */
if (process.env['TOLD'] === 'write') {
  const all = Object.entries(cases).map(([name, one]) => [name, { ...one, gives: answer(one) }] as const);
  const document = new Document(Object.fromEntries(all), { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, { key, value }) {
      if (isMap(value) && /^(check|facts|when)$/.test(String(key))) value.flow = true;
    },
  });
  writeFileSync(FILE, document.toString({ lineWidth: 0, flowCollectionPadding: true }));
}

test.each(Object.entries(cases))('%s', (_, one) => {
  expect(answer(one)).toEqual(one.gives);
});
