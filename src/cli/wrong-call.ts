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

/** An option without its dashes, which would make any two of them alike. */
const bare = (name: string): string => name.replace(/^-+/, '');

/** With what would have been right, where one of these is near. */
export function unknownName(code: Code, given: string, known: readonly string[], more = {}): WrongCall {
  const word = given.slice(0, 200);
  const close = nearest(word.replace(/^-+/, ''), known.map(bare));
  const meant = known.find((name) => bare(name) === close);
  return new WrongCall(
    { code, args: { given, choices: known, ...more } },
    meant === undefined ? undefined : didYouMean(meant),
  );
}

export const didYouMean = (nearest: string): Message => ({ code: 'did-you-mean', args: { nearest } });

export const wrongCallText = ({ what, hint }: WrongCall, lang: Lang): string => {
  const voice = { lang, ascii: false };
  const first = tell({ code: 'wrong-call', args: { what } }, voice);
  return `${first}\n${hint === undefined ? '' : `  ${tell(hint, voice)}\n`}`;
};
