import type { DiagnosticCode } from '../model/index.ts';
import type { Block } from '../notice/read/blocks.ts';
import { blocksOfHtml } from '../notice/read/html-blocks.ts';
import { readNotices } from '../notice/read/read-notices.ts';
import { blocksOfText } from '../notice/read/text-blocks.ts';
import type { ReadyReading } from '../prose/compile.ts';
import type { ImportContext, Imported } from '../prose/imported.ts';
import { refused } from '../prose/refused.ts';
import { decodeText } from './decode.ts';
import { kindOf } from './kind.ts';

/** A file's submissions as drafts, whatever it is: a notice as text, Markdown, page or document, a form, a table. */
export async function readFile(file: string, bytes: Uint8Array, context: ImportContext): Promise<Imported> {
  switch (kindOf(file, bytes)) {
    case 'text':
      return readText(file, bytes, context);
    case 'csv':
      return readCsv(file, bytes, context);
    case 'docx':
      return readDocument(file, bytes, context);
    case 'xlsx':
      return (await import('../form/read/index.ts')).readWorkbook(file, bytes, context);
    default:
      return refused(file, 'unknown-document');
  }
}

function readText(file: string, bytes: Uint8Array, context: ImportContext): Imported {
  if (context.ready === undefined) return refused(file, 'missing-reading');
  const text = decodeText(bytes, expectedWords(context.ready));
  return text === undefined ? refused(file, 'unknown-encoding') : notices(file, blocksOfText(text), context);
}

/** A table of facts, or a notice whose rows are set apart by tabs. */
async function readCsv(file: string, bytes: Uint8Array, context: ImportContext): Promise<Imported> {
  const text = decodeText(bytes, expectedHeads(context));
  if (text === undefined) return refused(file, 'unknown-encoding');
  const table = (await import('../form/read/index.ts')).readCsv(file, text, context);
  if (table !== undefined && !isOnly(table, 'csv-syntax')) return table;
  const read = context.ready && notices(file, blocksOfText(text), context);
  return read !== undefined && !isOnly(read, 'no-notice') ? read : (table ?? refused(file, 'unknown-table'));
}

const isOnly = ({ drafts, diagnostics }: Imported, code: DiagnosticCode): boolean =>
  drafts.length === 0 && diagnostics.every((one) => one.code === code);

const notices = (
  file: string,
  blocks: readonly Block[],
  { ready, standard, tier }: ImportContext,
): Imported =>
  ready === undefined ? refused(file, 'missing-reading') : readNotices(file, blocks, ready, standard, tier);

/** A text in an old encoding must hold a title of the standard: wrongly decoded it would not. */
const expectedWords = ({ phrases, reading }: ReadyReading): RegExp => {
  const names = reading.notice.columns;
  const words = [names.title, names.statement].map((source) => source.replace(/[\^$]/g, ''));
  return phrases.size === 0 ? /./u : new RegExp(words.join('|'), 'u');
};

/** And a table a fact of it, or what every community's name ends in. */
const expectedHeads = ({ standard, ready }: ImportContext): RegExp => {
  const labels = [...standard.facts.values()].map(({ label }) => label.zh);
  const words = [...labels, ...(ready?.reading.notice.suffixes ?? [])];
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'u');
};

async function readDocument(file: string, bytes: Uint8Array, context: ImportContext): Promise<Imported> {
  const blocks = await blocksOfDocument(bytes);
  return blocks === undefined ? refused(file, 'unknown-document') : notices(file, blocks, context);
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
