import type { Comparison, ComparisonRule, Rational } from './quantity.ts';
import type { Label, Unit } from './words.ts';

/** A standard (指标体系): its facts, its categories, its tiers in rank order (lowest first). */
export interface Standard {
  readonly id: string;
  readonly version: string;
  /** `sha256:…` of all that its files say: another digest is another standard, whatever its version says. */
  readonly digest: string;
  readonly title: Label;
  readonly issuer: Label;
  readonly documents: readonly StandardDocument[];
  readonly timeZone: string;
  readonly comparison: ComparisonRule;
  readonly categories: readonly Category[];
  readonly scales: ReadonlyMap<string, Scale>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly tiers: readonly Tier[];
  /** Settings of the audit's findings, by finding code, as the standard's file gives them. */
  readonly audit: AuditSettings;
}

/** What the audit needs to know of a standard; a rule without its settings does not run. Each says why it is so. */
export interface AuditSettings {
  /** A figure is telling from so many significant digits on (a round one is the same by chance). */
  readonly 'copied-figure'?: WithReason & { readonly digits: number };
  /** Equal figures of two submissions, from so many exact raw figures on. */
  readonly 'duplicate-submission'?: WithReason & { readonly figures: number };
  /** By indicator id: words (patterns) of which a statement on it has at least one. */
  readonly 'off-topic-statement'?: WithReason & { readonly words: Readonly<Record<string, string>> };
  /** What every community's name ends in, what before it is no name, and patterns with a group `name`. */
  readonly 'foreign-name'?: WithReason & {
    readonly suffix: string;
    readonly generic: readonly string[];
    readonly mentions: readonly string[];
  };
  /** Asked of so many submissions and more; flagged beyond so many scaled median absolute deviations. */
  readonly outlier?: WithReason & {
    readonly submissions: number;
    readonly deviations: number;
    readonly scale: 'linear' | 'logarithmic';
    readonly figures: readonly (
      | { readonly fact: string }
      | { readonly part: string; readonly whole: string; readonly label: Label }
    )[];
  };
  /** A statement is an echo of its clauses from this likeness on (`80%`): one less what an edit distance changes. */
  readonly 'clause-echo'?: WithReason & { readonly likeness: string };
  /** The same words for one indicator in so many submissions and more. */
  readonly boilerplate?: WithReason & { readonly submissions: number };
}

interface WithReason {
  readonly reason: Label;
}

export interface StandardDocument {
  readonly title: string;
  readonly number?: string;
}

/** 一级指标 */
export interface Category {
  readonly id: string;
  readonly title: Label;
}

/** Ordered words, lowest first: a level reached is a level met. */
export interface Scale {
  readonly id: string;
  readonly levels: readonly { readonly id: string; readonly label: Label }[];
}

interface FactCommon {
  readonly id: string;
  readonly label: Label;
  /** The label where there is little room: in a line of a report, a heading. */
  readonly short?: Label;
  /** What the fact means and how a clause's words were read into it. */
  readonly note?: Label;
}

export interface NumberFact extends FactCommon {
  readonly type: 'count' | 'measure' | 'rate';
  /** Shown unit; a rate has none and is shown in percent. */
  readonly unit?: Unit;
  /** Outside of this the audit calls a figure implausible; never a diagnostic. */
  readonly plausible?: { readonly low?: Rational; readonly high?: Rational };
  /** A rate that may exceed 100% (several meters to a household). */
  readonly aboveWhole?: boolean;
  /** A measure that may be below zero (a change, a temperature). */
  readonly negative?: boolean;
  readonly derived?: Derivation;
}

export interface FlagFact extends FactCommon {
  readonly type: 'flag';
}

export interface SetFact extends FactCommon {
  readonly type: 'set';
  readonly items: ReadonlyMap<string, Label>;
  /** Whether items that the catalogue does not list are allowed (and counted). */
  readonly open: boolean;
}

export interface LevelFact extends FactCommon {
  readonly type: 'level';
  readonly scale: string;
}

export interface TextFact extends FactCommon {
  readonly type: 'text';
}

/** A fact of a record: what a list's fields are. */
export type FieldFact = NumberFact | FlagFact | SetFact | LevelFact | TextFact;

export interface ListFact extends FactCommon {
  readonly type: 'list';
  readonly fields: ReadonlyMap<string, FieldFact>;
}

/** 数据项: one named thing that a submission can report. */
export type Fact = FieldFact | ListFact;

/** How a fact is computed where its inputs are reported. */
export type Derivation =
  | { readonly kind: 'ratio'; readonly part: string; readonly whole: string }
  | { readonly kind: 'count-of'; readonly of: string }
  | { readonly kind: 'max-of' | 'min-of'; readonly of: string; readonly field: string };

/** 类型 */
export interface Tier {
  readonly id: string;
  readonly title: Label;
  readonly indicators: readonly Indicator[];
}

/** 二级指标: one numbered row of a tier. */
export interface Indicator {
  readonly id: string;
  readonly number: number;
  readonly category: string;
  readonly title: Label;
  /** 指标释义: the row's definition column. */
  readonly definition?: Label;
  readonly requirements: readonly Requirement[];
}

/** 标准要求: one clause of an indicator, the unit that is checked. */
export interface Requirement {
  readonly id: string;
  readonly clause: Label;
  readonly note?: Label;
  /** Whom the clause binds; false makes it not applicable. */
  readonly when?: Check;
  readonly check: Check;
}

/** A threshold on a quantity, with the decimals it is written with (in the shown unit). */
export interface Threshold {
  readonly value: Rational;
  readonly decimals: number;
}

/** One end that a check asks of a quantity. */
export interface AskedEnd {
  readonly op: Comparison;
  readonly threshold: Threshold;
}

/** One question to one fact, or a combination of questions. `fact` inside a record's condition names a field. */
export type Check =
  | (AskedEnd & {
      readonly kind: 'compare';
      readonly fact: string;
      /** Asked as well (`at_least: 10%, at_most: 15%`): an upper end; the check's own end is then a lower one. */
      readonly upper?: AskedEnd & { readonly op: 'at_most' | 'less_than' };
    })
  | { readonly kind: 'level'; readonly fact: string; readonly op: Comparison; readonly level: string }
  | { readonly kind: 'is'; readonly fact: string; readonly is: boolean }
  | { readonly kind: 'includes'; readonly fact: string; readonly items: readonly string[] }
  | {
      readonly kind: 'among';
      readonly fact: string;
      readonly atLeast: number;
      readonly items: readonly string[];
    }
  | {
      readonly kind: 'where';
      readonly fact: string;
      readonly where?: Check;
      readonly atLeast: number;
      readonly excluding?: string;
    }
  | {
      readonly kind: 'every';
      readonly fact: string;
      readonly where?: Check;
      readonly every: Check;
      readonly excluding?: string;
    }
  | { readonly kind: 'all'; readonly checks: readonly Check[] }
  | { readonly kind: 'any'; readonly checks: readonly Check[] };

export type CheckKind = Check['kind'];
export type CheckOf<K extends CheckKind> = Extract<Check, { kind: K }>;
/** A check that combines others, and one that asks one fact. */
export type CombinedCheck = CheckOf<'all' | 'any'>;
export type LeafCheck = Exclude<Check, CombinedCheck>;
