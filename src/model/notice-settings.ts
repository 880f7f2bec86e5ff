import type { Position, Publication } from './submission.ts';

/** Sentences of a notice with `{placeholders}`; a line break begins a paragraph. */
export interface NoticePhrases {
  readonly opening: string;
  /** The conclusion, by what the notice says of the tier. */
  readonly met: string;
  readonly unmet: string;
  readonly undetermined: string;
  /** After the conclusion, where it rests on waivers. */
  readonly waived: string;
  readonly tier: string;
  readonly heading: string;
  readonly period: string;
  readonly calendar: string;
  readonly working: string;
  readonly unit: string;
  readonly person: string;
  readonly telephone: string;
}

/** What the notices of several submissions have in common; a submission's own `publication` overrides it. */
export interface NoticeSettings {
  readonly file: string;
  readonly publication: Publication;
  readonly phrases: Partial<NoticePhrases>;
  /** Where `period` stands, or the file's beginning. */
  readonly periodAt: Position;
}
