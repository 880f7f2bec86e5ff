import { expect } from 'vitest';
import type { LeafResult, Shortfall, ShortfallOf } from '../../src/model/index.ts';
import {
  type Case,
  cmp,
  evaluated,
  holds,
  type Kind,
  type PlainCheck,
  type PlainRecord,
  type PlainValue,
  type Q,
  q,
  type Status,
  World,
  WrongFile,
} from './reference.ts';

/** What can be told of a case without a wrong file, or nothing. */
export function reading<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof WrongFile) return undefined;
    throw error;
  }
}

/** The second evaluator's answer to one check alone, nobody vouching for it. */
const answer = (c: Case, check: PlainCheck, change: Partial<Case> = {}): Status | undefined => {
  const { when: _, ...rest } = c;
  return reading(() => evaluated({ ...rest, check, attested: false, ...change }))?.statuses['attested'];
};

const LITTLE = 10n ** 9n;

/** What is short is what the second evaluator finds by trying: so much turns the check, and less does not. */
export function compareShortfall(c: Case, { truth, shortfall }: LeafResult, check: PlainCheck): void {
  if (truth !== 'false') expect(shortfall).toBeUndefined();
  else if ('ends' in check) compareChange(c, check, shortfall);
  else if ('of' in check) compareItems(c, check, asKind(shortfall, 'items'));
  else if ('every' in check) compareMend(c, check, asKind(shortfall, 'mend'));
  else if ('number' in check) compareRecords(c, check, asKind(shortfall, 'records'));
  else if ('is' in check || 'level' in check) compareAnswer(c, check, shortfall);
}

function asKind<K extends Shortfall['kind']>(shortfall: Shortfall | undefined, kind: K): ShortfallOf<K> {
  expect(shortfall?.kind).toBe(kind);
  return shortfall as ShortfallOf<K>;
}

type Compare = Extract<PlainCheck, { ends: unknown }>;

function compareChange(c: Case, check: Compare, shortfall: Shortfall | undefined): void {
  const fact = lever(c, check);
  const number = numberBehind(c, check.fact, fact);
  const turned = (by: Q) => answer(c, check, { moved: { fact, by } }) === 'met';
  if (shortfall === undefined) {
    for (const by of tries(number)) expect([by, turned(by)]).toEqual([by, false]);
    return;
  }
  const { fact: named, value, beyond } = asKind(shortfall, 'change');
  expect(named).toBe(fact);
  const { s, n, d } = value;
  if (n === 0n) {
    // Ever so little more, or less, turns it.
    expect(turned(q(1n, LITTLE)) || turned(q(-1n, LITTLE))).toBe(true);
    return;
  }
  expect(turned(beyond ? q(s * (n * LITTLE + d), d * LITTLE) : q(s * n, d))).toBe(true);
  expect(turned(number === 'count' ? q(s * (n - 1n)) : q(s * (n * LITTLE - d), d * LITTLE))).toBe(false);
}

/** By how little it holds is what the second evaluator finds by trying: so much undoes it, and less does not. */
export function compareMargin(c: Case, { truth, evidence, margin }: LeafResult, check: PlainCheck): void {
  if (truth !== 'true' || evidence === 'attested' || !('ends' in check)) {
    expect(margin).toBeUndefined();
    return;
  }
  const fact = lever(c, check, true);
  const number = numberBehind(c, check.fact, fact);
  const stands = (by: Q) => (answer(c, check, { moved: { fact, by } }) ?? 'met') === 'met';
  if (margin === undefined) {
    for (const by of tries(number)) expect([by, stands(by)]).toEqual([by, true]);
    return;
  }
  const { change, reached } = margin;
  const { s, n, d } = change;
  const little = n === 0n ? [q(1n, LITTLE), q(-1n, LITTLE)] : [q(s * (n * LITTLE + d), d * LITTLE)];
  expect(reached ? stands(q(s * n, d)) : little.every(stands)).toBe(false);
  if (!reached) expect(stands(q(s * n, d))).toBe(true);
  else expect(stands(number === 'count' ? q(s * (n - 1n)) : q(s * (n * LITTLE - d), d * LITTLE))).toBe(true);
}

/** The reported fact that counts: of a computed figure that decides the check what it is computed from. */
function lever({ catalogue, ...c }: Case, { fact, ends }: Compare, held = false): string {
  const world = new World({ catalogue, ...c });
  const known = world.number(fact);
  const kind = catalogue[fact]?.kind as Kind;
  const derive = catalogue[fact]?.derive;
  if (derive === undefined || known.is !== 'known' || known.made === undefined) return fact;
  const { made } = known;
  const comesTo = (e: typeof known.ends, end: (typeof ends)[number]) => holds(e, end, kind, c.round);
  const short = ends.find((end) => comesTo(known.ends, end) === -1);
  const decides = held
    ? ends.every((end) => comesTo(made, end) === 1)
    : short !== undefined && comesTo(made, short) === -1;
  if (!decides) return fact;
  if ('count_of' in derive) return derive.count_of;
  if ('ratio' in derive) return counted(world, derive.ratio[0]);
  return 'max_of' in derive ? derive.max_of[0] : derive.min_of[0];
}

