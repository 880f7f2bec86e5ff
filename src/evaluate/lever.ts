import type { End, NumberFact, Quantity, Rational } from '../model/index.ts';
import {
  known as allowedBy,
  compare,
  domainOf,
  isSomething,
  isZero,
  multiply,
  playOf,
  ratioOf,
  shifted,
  subtract,
  ZERO,
} from '../quantity/index.ts';
import type { Computed, Input, Source } from './scope.ts';

/** What would be known of the checked fact; a share of what may be nothing is unknown, and undefined where such a file would be wrong. */
export type After = Quantity | 'unknown' | undefined;

/** A reported fact that counts, and what would be known of the checked fact if it changed. */
export interface Lever {
  /** What the submission would have to change: a fact of its own, or the list where a number was counted. */
  readonly reported: string;
  /** The number that changes: its label, its unit, its domain. */
  readonly number: NumberFact;
  readonly now: Quantity;
  /** Whether there is certainly something, whatever it changes by; else what it is a share of may be nothing. */
  readonly sure: boolean;
  after(change: Rational): After;
  /** Changes that would bring an end of the checked fact to a value. */
  changesTo(value: Rational, rising: boolean): readonly Rational[];
}

/** The lever of the computed view, which alone decides the check. */
export function computedLever(fact: NumberFact, computed: Computed): Lever | undefined {
  const { from } = computed;
  if (from.kind === 'ratio') return partLever(fact, from, computed);
  return ofPart(fact, listPart(fact, from.list, computed));
}

/** The lever of a fact that is stated outright, beside a computed one that does not decide as well. */
export const ownLever = (input: Input): Lever => ofPart(input.fact, ownPart(input));

/** Where what moves is the number itself. */
const ofPart = (fact: NumberFact, { reported, from: now, moved, agreeing }: PartOf): Lever => ({
  reported,
  number: fact,
  now,
  sure: true,
  after: moved,
  changesTo: (value, rising) => [...toEnd(now, value, rising), ...agreeing(rising)],
});

/** Where a part and its whole could both change, the part does. */
function partLever(
  fact: NumberFact,
  { part, whole, some }: Extract<Source, { readonly kind: 'ratio' }>,
  computed: Computed,
): Lever | undefined {
  const source = partOf(part);
  if (source === undefined) return undefined;
  const now = part.known.value.quantity;
  // Of what may be nothing there is no share, unless a part or a declared share says that there is something.
  const sure = computed.declared !== undefined || isSomething(whole.known.value.quantity);
  return {
    reported: source.reported,
    number: part.fact,
    now,
    sure,
    after: (change) => {
      const next = source.moved(change);
      if (next === undefined) return undefined;
      const share = ratioOf(next, some, domainOf(fact));
      return share === undefined || sure || isSomething(next) ? together(share, fact, computed) : 'unknown';
    },
    changesTo: (value, rising) => [
      ...[now, source.from].flatMap((from) => [
        ...timesWhole(value, rising ? some.high : some.low, from, rising),
        ...meetings(fact, computed, rising).flatMap((meeting) =>
          timesWhole(meeting, rising ? some.low : some.high, from, !rising),
        ),
      ]),
      ...source.agreeing(rising),
    ],
  };
}

/** No share of any whole is nothing, however large that may be. */
function timesWhole(
  share: Rational,
  whole: End | undefined,
  part: Quantity,
  low: boolean,
): readonly Rational[] {
  if (isZero(share)) return toEnd(part, ZERO, low);
  return whole === undefined ? [] : toEnd(part, multiply(share, whole.value), low);
}

/** By how much the near end misses a value. */
function toEnd(now: Quantity, value: Rational, rising: boolean): readonly Rational[] {
  const end = rising ? now.low : now.high;
  return end === undefined ? [] : [subtract(value, end.value)];
}

/** A fact that a number is changed by, and what is then known of the number. */
interface PartOf {
  readonly reported: string;
  /** What moves: of a declared number its own ends, which its list may narrow. */
  readonly from: Quantity;
  moved(change: Rational): Quantity | undefined;
  /** Changes at which what is counted and what is declared of it come to agree. */
  readonly agreeing: (rising: boolean) => readonly Rational[];
}

/** A number that was counted is changed in its list, unless a declared one says more; one that is stated, by itself. */
function partOf({ fact, known }: Input): PartOf | undefined {
  const { computed, value } = known;
  if (computed === undefined) return ownPart({ fact, known });
  if (computed.from.kind !== 'count-of') return undefined;
  return sameEnds(computed.quantity, value.quantity)
    ? listPart(fact, computed.from.list, computed)
    : ownPart({ fact, known });
}

const sameEnds = (a: Quantity, b: Quantity): boolean => sameEnd(a.low, b.low) && sameEnd(a.high, b.high);
/** Of things that are counted every end is one of them. */
const sameEnd = (a: End | undefined, b: End | undefined): boolean =>
  a && b ? compare(a.value, b.value) === 0 : a === b;

function ownPart({ fact, known: { value, computed } }: Input): PartOf {
  const from = computed?.declared?.quantity ?? value.quantity;
  return {
    reported: fact.id,
    from,
    moved: (change) => {
      const declared = shifted(from, change, domainOf(fact));
      // Where it shares nothing with what is computed it would be overruled: no right file says so.
      return declared && computed ? bothOf(declared, computed.quantity, fact) : declared;
    },
    agreeing: () => [],
  };
}

/** The list where a number was counted, or whose largest or smallest it is. */
const listPart = (fact: NumberFact, list: string, computed: Computed): PartOf => ({
  reported: list,
  from: computed.quantity,
  moved: (change) => together(shifted(computed.quantity, change, domainOf(fact)), fact, computed),
  agreeing: (rising) =>
    meetings(fact, computed, rising).flatMap((meeting) => toEnd(computed.quantity, meeting, !rising)),
});

/** What is known where a computed view changes and the declared figure stays. */
const together = (
  view: Quantity | undefined,
  fact: NumberFact,
  { declared }: Computed,
): Quantity | undefined => (view && declared ? bothOr(declared.quantity, view, fact) : view);

/** What is declared and what is computed together, or what is computed alone where they share nothing. */
const bothOr = (declared: Quantity, computed: Quantity, fact: NumberFact): Quantity =>
  bothOf(declared, computed, fact) ?? computed;

const bothOf = (declared: Quantity, computed: Quantity, fact: NumberFact): Quantity | undefined =>
  allowedBy(declared, computed, fact.type === 'rate', domainOf(fact));

/** The declared ends that a computed span would meet as it moves: from there on both are known together. */
function meetings(fact: NumberFact, { declared }: Computed, rising: boolean): readonly Rational[] {
  if (declared === undefined) return [];
  const { quantity } = declared;
  const play = playOf(quantity, fact.type === 'rate') ?? quantity;
  return [quantity, play].flatMap(({ low, high }) => (rising ? low : high)?.value ?? []);
}
