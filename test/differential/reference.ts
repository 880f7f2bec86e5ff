/**
 * A second evaluator, written from DESIGN.md's words alone: naive, slow, and sharing nothing with src/evaluate.
 * It reads facts as they are spelled, tries values at the ends of what is known, and finds a shortfall by trying.
 */

// Fractions: a pair of integers, the second positive.
export type Q = readonly [bigint, bigint];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
export const q = (n: bigint | number, d: bigint | number = 1n): Q => {
  const [a, b] = [BigInt(n), BigInt(d)];
  const g = gcd(a, b) || 1n;
  return b < 0n ? [-a / g, -b / g] : [a / g, b / g];
};
export const cmp = (a: Q, b: Q): number => {
  const d = a[0] * b[1] - b[0] * a[1];
  return d < 0n ? -1 : d > 0n ? 1 : 0;
};
const plus = (a: Q, b: Q): Q => q(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
const minus = (a: Q, b: Q): Q => plus(a, q(-b[0], b[1]));
const over = (a: Q, b: Q): Q => q(a[0] * b[1], a[1] * b[0]);
const floor = ([n, d]: Q): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));
export const text = ([n, d]: Q): string => (d === 1n ? `${n}` : `${n}/${d}`);
const TINY = q(1n, 10n ** 14n);
const HUGE = q(10n ** 14n);

// What is known of a number: two ends, each of them in or out; an absent one is endless.
interface Ends {
  readonly lo?: Q;
  readonly loOut?: boolean;
  readonly hi?: Q;
  readonly hiOut?: boolean;
}
export type Kind = 'count' | 'measure' | 'rate' | 'above';
const bottom = q(0);
const topOf = (kind: Kind): Q | undefined => (kind === 'rate' ? q(1) : undefined);

/** What lies between the ends and in the domain; null where nothing does. */
function clipped(e: Ends, kind: Kind): Ends | null {
  let { lo, loOut = false, hi, hiOut = false } = e;
  if (kind === 'count') {
    if (lo) [lo, loOut] = [q(loOut ? floor(lo) + 1n : -floor(q(-lo[0], lo[1]))), false];
    if (hi) [hi, hiOut] = [q(hiOut ? -floor(q(-hi[0], hi[1])) - 1n : floor(hi)), false];
  }
  if (lo === undefined || cmp(lo, bottom) < 0) [lo, loOut] = [bottom, false];
  const top = topOf(kind);
  if (top !== undefined && (hi === undefined || cmp(hi, top) > 0)) [hi, hiOut] = [top, false];
  if (hi !== undefined && (cmp(lo, hi) > 0 || (cmp(lo, hi) === 0 && (loOut || hiOut)))) return null;
  return { lo, loOut, ...(hi && { hi, hiOut }) };
}

const both = (a: Ends, b: Ends, kind: Kind): Ends | null => {
  const lo = a.lo && b.lo ? (cmp(a.lo, b.lo) >= 0 ? a.lo : b.lo) : (a.lo ?? b.lo);
  const hi = a.hi && b.hi ? (cmp(a.hi, b.hi) <= 0 ? a.hi : b.hi) : (a.hi ?? b.hi);
  const out = (x: Q | undefined, end: 'lo' | 'hi') =>
    x !== undefined && [a, b].some((e) => e[end] && cmp(e[end], x) === 0 && e[`${end}Out`]);
  return clipped({ ...(lo && { lo, loOut: out(lo, 'lo') }), ...(hi && { hi, hiOut: out(hi, 'hi') }) }, kind);
};
const isPoint = (e: Ends): boolean => e.lo !== undefined && e.hi !== undefined && cmp(e.lo, e.hi) === 0;

export type Spelled = string | { readonly disputed: readonly string[] };
interface Said {
  readonly ends: Ends;
  readonly decimals?: number;
}

const figure = (s: string): Q => {
  const bare = s.trim().replace('%', '');
  const [w = '0', f = ''] = bare.split('.');
  return over(q(BigInt(w + f), 10n ** BigInt(f.length)), s.includes('%') ? q(100) : q(1));
};

