/**
 * How a published notice is read. The head of it that is Chinese and no standard's own is built in
 * (`src/prose/chinese.yaml`); a standard's `reading.yaml` gives what differs, and its phrases.
 *
 * Every pattern is a regular expression over the text with its white space taken out, its digits half-width, its
 * punctuation full-width (，。；：（）) and each figure, with the words of its bound, in place of which one character
 * stands. In a pattern `~` is a short gap that crosses no punctuation and no figure, `{户}` a quantity in that unit,
 * `{floors=层}` one that a record names, `{%}` a percentage, and `{name}` one of the `words`. A repetition without an
 * upper end is read as one of at most a hundred, so that no pattern takes longer than the text is long.
 */
export interface Reading {
  readonly notice: NoticeWords;
  /** Words that stand for a pattern of their own: `{name}` in any pattern. */
  readonly words: Readonly<Record<string, string>>;
  /** By the unit as the patterns name it: each spelling with its factor, a whole number or a fraction (`1/100`). */
  readonly units: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Units of how often something is done: of two numbers of times in one statement neither is taken. */
  readonly times: readonly string[];
  readonly bounds: BoundWords;
  readonly doubts: Doubts;
  /** Patterns that deny, beside those of `doubts`; and that say what is only meant to be. */
  readonly negations?: readonly string[];
  readonly intentions?: readonly string[];
  /** Words of parts that are of one kind (移动、联通、电信): their figures are added, and none of them is the whole. */
  readonly parts: readonly (readonly string[])[];
  /** Patterns of words that may stand around what is read: beside any others it is left unread. */
  readonly familiar: readonly string[];
  /** Clauses that carry no fact. */
  readonly ignored: readonly string[];
  /** Names of sheets that hold what is planned, or an example, beside those that hold what is. */
  readonly asides: readonly string[];
  /** What after a list, or before it, says that it does not name everything. */
  readonly open: { readonly after: readonly string[]; readonly before: readonly string[] };
  /** By indicator id. */
  readonly phrases: Readonly<Record<string, readonly Phrase[]>>;
}

/** What a standard's own `reading.yaml` gives: what it leaves out is the built-in head's. */
export type ReadingGiven = {
  readonly [K in keyof Omit<Reading, 'phrases' | 'notice' | 'doubts' | 'bounds'>]?: Reading[K];
} & {
  readonly notice?: Partial<NoticeWords>;
  readonly bounds?: Partial<BoundWords>;
  readonly doubts?: Partial<Doubts>;
  readonly phrases: Reading['phrases'];
};

export interface NoticeWords {
  /** Each with a group `name`; the first that is found counts, and where it stands a notice begins. */
  readonly name: readonly string[];
  /** A group `tier`: a tier's title. */
  readonly tier: readonly string[];
  /** Groups `by` and `dates`. */
  readonly acceptance: readonly string[];
  /** A group `date`. */
  readonly published: readonly string[];
  /** A group `title`: the heading that a notice stands under. */
  readonly document: readonly string[];
  /** What a notice says of itself, by the key of `publication`: a group `said`. */
  readonly publication: Readonly<Record<PublicationWord, readonly string[]>>;
  readonly columns: Readonly<Record<NoticeColumn, string>>;
  /** What ends every name, and is left out of an id. */
  readonly suffixes: readonly string[];
  readonly claims: ClaimWords;
}

export interface ClaimWords {
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  /** What may stand in a claim's place and claims nothing. */
  readonly neither?: readonly string[];
  /** Marks before words (☑达标): of what is chosen, and of what is not. */
  readonly chosen?: readonly string[];
  readonly notChosen?: readonly string[];
  /** Words beside a claim that take from it (基本, 整改中): what is claimed with one of them is told, not read. */
  readonly reserved?: readonly string[];
}

export type PublicationWord =
  | 'basis'
  | 'applicant'
  | 'acceptor'
  | 'calendar'
  | 'working'
  | 'dates'
  | 'feedback'
  | 'unit'
  | 'person'
  | 'telephone';

