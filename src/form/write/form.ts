import type { FormKey, Lang, Rational } from '../../model/index.ts';
import type { Condition } from './conditions.ts';

/** A form to fill in for one tier, before it is a workbook or a text. */
export interface Form {
  readonly lang: Lang;
  readonly title: string;
  /** What a reader of the form must recognise. */
  readonly standard: string;
  readonly version: string;
  readonly tier: string;
  /** For the foot of each page. */
  readonly tierTitle: string;
  /** How to fill it in, once. */
  readonly hint: string;
  /** Who reports. */
  readonly about: readonly Question[];
  /** Who accepted it, and where it is published: not the community's to say. */
  readonly group: readonly Question[];
  readonly categories: readonly FormCategory[];
  readonly lists: readonly FormList[];
}

export interface FormCategory {
  readonly title: string;
  readonly blocks: readonly FormBlock[];
}

/** One indicator. */
export interface FormBlock {
  readonly number: number;
  readonly title: string;
  /** All of its clauses. */
  readonly clause: string;
  readonly claim: Question;
  readonly text: Question;
  readonly rows: readonly FormRow[];
}

/** One line of the form: a fact, with the rate that may be given instead; or the items of a set, side by side. */
export type FormRow =
  | (Conditional & { readonly kind: 'fact'; readonly question: Question; readonly rate?: RateAsked })
  | (Conditional & { readonly kind: 'set'; readonly label: string; readonly items: readonly Question[] });

/** Where a count above it is too small, the line does not apply, and turns grey. */
interface Conditional {
  readonly under?: Condition;
}

/** A rate beside the count of its part. */
export interface RateAsked {
  readonly question: Question;
  readonly whole: FormKey;
  /** What it is held against, where the check is "at least". */
  readonly atLeast?: Rational;
  /** The whole number that is short can be said. */
  readonly counted: boolean;
  readonly unit: string;
}

export interface Question {
  readonly key: FormKey;
  readonly label: string;
  readonly unit: string;
  readonly answer: Answer;
  /** What is said when the cell is entered. */
  readonly prompt: string;
}

export type Answer =
  | { readonly kind: 'count' | 'measure' | 'rate' | 'above-whole' | 'text' | 'long-text' | 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

export interface FormList {
  readonly fact: string;
  readonly title: string;
  readonly columns: readonly FormColumn[];
}

/** A field of a list's records, or `count`. */
export interface FormColumn {
  readonly field: string;
  readonly label: string;
  readonly note: string;
  readonly answer: Answer;
}