/** Null where it is a diagnostic. */
function sayable(spelled: Spelled, kind: Kind): Said | null {
  if (typeof spelled !== 'string') {
    const all = spelled.disputed.map(figure).toSorted(cmp);
    const [lo, hi] = [all[0], all.at(-1)];
    const ends = lo && hi ? clipped({ lo, hi }, kind) : null;
    return ends && { ends };
  }
  const top = topOf(kind);
  const over1 = (v: Q) => top !== undefined && cmp(v, top) > 0;
  if (spelled.includes('..')) {
    const [lo, hi] = spelled.split('..').map(figure);
    const ends = lo && hi && !over1(hi) ? clipped({ lo, hi }, kind) : null;
    return ends && { ends };
  }
  const [, sign = '', rest = ''] = /^(>=|<=|>|<)?\s*(.*)$/.exec(spelled) ?? [];
  const v = figure(rest);
  if (over1(v)) return null;
  const decimals = (rest.replace('%', '').split('.')[1] ?? '').length;
  const raw: Ends =
    sign === ''
      ? { lo: v, hi: v }
      : sign.startsWith('>')
        ? { lo: v, loOut: sign === '>' }
        : { hi: v, hiOut: sign === '<' };
  const ends = clipped(raw, kind);
  return ends && { ends, ...(sign === '' && { decimals }) };
}

/** What a value says. @throws WrongFile where it says nothing that can be */
export function say(spelled: Spelled, kind: Kind): Said {
  const said = sayable(spelled, kind);
  if (said === null) throw new WrongFile();
  return said;
}

/** What no right file can say. */
export class WrongFile extends Error {}

// The standard and the submission, as plain as can be.
export type FieldKind = Kind | 'flag' | 'set' | 'level' | 'text';
export type Derive =
  | { readonly ratio: readonly [string, string] }
  | { readonly count_of: string }
  | { readonly max_of: readonly [string, string] }
  | { readonly min_of: readonly [string, string] };
export interface PlainFact {
  readonly kind: FieldKind | 'list';
  readonly derive?: Derive;
  readonly fields?: Readonly<Record<string, FieldKind>>;
}
export type Op = 'at_least' | 'at_most' | 'more_than' | 'less_than';
export interface PlainEnd {
  readonly op: Op;
  readonly than: string;
}
export type PlainCheck =
  | { readonly fact: string; readonly ends: readonly PlainEnd[] }
  | { readonly fact: string; readonly level: string; readonly op: Op }
  | { readonly fact: string; readonly is: boolean }
  | { readonly fact: string; readonly of: readonly string[]; readonly wanted: number | 'all' }
  | {
      readonly fact: string;
      readonly where?: PlainCheck;
      readonly excluding?: string;
      readonly number: number;
    }
  | {
      readonly fact: string;
      readonly where?: PlainCheck;
      readonly excluding?: string;
      readonly every: PlainCheck;
    }
  | { readonly all: readonly PlainCheck[] }
  | { readonly any: readonly PlainCheck[] };
export interface PlainRecord {
  readonly fields: Readonly<Record<string, PlainValue>>;
  readonly count?: Spelled;
}
export type PlainValue =
  | Spelled
  | boolean
  | { readonly word: string }
  | { readonly items: readonly string[]; readonly open: boolean }
  | { readonly records: readonly PlainRecord[]; readonly open: boolean };
export type PlainFacts = Readonly<Record<string, PlainValue>>;

export interface Case {
  readonly catalogue: Readonly<Record<string, PlainFact>>;
  readonly levels: readonly string[];
  readonly round?: number;
  readonly check: PlainCheck;
  readonly when?: PlainCheck;
  readonly facts: PlainFacts;
  readonly attested: boolean;
  /** A supposition: this fact, or what is derived of this list (its number, its largest, its smallest), changed by so much. */
  readonly moved?: { readonly fact: string; readonly by: Q };
}

type Truth = 1 | 0 | -1; // true, unknown, false
/** Weakest first: attested, declared, measured. */
type Support = 1 | 2 | 3;
interface Verdict {
  readonly t: Truth;
  readonly s?: Support | undefined;
}

const least = (all: readonly (Support | undefined)[]): Support | undefined =>
  all.reduce(
    (a, b) => (a === undefined || b === undefined ? undefined : a < b ? a : b),
    3 as Support | undefined,
  );
const most = (all: readonly (Support | undefined)[]): Support | undefined =>
  all.reduce((a, b) => ((b ?? 0) > (a ?? 0) ? b : a), undefined as Support | undefined);

