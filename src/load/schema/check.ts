import { byKey, closed, naming, type Schema, type Words } from './parts.ts';

const WHAT: Readonly<Record<string, string>> = {
  all: 'that every one of the checks holds',
  any: 'that one of the checks holds',
  every: 'that each record does what `every` says',
  where: 'how many records fit',
  among: 'for so many out of these items',
  includes: 'for every one of these items',
  is: 'for yes or no',
  threshold: 'for a quantity',
};

const threshold = (description: string): Schema => ({ type: ['string', 'number'], description });
/** A text too, so that the reader, who knows the fact, says first whether anything is counted here at all. */
const COUNT: Schema = {
  type: ['integer', 'string'],
  minimum: 1,
  'x-words': {
    type: { code: 'bad-count' },
    minimum: { code: 'bad-count' },
  } satisfies Words,
};
const ITEMS: Schema = { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true };
const KEYS = [
  ...['fact', 'all', 'any', 'is', 'includes', 'among', 'where', 'every', 'excluding'],
  ...['at_least', 'more_than', 'at_most', 'less_than'],
];
const LOWER = ['at_least', 'more_than'];
const UPPER = ['at_most', 'less_than'];

/** A closed form of a check: what it holds beyond this it makes no use of. */
const form = (name: string, properties: Record<string, unknown>, required: readonly string[]): Schema => ({
  ...closed(properties, required, `Asks ${WHAT[name]}`),
  'x-keys': KEYS,
  'x-words': {
    additionalProperties: {
      code: 'unused-key',
      args: { form: { code: `form-${name}` as 'form-all', args: {} } },
    },
  } satisfies Words,
});

const thresholds = (subject: Record<string, unknown>): Schema => ({
  ...form(
    'threshold',
    {
      ...subject,
      at_least: threshold('不少于, 达到'),
      at_most: threshold('不超过'),
      more_than: threshold('超过'),
      less_than: threshold('不足'),
    },
    Object.keys(subject),
  ),
  allOf: [LOWER, UPPER].map((pair) => ({
    not: { required: pair },
    'x-pair': pair,
    'x-words': { not: { code: 'same-end' } } satisfies Words,
  })),
  anyOf: [...LOWER, ...UPPER].map((key) => ({ required: [key] })),
  'x-words': {
    anyOf: { code: 'asks-nothing' },
    additionalProperties: { code: 'unused-key', args: { form: { code: 'form-threshold', args: {} } } },
  } satisfies Words,
});

const parts = (name: 'all' | 'any', of: string): Schema =>
  form(name, { [name]: { type: 'array', items: { $ref: of }, minItems: 1 } }, [name]);

/** Without its `fact`, where `subject` is empty: a condition on a record's field. */
const simple = (subject: Record<string, unknown>, self: string) => {
  const named = Object.keys(subject);
  return [
    ['all', parts('all', self)],
    ['any', parts('any', self)],
    ['among', form('among', { ...subject, among: ITEMS, at_least: COUNT }, [...named, 'among', 'at_least'])],
    ['includes', form('includes', { ...subject, includes: ITEMS }, [...named, 'includes'])],
    ['is', form('is', { ...subject, is: { type: 'boolean' } }, [...named, 'is'])],
  ] as const;
};

/** One question to one fact, or a combination: which form it is says the first of these keys that it holds. */
export function checkDefinitions(): Record<'check' | 'fieldCheck' | 'condition', Schema> {
  const fact = { fact: naming('fact') };
  const lists = { ...fact, where: { $ref: '#/$defs/condition' }, excluding: fact.fact };
  const where = form('where', { ...lists, at_least: COUNT }, ['fact', 'at_least']);
  return {
    check: {
      type: 'object',
      description: 'One question to one fact, or a combination',
      ...byKey(
        [
          ...simple(fact, '#/$defs/check').slice(0, 2),
          ['every', form('every', { ...lists, every: { $ref: '#/$defs/condition' } }, ['fact', 'every'])],
          ['where', where],
          ['excluding', where],
          ...simple(fact, '#/$defs/check').slice(2),
        ],
        thresholds(fact),
      ),
    },
    fieldCheck: {
      type: 'object',
      description: 'A check without its fact',
      ...byKey(simple({}, '#/$defs/fieldCheck'), thresholds({})),
    },
    condition: {
      type: 'object',
      description: 'A check for each field, without its fact; several are joined by all',
      minProperties: 1,
      additionalProperties: { $ref: '#/$defs/fieldCheck' },
    },
  };
}
