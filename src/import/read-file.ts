import type { Diagnostic, Draft, Standard, Tier } from '../model/index.ts';
import type { Block } from './blocks.ts';
import type { ReadyReading } from './compile.ts';
import { decodeText } from './decode.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { kindOf } from './kind.ts';
import { readNotices } from './read-notices.ts';
import { blocksOfText } from './text-blocks.ts';

export interface Imported {
  /** Without ids: what is unique is known only when all files are read. */
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ImportContext {
  readonly standard: Standard;
  readonly ready: ReadyReading;
  /** For inputs that do not name one. */
  readonly tier?: Tier;
}

/** A file's submissions as drafts, whatever it is: a notice as text, Markdown, page or document. */
export async function readFile(file: string, bytes: Uint8Array, context: ImportContext): Promise<Imported> {
  const kind = kindOf(file, bytes);
  if (kind === 'text' || kind === 'csv') return readText(file, bytes, context);
  if (kind === 'docx') return readDocument(file, bytes, context);
  return refused(file, 'unknown-document');
}

function readText(file: string, bytes: Uint8Array, context: ImportContext): Imported {
  const { ready, standard, tier } = context;
  const text = decodeText(bytes, expectedWords(ready));
  if (text === undefined) return refused(file, 'unknown-encoding');
  return readNotices(file, blocksOfText(text), ready, standard, tier);
}

/** A text in an old encoding must hold a title of the standard: wrongly decoded it would not. */
const expectedWords = ({ phrases, reading }: ReadyReading): RegExp => {
  const names = reading.notice.columns;
  const words = [names.title, names.statement].map((source) => source.replace(/[\^$]/g, ''));
  return phrases.size === 0 ? /./u : new RegExp(words.join('|'), 'u');
};

async function readDocument(
  file: string,
  bytes: Uint8Array,
  { ready, standard, tier }: ImportContext,
): Promise<Imported> {
  const blocks = await blocksOfDocument(bytes);
  return blocks === undefined
    ? refused(file, 'unknown-document')
    : readNotices(file, blocks, ready, standard, tier);
}

async function blocksOfDocument(bytes: Uint8Array): Promise<readonly Block[] | undefined> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    return blocksOfHtml(value);
  } catch {
    return undefined;
  }
}

const refused = (file: string, code: string): Imported => ({
  drafts: [],
  diagnostics: [
    {
      file,
      code,
      message: { code: `diagnostic-${code}`, args: {} },
      hint: { code: `hint-${code}`, args: {} },
    },
  ],
});
