import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/index.ts';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import type {
  CheckResult,
  Evaluation,
  Evidence,
  FactValue,
  Position,
  Submission,
  Tier,
} from '../../src/model/index.ts';
import { exactly, rational } from '../../src/quantity/index.ts';

const standard = builtInStandard();
const { submissions } = await loadSubmissions(['communities'], standard, {
  readStdin: async () => new Uint8Array(),
});
const asOf = { kind: 'date', date: '2022-12-05' } as const;

/** The same tier, whose requirements nobody has judged before. */
const unseen = (tier: Tier): Tier => ({
  ...tier,
  indicators: tier.indicators.map((indicator) => ({
    ...indicator,
    requirements: indicator.requirements.map((requirement) => ({ ...requirement })),
  })),
});

/** The same submission, each of its facts so many lines further down, and each record of a list again so many. */
const lower = (submission: Submission, lines: number): Submission => ({
  ...submission,
  facts: new Map(
    [...submission.facts].map(([id, fact], i) => {
      const below = ({ line, column }: Position, by: number) => ({ line: line + lines * by, column });
      const records = (list: List) =>
        list.records.map((one, k) => ({ ...one, at: below(one.at, i + k + 2) }));
      const value = fact.value.kind === 'list' ? { ...fact.value, records: records(fact.value) } : fact.value;
      return [id, { ...fact, value, at: below(fact.at, i + 1) }];
    }),
  ),
});

test.each(['attested', 'declared', 'measured'] as const)(
  'what was judged before is what is judged anew, at its own places (%s)',
  (evidence: Evidence) => {
    for (const [index, one] of submissions.entries())
      for (const tier of standard.tiers)
        for (const submission of [one, lower(one, index + 1), { ...one, tier: 'none' }]) {
          const remembered = evaluate(standard, submission, { tier, evidence, asOf });
          const anew = evaluate(standard, submission, { tier: unseen(tier), evidence, asOf });
          expect(isDeepStrictEqual(remembered.indicators, anew.indicators)).toBe(true);
        }
  },
);

test('facts that share a place as one object keep the places that they have later', () => {
  const shared = { line: 1, column: 1 };
  const at = (place: (index: number) => { line: number; column: number }) => (submission: Submission) => ({
    ...submission,
    facts: new Map([...submission.facts].map(([id, fact], i) => [id, { ...fact, at: place(i) }])),
  });
  const tier = unseen(standard.tiers[0] as Tier);
  const [first] = submissions;
  if (first === undefined) throw new Error('no submissions');
  const asked = { tier, evidence: 'attested', asOf } as const;
  evaluate(standard, at(() => shared)(first), asked);
  const moved = at((index) => ({ line: index + 1, column: 3 }))(first);
  const remembered = evaluate(standard, moved, asked);
  const anew = evaluate(standard, moved, { ...asked, tier: unseen(tier) });
  expect(isDeepStrictEqual(remembered.indicators, anew.indicators)).toBe(true);
});

test('another rule of comparison is judged anew', () => {
  const rounded = { ...standard, comparison: { kind: 'rounded-value', decimals: 0 } } as const;
  for (const submission of submissions)
    for (const tier of standard.tiers) {
      const remembered = evaluate(rounded, submission, { tier, evidence: 'attested', asOf });
      const anew = evaluate(rounded, submission, { tier: unseen(tier), evidence: 'attested', asOf });
      expect(isDeepStrictEqual(remembered.indicators, anew.indicators)).toBe(true);
    }
});

test('without margins nothing else is left out', () => {
  for (const submission of submissions)
    for (const tier of standard.tiers) {
      const asked = { tier, evidence: 'attested', asOf } as const;
      const without = evaluate(standard, submission, { ...asked, margins: false });
      const all = withoutMargins(evaluate(standard, submission, asked));
      expect(isDeepStrictEqual(without.indicators, all)).toBe(true);
    }
});

const withoutMargins = ({ indicators }: Evaluation) =>
  indicators.map((indicator) => ({
    ...indicator,
    requirements: indicator.requirements.map((one) => ({ ...one, result: withoutMargin(one.result) })),
  }));

function withoutMargin(result: CheckResult): CheckResult {
  if (result.parts !== undefined) return { ...result, parts: result.parts.map(withoutMargin) };
  const { margin: _, ...rest } = result;
  return rest;
}

test('the lists of others are judged anew where they differ, and at their own places where not', () => {
  const differing = (submission: Submission, round: number): Submission => ({
    ...submission,
    facts: new Map(
      [...submission.facts].map(([id, fact], i) => [
        id,
        fact.value.kind === 'list' ? { ...fact, value: otherList(fact.value, round + i) } : fact,
      ]),
    ),
  });
  for (let round = 0; round < 4; round += 1)
    for (const one of submissions)
      for (const tier of standard.tiers) {
        const submission = differing(lower(one, round), round);
        const remembered = evaluate(standard, submission, { tier, evidence: 'attested', asOf });
        const anew = evaluate(standard, submission, { tier: unseen(tier), evidence: 'attested', asOf });
        expect(isDeepStrictEqual(remembered.indicators, anew.indicators)).toBe(true);
      }
});

type List = Extract<FactValue, { kind: 'list' }>;

/** The same list, or one with a field less, a record more, a group, or another name, by turns. */
function otherList(list: List, turn: number): List {
  const [first, ...rest] = list.records;
  if (first === undefined) return list;
  const moved = { ...first, at: { line: first.at.line + turn, column: first.at.column } };
  const without = new Map([...first.fields].slice(1));
  const named = new Map<string, FactValue>([
    ...first.fields,
    ['name', { kind: 'text', text: `${turn % 3}` }],
  ]);
  const others: readonly List[] = [
    { ...list, records: [moved, ...rest] },
    { ...list, records: [{ ...moved, fields: without }, ...rest] },
    { ...list, records: [moved, ...list.records] },
    { ...list, open: !list.open },
    { ...list, records: [{ ...moved, fields: named }, ...rest] },
    { ...list, records: [{ ...moved, grouped: true, count: exactly(rational(3)) }, ...rest] },
  ];
  return others[turn % others.length] ?? list;
}