const allOf = (parts: readonly Verdict[]): Verdict => {
  const no = parts.filter(({ t }) => t === -1);
  if (no.length > 0) return { t: -1, s: most(no.map(({ s }) => s)) };
  return parts.some(({ t }) => t === 0) ? { t: 0 } : { t: 1, s: least(parts.map(({ s }) => s)) };
};
const anyOf = (parts: readonly Verdict[]): Verdict => {
  const yes = parts.filter(({ t }) => t === 1);
  if (yes.length > 0) return { t: 1, s: most(yes.map(({ s }) => s)) };
  return parts.some(({ t }) => t === 0) ? { t: 0 } : { t: -1, s: least(parts.map(({ s }) => s)) };
};
const flip = ({ t, s }: Verdict): Verdict => ({ t: t === 0 ? 0 : t === 1 ? -1 : 1, s });

// Known numbers.
type Number_ =
  | {
      readonly is: 'known';
      readonly ends: Ends;
      readonly s: Support;
      readonly alone?: Ends;
      readonly aloneS?: Support;
      /** What is computed, be it certain or not that there is anything to compute. */
      readonly made?: Ends;
      readonly gaps?: (asked: Ends) => Ends | null;
    }
  | { readonly is: 'missing'; readonly may: (asked: Ends | null) => boolean }
  | { readonly is: 'nothing' };

export class World {
  readonly c: Case;
  constructor(c: Case) {
    this.c = c;
  }

  kind(id: string): Kind {
    return this.c.catalogue[id]?.kind as Kind;
  }

  number(id: string): Number_ {
    const derive = this.c.catalogue[id]?.derive;
    const declared = this.c.facts[id];
    const kind = this.kind(id);
    const written = declared === undefined ? undefined : (say(declared as Spelled, kind) ?? undefined);
    const said = written && this.moved(id, written, kind);
    const plain = (): Number_ =>
      said ? { is: 'known', ends: said.ends, s: 2 } : { is: 'missing', may: () => true };
    if (derive === undefined) return plain();
    const made = this.derive(derive, kind);
    if (made.is === 'void') return { is: 'nothing' };
    if (made.is === 'absent') return said ? plain() : { is: 'missing', may: made.may };
    if (said === undefined)
      return made.sure
        ? {
            is: 'known',
            ends: made.ends,
            s: made.s,
            alone: made.ends,
            aloneS: made.s,
            made: made.ends,
            ...(made.gaps && { gaps: made.gaps }),
          }
        : { is: 'nothing' };
    const meet = (computed: Ends): Ends => {
      const itself = both(said.ends, computed, kind);
      if (itself !== null) return itself;
      // A figure that was moved to where it would be overruled is not what a right file says.
      const apart = (): Ends => {
        if (this.c.moved?.fact === id) throw new WrongFile();
        return computed;
      };
      if (said.decimals === undefined || !isPoint(said.ends) || said.ends.lo === undefined) return apart();
      const half = q(1n, 2n * 10n ** BigInt(said.decimals + (kind === 'rate' || kind === 'above' ? 2 : 0)));
      return both({ lo: minus(said.ends.lo, half), hi: plus(said.ends.lo, half) }, computed, kind) ?? apart();
    };
    const { gaps } = made;
    return {
      is: 'known',
      ends: meet(made.ends),
      s: 2,
      made: made.ends,
      ...(made.sure && { alone: made.ends, aloneS: made.s }),
      ...(gaps && {
        gaps: (asked) => {
          const e = gaps(asked);
          return e && meet(e);
        },
      }),
    };
  }

  moved(id: string, said: Said, kind: Kind): Said | undefined {
    const { moved } = this.c;
    if (moved?.fact !== id) return said;
    const { lo, hi } = said.ends;
    const ends = clipped(
      { ...said.ends, ...(lo && { lo: plus(lo, moved.by) }), ...(hi && { hi: plus(hi, moved.by) }) },
      kind,
    );
    if (ends === null) throw new WrongFile();
    return { ...said, ends };
  }

