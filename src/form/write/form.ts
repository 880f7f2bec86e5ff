import type { FormKey, Lang } from '../../model/index.ts';

/** A form to fill in for one tier, before it is a workbook or a text. */
export interface Form {
  readonly lang: Lang;
  readonly title: string;
  /** What a reader of the form must recognise. */
  readonly standard: string;
  readonly version: string;
  readonly tier: string;
  readonly instructions: readonly string[];
  readonly about: readonly Question[];
  /** A sheet a category. */
  readonly sheets: readonly FormSheet[];
  /** A sheet a fact that is a list of records. */
  readonly lists: readonly FormList[];
}

export interface FormSheet {
  /** Unlike every other of the form, and fit to name a sheet. */
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly FormBlock[];
}

/** One indicator. */
export interface FormBlock {
  readonly number: number;
  readonly title: string;
  readonly clauses: readonly FormClause[];
}

/** What one requirement asks; the last of a block is what the community says of the indicator itself. */
export interface FormClause {
  readonly text: string;
  readonly questions: readonly Question[];
}

export interface Question {
  /** Nothing is read where there is none. */
  readonly key?: FormKey;
  /** The same label on several rows is one cell: the items of a set. */
  readonly label: string;
  readonly unit: string;
  readonly answer: Answer;
  readonly note: string;
  /** What is said when the cell is entered, where that is not the note. */
  readonly prompt?: string;
}

export type Answer =
  | { readonly kind: 'count' | 'measure' | 'rate' | 'above-whole' | 'text' | 'long-text' | 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** Not to be filled in: what was answered elsewhere, or a fixed text. */
  | { readonly kind: 'shown'; readonly of?: FormKey; readonly percent?: boolean; readonly text?: string };

export interface FormList {
  readonly name: string;
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
