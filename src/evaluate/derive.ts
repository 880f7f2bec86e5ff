import type {
  Derivation,
  Domain,
  Evidence,
  FactRecord,
  FactValue,
  NumberFact,
  Quantity,
} from '../model/index.ts';
import {
  bound,
  domainOf,
  exactly,
  exactValue,
  innermost,
  interval,
  isNothing,
  isSomething,
  outermost,
  rational,
  ratioOf,
  shared,
  sumOf,
  ZERO,
} from '../quantity/index.ts';
import type { LookUp, View } from './scope.ts';

/** What a derivation gives: a view (`sure` unless there may be nothing to take a share or the largest of), or why none. */
export type Derived =
  | (View & {
      readonly kind: 'view';
      readonly sure: boolean;
      readonly of: string;
      readonly missing?: readonly string[];
      hoped?(asked: Quantity): Quantity | undefined;
    })
  | Exclude<LookUp, { readonly kind: 'known' }>;

interface Inputs {
  fact(id: string): NumberFact;
  look(id: string): LookUp;
}

/** Computes a derived fact from its inputs. */
export function derive(fact: NumberFact, derivation: Derivation, inputs: Inputs): Derived {
  if (derivation.kind === 'ratio') return ratio(fact, derivation, inputs);
  const list = inputs.look(derivation.of);
  if (list.kind !== 'known') return list.kind === 'missing' ? { ...list, facts: [fact.id] } : list;
  const { value } = list.known;
  if (derivation.kind === 'count-of') return countOf(value, derivation.of);
  if (value.kind !== 'list') throw new Error(`"${derivation.of}" is no list`);
  return extreme(value, derivation, domainOf(fact));
}

/** A share: measured where both inputs are exact. */
function ratio(
  fact: NumberFact,
  { part: partId, whole: wholeId }: Extract<Derivation, { kind: 'ratio' }>,
  { fact: factOf, look }: Inputs,
): Derived {
  const [part, whole] = [numberIn(look(partId)), numberIn(look(wholeId))];
  // Of nothing there is no share, and a rate that is declared beside it rests on nothing: it is unknown.
  if (whole.kind === 'quantity' && isNothing(whole.quantity))
    return { kind: 'nothing', certain: true, of: wholeId };
  for (const input of [part, whole]) if (input.kind === 'nothing') return input;
  if (part.kind === 'quantity' && whole.kind === 'quantity')
    return share(fact, part.quantity, whole.quantity, domainOf(factOf(wholeId)), wholeId);
  const missing = [part, whole].flatMap((input) => (input.kind === 'missing' ? input.facts : []));
  return { kind: 'missing', facts: missing, couldBe: (asked) => couldBeShare(part, whole, asked) };
}

function share(fact: NumberFact, part: Quantity, whole: Quantity, ofWhole: Domain, wholeId: string): Derived {
  const quantity = ratioOf(part, whole, domainOf(fact), ofWhole);
  if (quantity === undefined) return { kind: 'nothing', certain: true, of: wholeId };
  const exact = exactValue(part) !== undefined && exactValue(whole) !== undefined;
  return {
    kind: 'view',
    quantity,
    evidence: exact ? 'measured' : 'declared',
    sure: isSomething(whole) || isSomething(part),
    of: wholeId,
  };
}

type Input = { readonly kind: 'quantity'; readonly quantity: Quantity } | Exclude<LookUp, { kind: 'known' }>;

const numberIn = (look: LookUp): Input => {
  if (look.kind !== 'known') return look;
  const { value } = look.known;
  if (value.kind !== 'quantity') throw new Error('a share of what is no number');
  return { kind: 'quantity', quantity: value.quantity };
};

/** Could the input that is missing make the share what is asked, whatever the other one is within its ends? */
function couldBeShare(part: Input, whole: Input, asked: Quantity | undefined): boolean {
  if (whole.kind === 'quantity') return isSomething(whole.quantity);
  if (part.kind !== 'quantity' || asked === undefined) return true;
  const some = shared(asked, bound('more_than', ZERO)) !== undefined;
  const none = shared(asked, exactly(ZERO)) !== undefined;
  return (some || isNothing(part.quantity)) && (none || isSomething(part.quantity));
}

