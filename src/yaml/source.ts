import type { LineCounter } from 'yaml';
import type { Position } from '../model/index.ts';

/** A file's text, by the name that messages and reports give it: the path as given, `-` for standard input. */
export interface Text {
  readonly file: string;
  readonly text: string;
  /** The line of its file that it begins on, where it is not the first: a line of many in one file. */
  readonly startLine?: number;
  /** Of a text that was made of another file: where in that file its community stands, and its facts. */
  readonly places?: { readonly start: Position; readonly facts: ReadonlyMap<string, Position> };
}

/** A text whose places can be told by line and column. */
export interface Source extends Text {
  readonly lines: LineCounter;
}
