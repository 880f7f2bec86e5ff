import type { DraftValue, Fact, Standard } from '../model/index.ts';
import type { ReadyPhrase, ReadyReading } from './compile.ts';
import type { Pattern } from './patterns.ts';
import type { ReadableStatement, Span, Why } from './said.ts';

/** A match of one of a phrase's patterns in a statement, and what it is read for. */
export interface PhraseMatch {
  readonly match: RegExpExecArray;
  /** Where it stands in the statement's plain text. */
  readonly span: Span;
  readonly pattern: Pattern;
  readonly ready: ReadyPhrase;
  readonly said: ReadableStatement;
  readonly reading: ReadyReading;
  /** The first of the phrase's facts of which nothing was read yet. */
  readonly fact: Fact | undefined;
  readonly standard: Standard;
}

/** What a phrase finds in a statement. */
export interface PhraseFact {
  readonly facts: readonly string[];
  readonly value: DraftValue;
  readonly reached?: string;
  readonly words: string;
  readonly span: Span;
}

/** What a match comes to; or why it is not taken; or nothing, where it says nothing of the phrase's facts. */
export type PhraseReading =
  | readonly (Omit<PhraseFact, 'words' | 'span'> & { readonly span?: Span })[]
  | Why
  | undefined;