/** A part that is counted is changed in its list, unless a declared number says more than the list does. */
function counted(world: World, part: string): string {
  const derive = world.c.catalogue[part]?.derive;
  const known = world.number(part);
  if (derive === undefined || !('count_of' in derive) || known.is !== 'known' || known.made === undefined)
    return part;
  const [e, alone] = [known.ends, known.made];
  const same = (a?: Q, b?: Q) => (a && b ? cmp(a, b) === 0 : a === b);
  return same(e.lo, alone.lo) && same(e.hi, alone.hi) ? derive.count_of : part;
}

/** The kind of the number that changes. */
function numberBehind({ catalogue }: Case, asked: string, fact: string): Kind {
  const kind = catalogue[fact]?.kind;
  if (kind !== 'list' && kind !== 'set') return kind as Kind;
  return catalogue[asked]?.derive && 'ratio' in catalogue[asked].derive
    ? 'count'
    : (catalogue[asked]?.kind as Kind);
}

/** Changes that would be found, were there any: the next twelve units either way. */
function tries(kind: Kind): readonly Q[] {
  const unit = kind === 'count' ? 1n : kind === 'measure' ? 4n : 16n;
  return [1, -1].flatMap((sign) => Array.from({ length: 12 }, (_, i) => q(BigInt(sign * (i + 1)), unit)));
}

/** So many of the items that are not there: with them it holds, with one less it does not. */
function compareItems(
  c: Case,
  check: Extract<PlainCheck, { of: unknown }>,
  { exact, items }: ShortfallOf<'items'>,
): void {
  const set = c.facts[check.fact] as Extract<PlainValue, { items: unknown }>;
  const absent = check.of.filter((item) => !set.items.includes(item));
  expect([...items].toSorted()).toEqual(absent.toSorted());
  const having = (n: number) =>
    answer(c, check, {
      facts: { ...c.facts, [check.fact]: { ...set, items: [...set.items, ...absent.slice(0, n)] } },
    });
  expect([having(Number(exact)), having(Number(exact) - 1)]).toEqual(['met', 'unmet']);
}

type List = Extract<PlainValue, { records: unknown }>;

/** The numbers of the records that, each alone in a closed list, do not satisfy a check. */
function failing(c: Case, check: PlainCheck & { fact: string }, unless: Status): readonly number[] {
  const { records } = c.facts[check.fact] as List;
  return records.flatMap((record, i) => {
    if (isNone(record)) return [];
    const alone = { records: [{ fields: record.fields }], open: false };
    const status = answer(c, check, { facts: { ...c.facts, [check.fact]: alone } });
    return (unless === 'unmet' ? status === 'unmet' && isThere(record) : status !== unless) ? [i + 1] : [];
  });
}

/** A group that is certainly some; one that may be nothing breaks no rule for certain. */
const isThere = (record: PlainRecord): boolean => numberOf(record)('at_least', '1') === 1;
const isNone = (record: PlainRecord): boolean => numberOf(record)('at_most', '0') === 1;

function numberOf(record: PlainRecord): (op: 'at_least' | 'at_most', than: string) => number {
  if (record.count === undefined) return (op) => (op === 'at_least' ? 1 : -1);
  const world = new World({
    catalogue: { n: { kind: 'count' } },
    levels: [],
    check: { all: [] },
    facts: { n: record.count },
    attested: false,
  });
  const known = world.number('n');
  return (op, than) => (known.is === 'known' ? holds(known.ends, { op, than }, 'count', undefined) : 0);
}

/** The records that each alone break the rule; without them it is no longer broken. */
function compareMend(
  c: Case,
  check: Extract<PlainCheck, { every: unknown }>,
  { exact, records }: ShortfallOf<'mend'>,
): void {
  const broken = failing(c, check, 'unmet');
  expect(records.map(({ at }) => at.line)).toEqual(broken);
  expect(exact).toBe(String(broken.length));
  const list = c.facts[check.fact] as List;
  const without = (left: readonly number[]) =>
    answer(c, check, {
      facts: {
        ...c.facts,
        [check.fact]: { ...list, records: list.records.filter((_, i) => !left.includes(i + 1)) },
      },
    });
  expect(without(broken)).not.toBe('unmet');
  expect(without(broken.slice(1))).toBe('unmet');
}

/** So many more that fit: were so many fewer asked it would hold, and with one more it would not. */
function compareRecords(
  c: Case,
  check: Extract<PlainCheck, { number: unknown }>,
  { exact, records }: ShortfallOf<'records'>,
): void {
  const asking = (number: number) => answer(c, { ...check, number });
  const number = check.number - Number(exact);
  expect([asking(number), asking(number + 1)]).toEqual(['met', expect.not.stringMatching(/^met$/)]);
  expect(records.map(({ at }) => at.line)).toEqual(failing(c, { ...check, number: 1 }, 'met'));
}

/** The other answer, or a word of the scale, where one would do. */
function compareAnswer(
  c: Case,
  check: PlainCheck & { fact: string },
  shortfall: Shortfall | undefined,
): void {
  const answers: readonly PlainValue[] = 'is' in check ? [true, false] : c.levels.map((word) => ({ word }));
  const some = answers.some(
    (one) => answer(c, check, { facts: { ...c.facts, [check.fact]: one } }) === 'met',
  );
  expect(shortfall?.kind).toBe(some ? 'answer' : undefined);
}