  derive(
    derive: Derive,
    kind: Kind,
  ):
    | {
        readonly is: 'span';
        readonly ends: Ends;
        readonly s: Support;
        readonly sure: boolean;
        readonly gaps?: (asked: Ends) => Ends | null;
      }
    | { readonly is: 'absent'; readonly may: (asked: Ends | null) => boolean }
    | { readonly is: 'void' } {
    if ('ratio' in derive) return this.ratio(derive.ratio, kind);
    const of =
      'count_of' in derive ? derive.count_of : 'max_of' in derive ? derive.max_of[0] : derive.min_of[0];
    const value = this.c.facts[of];
    if (value === undefined) return { is: 'absent', may: () => true };
    if ('count_of' in derive) {
      const v = value as { items?: readonly string[]; records?: readonly PlainRecord[]; open: boolean };
      const total = v.items
        ? { lo: q(new Set(v.items).size), hi: q(new Set(v.items).size) }
        : total_(v.records ?? []);
      const ends = this.moved(of, { ends: v.open ? { lo: total.lo } : total }, 'count')?.ends ?? {};
      return {
        is: 'span',
        ends: clipped(ends, 'count') as Ends,
        s: v.items ? 2 : listSupport(v as never),
        sure: true,
      };
    }
    const list = value as { records: readonly PlainRecord[]; open: boolean };
    const field = 'max_of' in derive ? derive.max_of[1] : derive.min_of[1];
    const fieldKind = this.c.catalogue[of]?.fields?.[field] as Kind;
    const there = list.records.filter((r) => !none(r));
    if (there.length === 0 && !list.open) return { is: 'void' };
    const seen = (r: PlainRecord) =>
      r.fields[field] === undefined ? undefined : say(r.fields[field] as Spelled, fieldKind)?.ends;
    const span = (fill: Ends): Ends | null => {
      const each = there.map((r) => ({ e: seen(r) ?? fill, sure: surely(r) }));
      // Try it the other way round: turn the smallest into the largest of what is mirrored.
      const low = 'min_of' in derive;
      let near: Ends = {};
      for (const { e, sure } of each) {
        if (!sure) continue;
        if (low) {
          if (
            e.hi &&
            (near.hi === undefined || cmp(e.hi, near.hi) < 0 || (cmp(e.hi, near.hi) === 0 && e.hiOut))
          )
            near = { hi: e.hi, hiOut: e.hiOut ?? false };
        } else if (
          e.lo &&
          (near.lo === undefined || cmp(e.lo, near.lo) > 0 || (cmp(e.lo, near.lo) === 0 && e.loOut))
        )
          near = { lo: e.lo, loOut: e.loOut ?? false };
      }
      let far: Ends = {};
      if (!list.open && each.every(({ e }) => (low ? e.lo : e.hi) !== undefined))
        for (const { e } of each) {
          if (low) {
            if (
              e.lo &&
              (far.lo === undefined || cmp(e.lo, far.lo) < 0 || (cmp(e.lo, far.lo) === 0 && !e.loOut))
            )
              far = { lo: e.lo, loOut: e.loOut ?? false };
          } else if (
            e.hi &&
            (far.hi === undefined || cmp(e.hi, far.hi) > 0 || (cmp(e.hi, far.hi) === 0 && !e.hiOut))
          )
            far = { hi: e.hi, hiOut: e.hiOut ?? false };
        }
      return clipped({ ...near, ...far }, kind);
    };
    const any = clipped({}, fieldKind) as Ends;
    const ends = span(any);
    if (ends === null) return { is: 'void' };
    const exact = there.every((r) => {
      const e = seen(r);
      return e !== undefined && isPoint(e);
    });
    return {
      is: 'span',
      ends: this.moved(of, { ends }, kind)?.ends ?? ends,
      s: exact ? listSupport(list) : 2,
      sure: there.some(surely),
      ...(there.some((r) => r.fields[field] === undefined) && { gaps: span }),
    };
  }