/** How many things a set or a list holds; an open one holds at least so many. */
function countOf(input: FactValue, of: string): Derived {
  if (input.kind !== 'set' && input.kind !== 'list') throw new Error('a count of what is no list');
  const number = input.kind === 'set' ? exactly(rational(new Set(input.items).size)) : totalOf(input.records);
  return {
    kind: 'view',
    quantity: numberOf(number, input.open),
    evidence: input.kind === 'list' ? supportOfList(input) : 'declared',
    sure: true,
    of,
  };
}

/** The number of an open list has no upper end. */
export const numberOf = ({ low, high }: Pick<Quantity, 'low' | 'high'>, open: boolean): Quantity => {
  const number = interval(
    { ...(low && { low }), ...(!open && high && { high }) },
    domainOf({ type: 'count' }),
  );
  if (number === undefined) throw new Error('fewer than none');
  return number;
};

/** How many things these records are, groups counted by their number. */
export const totalOf = (records: readonly FactRecord[]): Quantity => sumOf(records.map(({ count }) => count));

type List = Extract<FactValue, { kind: 'list' }>;

/** Records that are listed one by one are measured; an open list, one with a group in it and `[]` are declared. */
export const supportOfList = ({ open, records }: List): Evidence =>
  open || records.length === 0 || records.some(({ grouped }) => grouped) ? 'declared' : 'measured';

/** A group of none is not there. */
export const isThere = ({ count }: FactRecord): boolean => !isNothing(count);
/** Whether a group is sure to hold anything at all. */
export const isCertain = ({ count }: FactRecord): boolean => isSomething(count);

/** The largest or smallest of a field; a group that may be empty and a record without the field only widen it. */
function extreme(
  list: List,
  { kind, of, field }: Extract<Derivation, { kind: 'max-of' | 'min-of' }>,
  domain: Domain,
): Derived {
  const records = list.records.filter(isThere);
  if (records.length === 0 && !list.open) return { kind: 'nothing', certain: true, of };
  const quantities = records.map((record) => quantityIn(record, field));
  const missing = quantities.includes(undefined);
  const known = (fill: Quantity | undefined) =>
    extremeOf(
      records.map((record, i) => ({ quantity: quantities[i] ?? fill, certain: isCertain(record) })),
      kind === 'max-of',
      list.open,
      domain,
    );
  const quantity = known(undefined);
  if (quantity === undefined) return { kind: 'nothing', certain: false, of };
  const exact = quantities.every((q) => q !== undefined && exactValue(q) !== undefined);
  return {
    kind: 'view',
    quantity,
    evidence: exact ? supportOfList(list) : 'declared',
    sure: records.some(isCertain),
    of,
    ...(missing && { missing: [`${of}.${field}`], hoped: known }),
  };
}

const quantityIn = ({ fields }: FactRecord, field: string): Quantity | undefined => {
  const value = fields.get(field);
  return value?.kind === 'quantity' ? value.quantity : undefined;
};

/** The largest is at least what each certain record has, and at most what any has; an open list may have more. */
function extremeOf(
  all: readonly { readonly quantity: Quantity | undefined; readonly certain: boolean }[],
  largest: boolean,
  open: boolean,
  domain: Domain,
): Quantity | undefined {
  const [near, far] = largest ? (['low', 'high'] as const) : (['high', 'low'] as const);
  const sure = all.flatMap(({ quantity, certain }) => (certain && quantity ? [quantity] : []));
  const held = innermost(sure, near);
  const endless = open || all.some(({ quantity }) => quantity?.[far] === undefined);
  const reached = endless
    ? undefined
    : outermost(
        all.flatMap(({ quantity }) => quantity ?? []),
        far,
      );
  return interval({ ...(held && { [near]: held }), ...(reached && { [far]: reached }) }, domain);
}