export type NoticeColumn = 'number' | 'title' | 'statement' | 'status' | 'other';

/** The words of figures that are no exact ones; longest first does not matter. */
export interface BoundWords {
  readonly before: Readonly<Record<BoundWord, readonly string[]>>;
  readonly after: Readonly<Record<BoundWord, readonly string[]>>;
  /** Bounds that need not stand at their figure (每年至少开展2次): patterns. */
  readonly apart: Readonly<Partial<Record<Exclude<BoundWord, 'reached'>, readonly string[]>>>;
  /** About, nearly: no figure at all, where it touches one. */
  readonly about: readonly string[];
  /** Patterns: no figure at all in the rest of a clause. */
  readonly vague: readonly string[];
}

/** `reached` (达到) is a figure beside its counts, and a lower bound without them. */
export type BoundWord = 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'reached';

/**
 * Why words are not taken at their word: they deny; they plan; they say what is required; they are of a part, or of so
 * many estates; with an exception; of before; of elsewhere; they recite a condition.
 */
export type DoubtKind =
  | 'denied'
  | 'planned'
  | 'required'
  | 'partial'
  | 'counted'
  | 'excepted'
  | 'past'
  | 'elsewhere'
  | 'recited';

export type Doubts = Readonly<Record<DoubtKind, DoubtWords>> & {
  /** Patterns of how a clause begins that hangs on the one before it: a doubt of that one is a doubt of this. */
  readonly hanging: readonly string[];
  /** Patterns that say that a clause speaks of now, and of this community: doubts of before end here. */
  readonly anew: readonly string[];
  /** Patterns of a whole clause that says of the one before it that it is not so, or no more. */
  readonly backward: readonly string[];
  /** Patterns of a whole clause that takes back all that its sentence said before it (数据有误). */
  readonly retracting: readonly string[];
  /** Patterns of how a clause begins that takes something from what was said before it. */
  readonly contrary: readonly string[];
  /** At a clause's start, words of the rest (其余, 尚有): a number of those named before stays as it is. */
  readonly remainder: readonly string[];
};

export interface DoubtWords {
  /** Patterns: the whole clause is in doubt, and what hangs on it. */
  readonly words?: readonly string[];
  /** Patterns: the whole clause, and those after it up to one that speaks anew of now and of this community. */
  readonly leading?: readonly string[];
  /** Patterns: what stands after them in the clause, and the clauses after it, as of `leading`. */
  readonly onward?: readonly string[];
  /** Patterns in which the words mean nothing of the kind: 无障碍, 未成年人. */
  readonly but?: readonly string[];
}

/** One thing that a statement may say, and the fact (or facts) that it then reports. */
export interface Phrase {
  readonly fact: string | readonly string[];
  readonly read: string | readonly string[];
  /** The value where the words are found; without it the quantity, the list or the record that they hold. */
  readonly value?: string | boolean;
  /** The fact whose figure this one equals (全部). */
  readonly equals?: string;
  /** For a rate of a count: the noun that is counted (小区); how many of them do, the words before say. */
  readonly of?: string;
  /** A figure without a word of its own is read as this bound. */
  readonly as?: Exclude<BoundWord, 'reached'>;
  /** How often a year the words come (每月 12). */
  readonly times?: string;
  /** Words of its facts' labels that need not be said, each with the reason why. */
  readonly unsaid?: Readonly<Record<string, string>>;
  /** For a set: words for its items beside their labels, as patterns. */
  readonly items?: Readonly<Record<string, string>>;
  /** For an open set: whether what is no listed item is kept as its own words. */
  readonly others?: 'keep' | 'drop';
  /** For a list: its records; `{group}` is what a group of the pattern holds, `{not group}` what a bound leaves out. */
  readonly records?: readonly Readonly<Record<string, string | boolean>>[];
  /** The list names what it names and there may be more. */
  readonly open?: boolean;
}