  ratio([partId, wholeId]: readonly [string, string], kind: Kind): ReturnType<World['derive']> {
    const [part, whole] = [this.number(partId), this.number(wholeId)];
    const zero = (e: Ends) => e.hi !== undefined && cmp(e.hi, bottom) === 0;
    const some = (e: Ends) => e.lo !== undefined && (cmp(e.lo, bottom) > 0 || e.loOut === true);
    if (whole.is === 'known' && zero(whole.ends)) return { is: 'void' };
    if (part.is === 'nothing' || whole.is === 'nothing') return { is: 'void' };
    if (part.is === 'missing' || whole.is === 'missing')
      return {
        is: 'absent',
        may: (asked) => {
          if (whole.is === 'known') return some(whole.ends);
          if (part.is !== 'known' || asked === null) return true;
          const positive = asked.hi === undefined || cmp(asked.hi, bottom) > 0;
          const nil =
            (asked.lo === undefined || (cmp(asked.lo, bottom) === 0 && !asked.loOut)) &&
            !(asked.hi && cmp(asked.hi, bottom) === 0 && asked.hiOut);
          return (positive || zero(part.ends)) && (nil || some(part.ends));
        },
      };
    const [p, w] = [part.ends, both(whole.ends, { lo: bottom, loOut: true }, this.kind(wholeId)) as Ends];
    const lo = p.lo as Q;
    const ends: Ends = {
      ...(cmp(lo, bottom) === 0
        ? { lo, loOut: p.loOut ?? false }
        : w.hi
          ? { lo: over(lo, w.hi), loOut: p.loOut === true || w.hiOut === true }
          : { lo: bottom, loOut: true }),
      ...(p.hi &&
        (cmp(p.hi, bottom) === 0
          ? { hi: p.hi, hiOut: false }
          : w.lo && cmp(w.lo, bottom) > 0
            ? { hi: over(p.hi, w.lo), hiOut: p.hiOut === true || w.loOut === true }
            : {})),
    };
    const share = clipped(ends, kind);
    if (share === null) throw new WrongFile();
    return {
      is: 'span',
      ends: share,
      s: isPoint(part.ends) && isPoint(whole.ends) ? 3 : 2,
      sure: some(whole.ends) || some(part.ends),
    };
  }
}

const countOf = (r: PlainRecord): Ends =>
  r.count === undefined ? { lo: q(1), hi: q(1) } : (say(r.count, 'count') as Said).ends;
const none = (r: PlainRecord) => {
  const { hi } = countOf(r);
  return hi !== undefined && cmp(hi, bottom) === 0;
};
const surely = (r: PlainRecord) => cmp(countOf(r).lo as Q, bottom) > 0;
function total_(records: readonly PlainRecord[]): { lo: Q; hi?: Q } {
  let lo = q(0);
  let hi: Q | undefined = q(0);
  for (const r of records) {
    const c = countOf(r);
    lo = plus(lo, c.lo as Q);
    hi = hi && c.hi && plus(hi, c.hi);
  }
  return { lo, ...(hi && { hi }) };
}
const listSupport = (l: { records: readonly PlainRecord[]; open: boolean }): Support =>
  l.open || l.records.length === 0 || l.records.some((r) => r.count !== undefined) ? 2 : 3;

// Checks.
const COMPARE: Record<Op, (order: number) => boolean> = {
  at_least: (o) => o >= 0,
  at_most: (o) => o <= 0,
  more_than: (o) => o > 0,
  less_than: (o) => o < 0,
};

function rounded(v: Q, digits: number): Q {
  const unit = 10n ** BigInt(digits);
  const scaled = q(v[0] * unit, v[1]);
  const down = floor(scaled);
  const rest = cmp(minus(scaled, q(down)), q(1, 2));
  return q(rest > 0 || (rest === 0 && down % 2n !== 0n) ? down + 1n : down, unit);
}

interface Place {
  readonly world: World;
  readonly word: boolean;
  readonly record?: { readonly r: PlainRecord; readonly fields: Readonly<Record<string, FieldKind>> };
}

const satisfied = (v: Q, { op, than }: PlainEnd, kind: Kind, round: number | undefined): boolean => {
  const held = round === undefined ? v : rounded(v, round + (kind === 'rate' || kind === 'above' ? 2 : 0));
  return COMPARE[op](cmp(held, figure(than)));
};

/** By the least and the most that it may be: what lies between them does as they do. */
export function holds(e: Ends, end: PlainEnd, kind: Kind, round: number | undefined): Truth {
  const low = e.lo === undefined ? q(-HUGE[0]) : e.loOut ? plus(e.lo, TINY) : e.lo;
  const high = e.hi === undefined ? HUGE : e.hiOut ? minus(e.hi, TINY) : e.hi;
  const [a, b] = [satisfied(low, end, kind, round), satisfied(high, end, kind, round)];
  return a && b ? 1 : a || b ? 0 : -1;
}

