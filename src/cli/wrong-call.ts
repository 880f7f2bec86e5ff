import { closest } from 'fastest-levenshtein';
import type { Lang, Message } from '../model/index.ts';
import { tell } from '../report/say.ts';

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

/** With the nearest of what would have been right. */
export const unknownName = (code: string, given: string, known: readonly string[], more = {}): WrongCall =>
  new WrongCall(
    { code, args: { given, choices: known, ...more } },
    known.length === 0 ? undefined : didYouMean(closest(given.slice(0, 200), [...known])),
  );

export const didYouMean = (nearest: string): Message => ({ code: 'did-you-mean', args: { nearest } });

export const wrongCallText = ({ what, hint }: WrongCall, lang: Lang): string => {
  const voice = { lang, ascii: false };
  const first = tell({ code: 'wrong-call', args: { what } }, voice);
  return `${first}\n${hint === undefined ? '' : `  ${tell(hint, voice)}\n`}`;
};
