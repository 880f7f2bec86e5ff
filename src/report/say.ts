import type { Code, Label, Message, MessageArg } from '../model/index.ts';
import { sentence, visible } from '../words/index.ts';
import type { Layout } from './evaluation/report.ts';

/** What of a layout decides how words are put. */
export type Voice = Pick<Layout, 'lang' | 'ascii'>;

const ASCII_SIGNS: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '÷': '/',
  '×': 'x',
  '…': '...',
  '→': '->',
  '–': '-',
  '—': '-',
  '·': '-',
};

/** Any text, safe for a terminal, and without signs of doubtful width where ASCII is asked for. */
export const clean = (text: string, voice: Voice): string =>
  voice.ascii ? visible(text).replace(/[≥≤÷×…→–—·]/g, (sign) => ASCII_SIGNS[sign] ?? sign) : visible(text);

export const tell = (message: Message, voice: Voice): string => clean(sentence(message, voice.lang), voice);

export const say = (code: Code, voice: Voice, args: Readonly<Record<string, MessageArg>> = {}): string =>
  tell({ code, args }, voice);

/** A label of the standard on one line, however its YAML folds it. */
export const named = (label: Label, voice: Voice): string =>
  clean(label[voice.lang].trim().replace(/\s*\n\s*/g, ' '), voice);