/** All that satisfies the ends, found by trying: the threshold and half a rounding unit beside it. */
function asked(ends: readonly PlainEnd[], kind: Kind, round: number | undefined): Ends | null {
  const out: { lo?: Q; loOut?: boolean; hi?: Q; hiOut?: boolean } = {};
  for (const end of ends) {
    const t = figure(end.than);
    const up = end.op === 'at_least' || end.op === 'more_than';
    const digits = (round ?? 0) + (kind === 'rate' || kind === 'above' ? 2 : 0);
    const half = q(1n, 2n * 10n ** BigInt(digits));
    const tries =
      round === undefined
        ? [t]
        : [-4n, -3n, -2n, -1n, 0n, 1n, 2n, 3n, 4n]
            .map((i) =>
              plus(q(floor(over(t, half))).map((x, k) => (k === 0 ? x + i : x)) as unknown as Q, q(0)),
            )
            .map((x) => q(x[0] * half[0], x[1] * half[1]));
    const turning = tries.find(
      (v) => satisfied(plus(v, TINY), end, kind, round) !== satisfied(minus(v, TINY), end, kind, round),
    );
    if (turning === undefined) throw new Error('no edge');
    const isIn = satisfied(turning, end, kind, round);
    if (up) [out.lo, out.loOut] = [turning, !isIn];
    else [out.hi, out.hiOut] = [turning, !isIn];
  }
  return clipped(out, kind);
}

export function judge(check: PlainCheck, place: Place): Verdict {
  if ('all' in check) return allOf(check.all.map((c) => judge(c, place)));
  if ('any' in check) return anyOf(check.any.map((c) => judge(c, place)));
  if ('ends' in check) return compare(check.fact, check.ends, place);
  const value = place.record ? place.record.r.fields[check.fact] : place.world.c.facts[check.fact];
  if (value === undefined) return place.word ? { t: 1, s: 1 } : { t: 0 };
  const s: Support = place.record ? 3 : 2;
  if ('is' in check) return { t: value === check.is ? 1 : -1, s };
  if ('level' in check) {
    const at = (w: string) => place.world.c.levels.indexOf(w);
    return { t: COMPARE[check.op](at((value as { word: string }).word) - at(check.level)) ? 1 : -1, s };
  }
  if ('of' in check) {
    const set = value as { items: readonly string[]; open: boolean };
    const has = check.of.filter((i) => set.items.includes(i)).length;
    const t = has >= (check.wanted === 'all' ? check.of.length : check.wanted) ? 1 : set.open ? 0 : -1;
    return { t, s: place.record && !set.open ? 3 : 2 };
  }
  const list = value as { records: readonly PlainRecord[]; open: boolean };
  const fields = place.world.c.catalogue[check.fact]?.fields ?? {};
  const there = list.records.filter((r) => !none(r));
  if ('every' in check) {
    const each = there.map((r): Verdict => {
      const inside = { world: place.world, record: { r, fields } };
      const v = anyOf([
        leftOut(r, check.excluding, { ...place, word: false }),
        ...(check.where ? [flip(judge(check.where, { ...inside, word: false }))] : []),
        judge(check.every, { ...inside, word: place.word }),
      ]);
      return v.t === -1 && !surely(r) ? { t: 0 } : v;
    });
    const v = allOf([...each, ...(list.open ? [{ t: 0 } as const] : [])]);
    return v.t === 0 ? v : { t: v.t, s: least([v.s, listSupport(list)]) };
  }
  const number = (word: boolean, floor: Support): Truth => {
    let [lo, hi]: [Q, Q | undefined] = [q(0), q(0)];
    for (const r of there) {
      const v = allOf([
        flip(leftOut(r, check.excluding, { ...place, word })),
        ...(check.where ? [judge(check.where, { world: place.world, word, record: { r, fields } })] : []),
      ]);
      const t = (v.s ?? 0) >= floor ? v.t : 0;
      const c = countOf(r);
      if (t === 1) lo = plus(lo, c.lo as Q);
      if (t !== -1) hi = hi && c.hi && plus(hi, c.hi);
    }
    if (list.open) hi = undefined;
    return cmp(lo, q(check.number)) >= 0 ? 1 : hi && cmp(hi, q(check.number)) < 0 ? -1 : 0;
  };
  const t = number(false, 2);
  if (t === 0) return place.word && number(true, 1) === 1 ? { t: 1, s: 1 } : { t: 0 };
  return { t, s: number(false, 3) === t && listSupport(list) === 3 ? 3 : 2 };
}

