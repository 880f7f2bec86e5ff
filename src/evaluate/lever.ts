import type { Derivation, End, Fact, NumberFact, Quantity, Rational } from '../model/index.ts';
import {
  known as allowedBy,
  bound,
  compare,
  domainOf,
  isSomething,
  isZero,
  multiply,
  playOf,
  ratioOf,
  shared,
  shifted,
  subtract,
  ZERO,
} from '../quantity/index.ts';
import { derivationOf } from '../standard/index.ts';
import { isNumber, type KnownFact, type Scope } from './scope.ts';

/** A reported fact that counts, and what would be known of the checked fact if it changed. */
export interface Lever {
  /** What the submission would have to change: a fact of its own, or the list where a number was counted. */
  readonly reported: Fact;
  /** The number that changes: its label, its unit, its domain. */
  readonly number: NumberFact;
  readonly now: Quantity;
  /** What would be known of the checked fact; undefined where such a file would be wrong. */
  after(change: Rational): Quantity | undefined;
  /** Changes that would bring an end of the checked fact to a value. */
  changesTo(value: Rational, rising: boolean): readonly Rational[];
}

/** The computed view's lever where that view alone refutes the check, the declared fact's otherwise. */
export function leverOf(
  fact: NumberFact,
  known: KnownFact,
  scope: Scope,
  byComputed: boolean,
): Lever | undefined {
  const derivation = derivationOf(fact);
  if (known.span === undefined || derivation === undefined || !byComputed) return ownLever(fact, known);
  if (derivation.kind === 'ratio') return partLever(fact, derivation, known, scope);
  return listLever(fact, scope.fact(derivation.of), known.span, known);
}

const declaredOf = ({ declared }: KnownFact): Quantity | undefined =>
  declared?.value.kind === 'quantity' ? declared.value.quantity : undefined;

/** What is known where a computed view changes and the declared figure stays. */
function together(view: Quantity | undefined, fact: NumberFact, known: KnownFact): Quantity | undefined {
  const declared = declaredOf(known);
  if (view === undefined || declared === undefined) return view;
  return allowedBy(declared, view, fact.type === 'rate', domainOf(fact)) ?? view;
}

/** A fact that is stated outright, beside a computed one that does not decide as well. */
function ownLever(fact: NumberFact, known: KnownFact): Lever | undefined {
  const { value, span } = known;
  const now = declaredOf(known) ?? (value.kind === 'quantity' ? value.quantity : undefined);
  if (now === undefined) return undefined;
  const domain = domainOf(fact);
  return {
    reported: fact,
    number: fact,
    now,
    after: (change) => {
      const moved = shifted(now, change, domain);
      if (moved === undefined || span === undefined) return moved;
      const declared = now.decimals === undefined ? moved : { ...moved, decimals: now.decimals };
      return allowedBy(declared, span, fact.type === 'rate', domain) ?? span;
    },
    changesTo: (value, rising) => toEnd(now, value, rising),
  };
}

/** By how much the near end misses a value. */
function toEnd(now: Quantity, value: Rational, rising: boolean): readonly Rational[] {
  const end = rising ? now.low : now.high;
  return end === undefined ? [] : [subtract(value, end.value)];
}

/** Where a part and its whole could both change, the part does. */
function partLever(
  fact: NumberFact,
  { part: partId, whole: wholeId }: Extract<Derivation, { kind: 'ratio' }>,
  known: KnownFact,
  scope: Scope,
): Lever | undefined {
  const [number, ofWhole] = [scope.fact(partId), scope.fact(wholeId)];
  const [part, given] = [quantityAt(partId, scope), quantityAt(wholeId, scope)];
  if (!isNumber(number) || !isNumber(ofWhole) || part === undefined || given === undefined) return undefined;
  const source = partOf(number, scope);
  const whole = shared(given, bound('more_than', ZERO), domainOf(ofWhole));
  if (source === undefined || whole === undefined) return undefined;
  const { reported, moved } = source;
  return {
    reported,
    number,
    now: part,
    after: (change) => {
      const next = moved(change);
      // Of what may be nothing there is no share, unless a part or a declared share says that there is something.
      const sure = isSomething(given) || declaredOf(known) !== undefined || (next && isSomething(next));
      return !sure
        ? undefined
        : together(next && ratioOf(next, whole, domainOf(fact), domainOf(ofWhole)), fact, known);
    },
    changesTo: (value, rising) => [
      ...[part, source.from].flatMap((from) => [
        ...timesWhole(value, rising ? whole.high?.value : whole.low?.value, from, rising),
        ...meetings(known, fact, rising).flatMap((meeting) =>
          timesWhole(meeting, rising ? whole.low?.value : whole.high?.value, from, !rising),
        ),
      ]),
      ...source.agreeing(rising),
    ],
  };
}

