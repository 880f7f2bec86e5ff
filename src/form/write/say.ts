import type { Code, Label, Lang, Message, MessageArg } from '../../model/index.ts';
import { sentence, visible } from '../../words/index.ts';

/** A sentence of the form on one line, with no character that could act. */
export type Say = (code: Code, args?: Readonly<Record<string, MessageArg>>) => string;

export const sayIn =
  (lang: Lang): Say =>
  (code, args = {}) =>
    told({ code, args }, lang);

export const told = (message: Message, lang: Lang): string => oneLine(sentence(message, lang));

export const named = (label: Label, lang: Lang): string => oneLine(label[lang]);

const oneLine = (text: string): string => visible(text.trim().replace(/\s*[\r\n]+\s*/g, ' '));