/** Whether another list leaves a record out. */
function leftOut(r: PlainRecord, excluding: string | undefined, place: Place): Verdict {
  if (excluding === undefined) return { t: -1, s: 3 };
  const unsaid: Verdict = place.word ? { t: -1, s: 1 } : { t: 0 };
  const other = place.world.c.facts[excluding] as
    | { records: readonly PlainRecord[]; open: boolean }
    | undefined;
  if (other === undefined) return unsaid;
  if (other.open) return { t: 0 };
  const nameIn = ({ fields }: PlainRecord) =>
    (fields['name'] as { word: string } | undefined)?.word.normalize('NFKC');
  const name = nameIn(r);
  if (name === undefined) return unsaid;
  const there = other.records.filter((o) => !none(o));
  const same = there.filter((o) => nameIn(o) === name);
  if (same.some(surely)) return { t: 1, s: listSupport(other) };
  if (same.length > 0) return { t: 0 };
  return there.some((o) => nameIn(o) === undefined) ? unsaid : { t: -1, s: listSupport(other) };
}

function lookAt(fact: string, place: Place): { kind: Kind; known: Number_ } {
  if (!place.record) return { kind: place.world.kind(fact), known: place.world.number(fact) };
  const kind = place.record.fields[fact] as Kind;
  const value = place.record.r.fields[fact];
  const said = value === undefined ? undefined : say(value as Spelled, kind);
  const known: Number_ = said
    ? { is: 'known', ends: said.ends, s: isPoint(said.ends) ? 3 : 2 }
    : { is: 'missing', may: () => true };
  return { kind, known };
}

function compare(fact: string, ends: readonly PlainEnd[], place: Place): Verdict {
  const { kind, known } = lookAt(fact, place);
  const { round } = place.world.c;
  if (known.is === 'nothing') return { t: 0 };
  if (known.is === 'missing')
    return place.word && known.may(asked(ends, kind, round)) ? { t: 1, s: 1 } : { t: 0 };
  const verdict = allOf(
    ends.map((end): Verdict => {
      const alone = known.alone ? holds(known.alone, end, kind, round) : 0;
      if (alone !== 0) return { t: alone, s: known.aloneS };
      const t = holds(known.ends, end, kind, round);
      return t === 0 ? { t } : { t, s: known.s };
    }),
  );
  if (verdict.t !== 0 || !place.word || known.gaps === undefined) return verdict;
  const want = asked(ends, kind, round);
  const hoped = want && known.gaps(want);
  return hoped && ends.every((end) => holds(hoped, end, kind, round) === 1) ? { t: 1, s: 1 } : verdict;
}

export type Status = 'met' | 'unmet' | 'undetermined' | 'not-applicable';
const FLOORS: readonly [string, Support][] = [
  ['attested', 1],
  ['declared', 2],
  ['measured', 3],
];

/** Status at each floor, and at the lowest the support. */
export function evaluated(c: Case): { statuses: Record<string, Status>; evidence: string | undefined } {
  const world = new World(c);
  const when = c.when && judge(c.when, { world, word: false });
  const check = judge(c.check, { world, word: c.attested });
  const at = (floor: Support): [Status, Support | undefined] => {
    const free = when?.t === -1;
    if (free && (when.s ?? 0) >= floor) return ['not-applicable', when.s];
    if (check.t === 1) return (check.s ?? 0) >= floor ? ['met', check.s] : ['undetermined', undefined];
    if (when !== undefined && when.t !== 1) return ['undetermined', undefined];
    return check.t === -1 ? ['unmet', check.s] : ['undetermined', undefined];
  };
  const s = at(1)[1];
  return {
    statuses: Object.fromEntries(FLOORS.map(([name, floor]) => [name, at(floor)[0]])),
    evidence: s && FLOORS[s - 1]?.[0],
  };
}

/** What a comparison shows: a figure, the end of a bound, or both ends. */
export function shown(fact: string, c: Case): { exact?: string; bound?: Op; upTo?: string } | undefined {
  const world = new World(c);
  const known = world.number(fact);
  if (known.is !== 'known') return undefined;
  const { lo, loOut, hi, hiOut } = known.ends;
  const top = topOf(world.kind(fact));
  if (lo && hi && cmp(lo, hi) === 0) return { exact: text(lo) };
  const ownLow = lo !== undefined && (loOut === true || cmp(lo, bottom) !== 0);
  const ownHigh = hi !== undefined && (hiOut === true || top === undefined || cmp(hi, top) !== 0);
  if (ownLow && ownHigh && lo && hi) return { exact: text(lo), upTo: text(hi) };
  if (ownHigh && hi) return { exact: text(hi), bound: hiOut ? 'less_than' : 'at_most' };
  return lo && { exact: text(lo), bound: loOut ? 'more_than' : 'at_least' };
}
