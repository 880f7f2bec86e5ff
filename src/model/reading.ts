/**
 * How a published notice is read, as `reading.yaml` gives it beside the standard. Every pattern is a regular expression
 * over the text with its white space taken out, its digits half-width and its punctuation full-width (，。；：（）).
 * In a pattern `~` is a short gap that crosses no punctuation and no figure, `{户}` a quantity in that unit, `{%}` a
 * percentage, and `{name}` one of the `words` below.
 */
export interface Reading {
  readonly notice: NoticeWords;
  /** Words that stand for a pattern of their own: `{name}` in any pattern. */
  readonly words: Readonly<Record<string, string>>;
  /** By the unit as the patterns name it: each spelling with its factor, a whole number or a fraction (`1/100`). */
  readonly units: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly bounds: BoundWords;
  /** Patterns: what makes a clause say that something is not there; and that it is only meant to be. */
  readonly negations: readonly string[];
  readonly intentions: readonly string[];
  /** Clauses that carry no fact. */
  readonly ignored: readonly string[];
  /** What after a list, or before it, says that it does not name everything. */
  readonly open: { readonly after: readonly string[]; readonly before: readonly string[] };
  /** By indicator id. */
  readonly phrases: Readonly<Record<string, readonly Phrase[]>>;
}

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
  readonly columns: Readonly<Record<NoticeColumn, string>>;
  /** What ends every name, and is left out of an id. */
  readonly suffixes: readonly string[];
  readonly claims: {
    readonly met: readonly string[];
    readonly unmet: readonly string[];
    /** What may stand in a claim's place and claims nothing. */
    readonly neither?: readonly string[];
  };
}

export type NoticeColumn = 'number' | 'title' | 'statement' | 'status' | 'other';

/** The words of figures that are no exact ones; longest first does not matter. */
export interface BoundWords {
  readonly before: Readonly<Record<BoundWord, readonly string[]>>;
  readonly after: Readonly<Record<BoundWord, readonly string[]>>;
  /** About, nearly: no figure at all. */
  readonly about: readonly string[];
}

/** `reached` (达到) is a figure beside its counts, and a lower bound without them. */
export type BoundWord = 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'reached';

/** One thing that a statement may say, and the fact (or facts) that it then reports. */
export interface Phrase {
  readonly fact: string | readonly string[];
  readonly read: string | readonly string[];
  /** The value where the words are found; without it the quantity, the list or the record that they hold. */
  readonly value?: string | boolean;
  /** The fact whose figure this one equals (全部). */
  readonly equals?: string;
  /** A figure without a word of its own is read as this bound. */
  readonly as?: Exclude<BoundWord, 'reached'>;
  /** For a set: words for its items beside their labels, as patterns. */
  readonly items?: Readonly<Record<string, string>>;
  /** For an open set: whether what is no listed item is kept as its own words. */
  readonly others?: 'keep' | 'drop';
  /** For a list: its records; `{group}` is what a group of the pattern holds, `{group-1}` one less. */
  readonly records?: readonly Readonly<Record<string, string | boolean>>[];
  /** The list names what it names and there may be more. */
  readonly open?: boolean;
}
