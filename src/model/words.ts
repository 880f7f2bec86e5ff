export type Lang = 'zh' | 'en';

/** Words in both languages, as a standard gives them. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/**
 * What a message's placeholder may hold. A list is joined with the language's own comma;
 * a label or a nested message is put into the reader's language when the sentence is made.
 */
export type MessageArg = string | Label | Message | readonly MessageArg[];

/** A sentence not yet in words: a code of the catalogue in `words/` and what its placeholders stand for. */
export interface Message {
  readonly code: string;
  readonly args: Readonly<Record<string, MessageArg>>;
}
