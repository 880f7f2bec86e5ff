import type { catalogue } from './catalogue.ts';
import type { Label } from './label.ts';

/** A sentence that the catalogue has: a code without words does not compile. */
export type Code = keyof typeof catalogue;

/** What follows PREFIX in the codes of the catalogue: `CodeAfter<'finding-'>` are the findings that have words. */
export type CodeAfter<Prefix extends string> = Code extends infer C
  ? C extends `${Prefix}${infer Rest}`
    ? Rest
    : never
  : never;

/** Why an input cannot be read. */
export type DiagnosticCode = CodeAfter<'diagnostic-'>;

/** A diagnostic whose second sentence says what to write instead. */
export type HintedCode = DiagnosticCode & CodeAfter<'hint-'>;

/** Why a requirement stands as it does. */
export type ReasonCode = Extract<Code, `reason-${string}` | `need-${string}`>;

/** A finding on a submission. */
export type FindingCode = CodeAfter<'finding-'>;

/**
 * What a message's placeholder may hold. A list is joined with the language's own comma;
 * a label or a nested message is put into the reader's language when the sentence is made.
 */
export type MessageArg = string | Label | Message | readonly MessageArg[];

/** A sentence not yet in words: a code of the catalogue and what its placeholders stand for. */
export interface Message {
  readonly code: Code;
  readonly args: Readonly<Record<string, MessageArg>>;
}
