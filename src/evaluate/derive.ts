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
import { asList, asNumber, type Input, isNumber, type LookUp, type Scope, type Source } from './scope.ts';

/** What a derivation gives: a view (`sure` unless there may be nothing to take a share or the largest of), or why none. */
export type Derived =
  | {
      readonly kind: 'view';
      readonly quantity: Quantity;
      readonly evidence: Evidence;
      readonly from: Source;
      readonly sure: boolean;
      /** What there may be nothing of. */
      readonly of: string;
      readonly missing?: readonly string[];
      hoped?(asked: Quantity): Quantity | undefined;
    }
  | Exclude<LookUp, { readonly kind: 'known' }>;

type Facts = Pick<Scope, 'fact' | 'look'>;

/** Computes a derived fact from its inputs. */
export function derive(fact: NumberFact, derivation: Derivation, facts: Facts): Derived {
  if (derivation.kind === 'ratio') return ratio(fact, derivation, facts);
  const list = facts.look(derivation.of);
  if (list.kind === 'missing') return { ...list, facts: [fact.id] };
  if (list.kind === 'nothing') throw new Error(`"${derivation.of}" is computed`);
  if (derivation.kind === 'count-of') return countOf(list.known.value, derivation.of);
  return extreme(asList(list.known, derivation.of), derivation, domainOf(fact));
}

/** A share: measured where both inputs are exact. */
function ratio(
  fact: NumberFact,
  { part: partId, whole: wholeId }: Extract<Derivation, { kind: 'ratio' }>,
  facts: Facts,
): Derived {
  const [part, whole] = [numberIn(partId, facts), someOf(numberIn(wholeId, facts))];
  const nothing = [part, whole].filter((input) => input.kind === 'nothing');
  const [none] = [...nothing.filter(({ certain }) => certain), ...nothing];
  if (none !== undefined) return none;
  if (part.kind === 'number' && whole.kind === 'number') return share(fact, part, whole);
  const missing = [part, whole].flatMap((input) => (input.kind === 'missing' ? input.facts : []));
  return { kind: 'missing', facts: missing, couldBe: (asked) => couldBeShare(part, whole, asked) };
}

function share(fact: NumberFact, part: Input, { some, ...whole }: Whole): Derived {
  const inputs = [part, whole].map(({ known }) => known.value.quantity);
  const quantity = ratioOf(part.known.value.quantity, some, domainOf(fact));
  if (quantity === undefined) return { kind: 'nothing', certain: true, of: whole.fact.id };
  return {
    kind: 'view',
    quantity,
    evidence: inputs.every((input) => exactValue(input) !== undefined) ? 'measured' : 'declared',
    from: { kind: 'ratio', part, whole, some },
    sure: inputs.some(isSomething),
    of: whole.fact.id,
  };
}

type Missing = Exclude<LookUp, { readonly kind: 'known' }>;
type Looked = (Input & { readonly kind: 'number' }) | Missing;
/** What there is of a whole, where that is not nothing. */
type Whole = Input & { readonly kind: 'number'; readonly some: Quantity };

function numberIn(id: string, { fact: factOf, look }: Facts): Looked {
  const fact = factOf(id);
  const found = look(id);
  if (!isNumber(fact)) throw new Error(`"${id}" is no number`);
  return found.kind === 'known' ? { kind: 'number', fact, known: asNumber(found.known, id) } : found;
}

/** Of nothing there is no share, and a rate that is declared beside it rests on nothing: it is unknown. */
function someOf(whole: Looked): Whole | Missing {
  if (whole.kind !== 'number') return whole;
  const { fact, known } = whole;
  const some = shared(known.value.quantity, bound('more_than', ZERO), domainOf(fact));
  return some === undefined ? { kind: 'nothing', certain: true, of: fact.id } : { ...whole, some };
}

/** Could the input that is missing make the share what is asked, whatever the other one is within its ends? */
function couldBeShare(part: Looked, whole: Looked, asked: Quantity | undefined): boolean {
  if (whole.kind === 'number') return isSomething(whole.known.value.quantity);
  if (part.kind !== 'number' || asked === undefined) return true;
  const { quantity } = part.known.value;
  const some = shared(asked, bound('more_than', ZERO)) !== undefined;
  const none = shared(asked, exactly(ZERO)) !== undefined;
  return (some || isNothing(quantity)) && (none || isSomething(quantity));
}

/** How many things a set or a list holds; an open one holds at least so many. */
function countOf(input: FactValue, of: string): Derived {
  if (input.kind !== 'set' && input.kind !== 'list') throw new Error(`"${of}" is no list`);
  const number = input.kind === 'set' ? exactly(rational(new Set(input.items).size)) : totalOf(input.records);
  return {
    kind: 'view',
    quantity: numberOf(number, input.open),
    evidence: input.kind === 'list' ? supportOfList(input) : 'declared',
    from: { kind: 'count-of', list: of },
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
    from: { kind, list: of },
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
