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

const LONGEST = 600;

/** As much of a sentence about an input as anybody reads, in characters: an input may hold names of any length. */
export const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${[...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('')}...`;

/** A label of the standard on one line, however its YAML folds it. */
export const named = (label: Label, voice: Voice): string =>
  clean(label[voice.lang].trim().replace(/\s*\n\s*/g, ' '), voice);