/** No share of any whole is nothing, however large that may be. */
function timesWhole(
  share: Rational,
  whole: Rational | undefined,
  part: Quantity,
  low: boolean,
): readonly Rational[] {
  if (isZero(share)) return toEnd(part, ZERO, low);
  return whole === undefined ? [] : toEnd(part, multiply(share, whole), low);
}

function quantityAt(id: string, scope: Scope): Quantity | undefined {
  const look = scope.look(id);
  return look.kind === 'known' && look.known.value.kind === 'quantity'
    ? look.known.value.quantity
    : undefined;
}

/** A fact that a part is changed by, and what is then known of the part. */
interface PartOf {
  readonly reported: Fact;
  /** What moves: of a declared number its own ends, which its list may narrow. */
  readonly from: Quantity;
  moved(change: Rational): Quantity | undefined;
  /** Changes at which what is counted and what is declared of the part come to agree. */
  readonly agreeing: (rising: boolean) => readonly Rational[];
}

/** A number that was counted is changed in its list, unless a declared one says more; one that is stated, by itself. */
function partOf(fact: NumberFact, scope: Scope): PartOf | undefined {
  const look = scope.look(fact.id);
  if (look.kind !== 'known' || look.known.value.kind !== 'quantity') return undefined;
  const { known } = look;
  const { quantity } = look.known.value;
  const domain = domainOf(fact);
  const derivation = derivationOf(fact);
  const { span } = known;
  if (span === undefined || derivation === undefined)
    return {
      reported: fact,
      from: quantity,
      moved: (change) => shifted(quantity, change, domain),
      agreeing: () => [],
    };
  if (derivation.kind !== 'count-of') return undefined;
  if (known.declared !== undefined && !sameEnds(span, quantity)) {
    const own = ownLever(fact, known);
    return (
      own && {
        reported: fact,
        from: shifted(own.now, ZERO, domain) ?? own.now,
        moved: own.after,
        agreeing: () => [],
      }
    );
  }
  return {
    reported: scope.fact(derivation.of),
    from: span,
    moved: (change) => together(shifted(span, change, domain), fact, known),
    agreeing: (rising) => toMeetings(span, known, fact, rising),
  };
}

const sameEnds = (a: Quantity, b: Quantity): boolean => sameEnd(a.low, b.low) && sameEnd(a.high, b.high);
const sameEnd = (a: End | undefined, b: End | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : a.inclusive === b.inclusive && compare(a.value, b.value) === 0;

/** The list where a number was counted, or whose largest or smallest it is. */
function listLever(fact: NumberFact, list: Fact, now: Quantity, known: KnownFact): Lever {
  const domain = domainOf(fact);
  return {
    reported: list,
    number: fact,
    now,
    after: (change) => together(shifted(now, change, domain), fact, known),
    changesTo: (value, rising) => [...toEnd(now, value, rising), ...toMeetings(now, known, fact, rising)],
  };
}

const toMeetings = (
  span: Quantity,
  known: KnownFact,
  fact: NumberFact,
  rising: boolean,
): readonly Rational[] => meetings(known, fact, rising).flatMap((meeting) => toEnd(span, meeting, !rising));

/** The declared ends that a computed span would meet as it moves: from there on both are known together. */
function meetings(known: KnownFact, fact: NumberFact, rising: boolean): readonly Rational[] {
  const declared = declaredOf(known);
  if (declared === undefined) return [];
  const play = playOf(declared, fact.type === 'rate');
  return [declared, ...(play ? [play] : [])].flatMap(({ low, high }) => (rising ? low : high)?.value ?? []);
}
