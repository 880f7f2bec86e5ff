import fc from 'fast-check';
import type { Case, FieldKind, Op, PlainCheck, PlainFact, PlainValue, Spelled } from './reference.ts';

/** Small standards of every kind of check and submissions of every kind of fact and spelling, full of coincidences. */
export const LEVELS = ['low', 'mid', 'high'];
const FIELDS: Readonly<Record<string, FieldKind>> = {
  h: 'count',
  w: 'measure',
  p: 'rate',
  ok: 'flag',
  name: 'text',
  lev: 'level',
  tags: 'set',
};
export const CATALOGUE: Readonly<Record<string, PlainFact>> = {
  part: { kind: 'count' },
  whole: { kind: 'count' },
  area: { kind: 'measure' },
  covered: { kind: 'measure' },
  rate: { kind: 'rate' },
  share: { kind: 'rate', derive: { ratio: ['part', 'whole'] } },
  meters: { kind: 'above', derive: { ratio: ['part', 'whole'] } },
  coverage: { kind: 'rate', derive: { ratio: ['covered', 'area'] } },
  flag: { kind: 'flag' },
  lev: { kind: 'level' },
  set: { kind: 'set' },
  set_count: { kind: 'count', derive: { count_of: 'set' } },
  list: { kind: 'list', fields: FIELDS },
  other: { kind: 'list', fields: FIELDS },
  list_count: { kind: 'count', derive: { count_of: 'list' } },
  list_max: { kind: 'count', derive: { max_of: ['list', 'h'] } },
  list_min: { kind: 'measure', derive: { min_of: ['list', 'w'] } },
  of_lists: { kind: 'above', derive: { ratio: ['list_count', 'whole'] } },
};

const whole = fc.integer({ min: 0, max: 6 }).map(String);
const decimal = fc.oneof(
  whole,
  fc.integer({ min: 0, max: 60 }).map((n) => `${Math.floor(n / 10)}.${n % 10}`),
);
const percent = fc.oneof(
  fc.constantFrom('0%', '50%', '70%', '100%', '33%', '66.7%', '83.3%'),
  fc.integer({ min: 0, max: 1000 }).map((n) => `${Math.floor(n / 10)}.${n % 10}%`),
);
const figures: Readonly<Record<string, fc.Arbitrary<string>>> = {
  count: whole,
  measure: decimal,
  rate: percent,
  above: fc.oneof(percent, fc.constantFrom('120%', '250%')),
};
const numeric = (text: string) => Number(text.replace('%', ''));
const spelled = (kind: string): fc.Arbitrary<Spelled> => {
  const figure = figures[kind] ?? whole;
  const two = fc.tuple(figure, figure).map((pair) => pair.toSorted((a, b) => numeric(a) - numeric(b)));
  return fc.oneof(
    { weight: 5, arbitrary: figure },
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom('>=', '<=', '>', '<'), figure).map((t) => t.join(' ')) },
    { weight: 1, arbitrary: two.map(([a, b]) => `${a}..${b}`) },
    {
      weight: 1,
      arbitrary: fc.array(figure, { minLength: 2, maxLength: 3 }).map((disputed) => ({ disputed })),
    },
  );
};
const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
const setValue = fc.record({ items, open: fc.boolean() });
const value = (kind: FieldKind): fc.Arbitrary<PlainValue> =>
  kind === 'flag'
    ? fc.boolean()
    : kind === 'level'
      ? fc.constantFrom(...LEVELS).map((word) => ({ word }))
      : kind === 'text'
        ? fc.constantFrom('x', 'ｘ', 'y', 'Z').map((word) => ({ word }))
        : kind === 'set'
          ? setValue
          : spelled(kind);

const optional = <T>(
  all: Readonly<Record<string, fc.Arbitrary<T>>>,
  share: number,
): fc.Arbitrary<Record<string, T>> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(all).map(([id, one]) => [id, fc.tuple(fc.integer({ min: 0, max: 99 }), one)]),
      ),
    )
    .map((given) =>
      Object.fromEntries(Object.entries(given).flatMap(([id, [n, v]]) => (n < share ? [[id, v]] : []))),
    );

