import { closest } from 'fastest-levenshtein';
import type { Code, Lang, Message } from '../model/index.ts';
import { tell } from '../report/say.ts';
import { nearest } from '../standard/index.ts';

/** The call itself is wrong: nothing is evaluated, and the message says what to write instead. */
export class WrongCall extends Error {
  readonly what: Message;
  readonly hint: Message | undefined;

  constructor(what: Message, hint?: Message) {
    super(what.code);
    this.what = what;
    this.hint = hint;
  }
}

/** With the nearest of what would have been right: of a command or an option always, of other names where it is near. */
export function unknownName(code: Code, given: string, known: readonly string[], more = {}): WrongCall {
  const word = given.slice(0, 200);
  const always = code === 'unknown-command' || code === 'unknown-option';
  const close = always && known.length > 0 ? closest(word, [...known]) : nearest(word, known);
  return new WrongCall(
    { code, args: { given, choices: known, ...more } },
    close === undefined ? undefined : didYouMean(close),
  );
}

export const didYouMean = (nearest: string): Message => ({ code: 'did-you-mean', args: { nearest } });

export const wrongCallText = ({ what, hint }: WrongCall, lang: Lang): string => {
  const voice = { lang, ascii: false };
  const first = tell({ code: 'wrong-call', args: { what } }, voice);
  return `${first}\n${hint === undefined ? '' : `  ${tell(hint, voice)}\n`}`;
};
