import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCase } from './generate.ts';
import { judged } from './model.ts';
import { type Case, type PlainFacts, type PlainRecord, WrongFile } from './reference.ts';

const RUNS = 500;
const SUPPORT = [undefined, 'attested', 'declared', 'measured'];

const result = (c: Case) => {
  try {
    return judged(c);
  } catch (error) {
    if (error instanceof WrongFile) return undefined;
    throw error;
  }
};

const rank = { met: 2, 'not-applicable': 2, undetermined: 1, unmet: 0 } as const;

test('a stricter floor is never better, and takes nothing away from unmet', () => {
  fc.assert(
    fc.property(anyCase, (c) => {
      const statuses = result(c)?.statuses;
      if (statuses === undefined) return;
      const { attested, declared, measured } = statuses;
      if (attested === 'unmet') expect([declared, measured]).toEqual(['unmet', 'unmet']);
      expect(rank[declared]).toBeLessThanOrEqual(rank[attested]);
      expect(rank[measured]).toBeLessThanOrEqual(rank[declared]);
    }),
    { numRuns: RUNS },
  );
});

test('the word of the acceptance group never makes a result worse, nor overrules what is known', () => {
  fc.assert(
    fc.property(anyCase, (c) => {
      const [without, by] = [result({ ...c, attested: false }), result({ ...c, attested: true })];
      if (without === undefined || by === undefined) return;
      if (without.status === 'undetermined') expect(['undetermined', 'met']).toContain(by.status);
      else expect([by.status, by.evidence]).toEqual([without.status, without.evidence]);
    }),
    { numRuns: RUNS },
  );
});

const reversed = (facts: PlainFacts): PlainFacts =>
  Object.fromEntries(
    Object.entries(facts)
      .toReversed()
      .map(([id, value]) =>
        typeof value === 'object' && 'records' in value
          ? [id, { ...value, records: value.records.toReversed().map(turned) }]
          : [id, value],
      ),
  );
const turned = (record: PlainRecord): PlainRecord => ({
  ...record,
  fields: Object.fromEntries(Object.entries(record.fields).toReversed()),
});

test('the order of facts, records and fields changes nothing', () => {
  fc.assert(
    fc.property(anyCase, (c) => {
      const [one, other] = [result(c), result({ ...c, facts: reversed(c.facts) })];
      expect(other?.statuses).toEqual(one?.statuses);
      expect(other?.evidence).toEqual(one?.evidence);
    }),
    { numRuns: RUNS },
  );
});

/** A fact more: any one taken away. Where the fuller file contradicts itself nothing is promised of the two. */
test('a fact more that agrees turns no met that rests on facts into undetermined, and weakens no evidence', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), (c, n) => {
      const ids = Object.keys(c.facts);
      const id = ids[n % Math.max(1, ids.length)];
      if (id === undefined) return;
      const { [id]: _, ...fewer } = c.facts;
      const less = result({ ...c, facts: fewer, attested: false });
      const more = result({ ...c, attested: false });
      if (less?.status !== 'met' || more === undefined || less.when !== undefined) return;
      if (more.status === 'undetermined') expect(agreeing(c)).toBe(false);
      if (more.status === 'met' && SUPPORT.indexOf(more.evidence) < SUPPORT.indexOf(less.evidence))
        expect(agreeing(c)).toBe(false);
    }),
    { numRuns: 4 * RUNS },
  );
});

/** Whether every derived fact that is declared agrees with what is computed. */
function agreeing(c: Case): boolean {
  return Object.entries(c.catalogue).every(([fact, { kind, derive }]) => {
    if (derive === undefined || c.facts[fact] === undefined) return true;
    const than = kind === 'rate' || kind === 'above' ? '0%' : '0';
    const alone = result({ ...c, attested: false, check: { fact, ends: [{ op: 'at_least', than }] } });
    const { result: leaf } = alone ?? {};
    return leaf === undefined || (leaf.actual !== undefined && leaf.claimed?.agrees !== false);
  });
}