const record = fc.record(
  {
    fields: optional(Object.fromEntries(Object.entries(FIELDS).map(([id, kind]) => [id, value(kind)])), 70),
    count: spelled('count'),
  },
  { requiredKeys: ['fields'] },
);
const single = record.map(({ fields }) => ({ fields }));
const listValue = fc.record({
  records: fc.oneof(fc.array(single, { maxLength: 3 }), fc.array(record, { maxLength: 3 })),
  open: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
});

const op = fc.constantFrom<Op>('at_least', 'at_most', 'more_than', 'less_than');
const endsOf = (kind: string) => {
  const figure = figures[kind] ?? whole;
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(op, figure).map(([o, than]) => [{ op: o, than }]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom<Op>('at_least', 'more_than'),
          fc.constantFrom<Op>('at_most', 'less_than'),
          fc.tuple(figure, figure).map((t) => t.toSorted((a, b) => numeric(a) - numeric(b))),
        )
        .map(([lower, upper, [a = '0', b = '0']]) => [
          { op: lower, than: a },
          { op: upper, than: b },
        ]),
    },
  );
};
const numbers = (facts: Readonly<Record<string, { readonly kind: string }>>) =>
  Object.entries(facts).filter(([, { kind }]) => ['count', 'measure', 'rate', 'above'].includes(kind));

const compareOf = (facts: Readonly<Record<string, { readonly kind: string }>>): fc.Arbitrary<PlainCheck> =>
  fc
    .constantFrom(...numbers(facts))
    .chain(([fact, { kind }]) => endsOf(kind).map((ends) => ({ fact, ends })));
const wanted = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
const ofSet = (fact: string): fc.Arbitrary<PlainCheck> =>
  fc.tuple(wanted, fc.boolean(), fc.nat()).map(([of, all, n]) => ({
    fact,
    of,
    wanted: all ? 'all' : 1 + (n % of.length),
  }));

const fieldFacts = Object.fromEntries(Object.entries(FIELDS).map(([id, kind]) => [id, { kind }]));
const levelOf: fc.Arbitrary<PlainCheck> = fc
  .tuple(fc.constantFrom(...LEVELS), op)
  .map(([level, o]) => ({ fact: 'lev', level, op: o }));
const inRecord: fc.Arbitrary<PlainCheck> = fc.oneof(
  { weight: 3, arbitrary: compareOf(fieldFacts) },
  fc.boolean().map((is) => ({ fact: 'ok', is })),
  levelOf,
  ofSet('tags'),
);
const condition = fc.oneof(
  { weight: 3, arbitrary: inRecord },
  { weight: 1, arbitrary: fc.array(inRecord, { minLength: 2, maxLength: 2 }).map((all) => ({ all })) },
);
const ofList: fc.Arbitrary<PlainCheck> = fc
  .record(
    {
      where: condition,
      excluding: fc.constant('other'),
      every: fc.option(condition),
      number: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: ['every', 'number'] },
  )
  .map(({ every, number, ...more }) =>
    every === null ? { fact: 'list', ...more, number } : { fact: 'list', ...more, every },
  );

const leaf: fc.Arbitrary<PlainCheck> = fc.oneof(
  { weight: 6, arbitrary: compareOf(CATALOGUE) },
  { weight: 4, arbitrary: ofList },
  fc.boolean().map((is) => ({ fact: 'flag', is })),
  levelOf,
  ofSet('set'),
);
const { check } = fc.letrec<{ check: PlainCheck; some: readonly PlainCheck[] }>((tie) => ({
  check: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: tie('some').map((all) => ({ all })) },
    { weight: 1, arbitrary: tie('some').map((any) => ({ any })) },
  ),
  some: fc.array(tie('check'), { minLength: 1, maxLength: 3 }),
}));

const factValue = ({ kind }: PlainFact): fc.Arbitrary<PlainValue> =>
  kind === 'list' ? listValue : value(kind);

export const anyCase: fc.Arbitrary<Case> = fc
  .record(
    {
      check,
      when: check,
      facts: optional(
        Object.fromEntries(Object.entries(CATALOGUE).map(([id, fact]) => [id, factValue(fact)])),
        60,
      ),
      round: fc.constantFrom(0, 1),
      attested: fc.boolean(),
    },
    { requiredKeys: ['check', 'facts', 'attested'] },
  )
  .map((one) => ({ catalogue: CATALOGUE, levels: LEVELS, ...one }));
