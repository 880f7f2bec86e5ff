import type { Line, Sheet } from '../form/read/index.ts';
import type { HintedCode, Message } from '../model/index.ts';
import type { Block } from '../notice/read/blocks.ts';
import { blocksOfDocument } from '../notice/read/docx-blocks.ts';
import { readNotices } from '../notice/read/read-notices.ts';
import { blocksOfText } from '../notice/read/text-blocks.ts';
import type { ReadyReading } from '../prose/compile.ts';
import type { ImportContext, ImportResult } from '../prose/imported.ts';
import { BeyondLimit } from '../prose/limit.ts';
import { refused } from '../prose/refused.ts';
import { decodeText } from './decode.ts';
import { kindOf } from './kind.ts';
import { type Archive, BrokenArchive, MOST_UNPACKED, repacked, TooLarge } from './unpack.ts';

/** A file's submissions as drafts, whatever it is: a notice as text, page or document, a form, a table. */
export async function readFile(
  file: string,
  bytes: Uint8Array,
  context: ImportContext,
): Promise<ImportResult> {
  try {
    return await readKind(file, bytes, context);
  } catch (error) {
    if (error instanceof TooLarge)
      return refusedFor(file, 'too-much-unpacked', { most: `${MOST_UNPACKED / 1024 / 1024} MB` });
    if (error instanceof BeyondLimit) return refusedFor(file, error.code, { most: String(error.most) });
    if (error instanceof BrokenArchive) return refused(file, 'broken-archive');
    throw error;
  }
}

async function readKind(file: string, bytes: Uint8Array, context: ImportContext): Promise<ImportResult> {
  if (bytes.length === 0) return refused(file, 'empty-file');
  const found = kindOf(file, bytes);
  switch (found.kind) {
    case 'text':
      return readText(file, bytes, context);
    case 'csv':
      return readCsv(file, bytes, context);
    case 'docx':
      return readDocument(file, found.archive, context);
    case 'xlsx':
      return readWorkbook(file, found.archive, context);
    case 'pdf':
      return readPdf(file, bytes, context);
    case 'other':
      return refused(file, found.code);
  }
}

const refusedFor = (file: string, code: HintedCode, args: Message['args']): ImportResult => ({
  drafts: [],
  diagnostics: [
    {
      file,
      code,
      message: { code: `diagnostic-${code}`, args },
      hint: { code: `hint-${code}`, args },
    },
  ],
});

async function readText(file: string, bytes: Uint8Array, context: ImportContext): Promise<ImportResult> {
  if (context.ready === undefined) return refused(file, 'missing-reading');
  const text = decodeText(bytes, expectedWords(context.ready));
  if (text === undefined) return refused(file, 'unknown-encoding');
  if (OWN_PAGE.test(text.slice(0, HEAD_LENGTH))) return refused(file, 'own-report');
  const read = notices(file, await blocksOf(text), context);
  // A text by another name is read; where nothing is in it, its name is what is wrong.
  const ending = OFFICE_ENDING.exec(file)?.[0];
  return ending !== undefined && isOnly(read, 'no-notice')
    ? refusedFor(file, 'text-not-document', { ending })
    : read;
}

/** A page that sce wrote, by what its head says; its notices say nothing of the kind. */
const OWN_PAGE = /^<!doctype html>[\s\S]*<meta name="generator" content="sce">/;
const HEAD_LENGTH = 2_000;
const OFFICE_ENDING = /\.(?:docx?|xlsx?|docm|xlsm|pptx?|pdf|wps|et)$/i;

/** Cells with line breaks in them, as a spreadsheet copies them: in quotes, and tabs between. */
const QUOTED_CELL = /(?:^|\t)"[^"\t\r\n]*[\r\n]/m;

async function blocksOf(text: string): Promise<readonly Block[]> {
  if (!QUOTED_CELL.test(text)) return blocksOfText(text);
  const { linesOf, sheetOfCsv } = await import('../form/read/index.ts');
  return blocksOfLines(linesOf(sheetOfCsv(text, '\t')));
}

/** A table of facts, or a notice whose rows are set apart by tabs or another sign. */
async function readCsv(file: string, bytes: Uint8Array, context: ImportContext): Promise<ImportResult> {
  const text = decodeText(bytes, expectedHeads(context));
  if (text === undefined) return refused(file, 'unknown-encoding');
  const form = await import('../form/read/index.ts');
  const table = form.readCsv(file, text, context);
  if (table !== undefined) return table;
  const { ready } = context;
  if (ready === undefined) return refused(file, 'unknown-table');
  const tried = [
    await blocksOf(text),
    ...form.DELIMITERS.filter((delimiter) => text.includes(delimiter)).map((delimiter) =>
      blocksOfLines(form.linesOf(form.sheetOfCsv(text, delimiter))),
    ),
  ].map((blocks) => notices(file, blocks, context));
  return (
    tried.find(({ drafts }) => drafts.length > 0) ??
    tried.find((read) => !isOnly(read, 'no-notice')) ??
    refused(file, 'unknown-table')
  );
}

const isOnly = ({ drafts, diagnostics }: ImportResult, code: string): boolean =>
  drafts.length === 0 && diagnostics.every((one) => one.code === code);

/** A line with one cell is a text, any other a row. */
const blocksOfLines = (lines: readonly Line[]): readonly Block[] =>
  lines.map(({ cells, row }) => {
    const filled = [...new Set(cells.filter((text) => text !== ''))];
    return filled.length === 1
      ? { kind: 'text', text: filled[0] ?? '', line: row }
      : { kind: 'row', cells, line: row };
  });

/** A form, tables of facts, or a notice whose table somebody keeps in a workbook. */
async function readWorkbook(file: string, { part }: Archive, context: ImportContext): Promise<ImportResult> {
  const form = await import('../form/read/index.ts');
  try {
    const sheets = form.sheetsOf(part);
    if (sheets === undefined) return refused(file, 'unknown-document');
    return form.readSheets(file, sheets, context) ?? noticeIn(file, sheets, form.linesOf, context);
  } catch (error) {
    if (error instanceof form.TooManyCells)
      return refusedFor(file, 'too-many-cells', { most: String(form.MOST_CELLS) });
    if (error instanceof form.BrokenXml) return refused(file, 'broken-archive');
    throw error;
  }
}

function noticeIn(
  file: string,
  sheets: readonly Sheet[],
  linesOf: (sheet: Sheet) => readonly Line[],
  context: ImportContext,
): ImportResult {
  const blocks = blocksOfLines(sheets.flatMap(linesOf));
  const read = context.ready && notices(file, blocks, context);
  if (read !== undefined && !isOnly(read, 'no-notice')) return read;
  const names = sheets.map(({ name }) => name);
  return refusedFor(file, 'unknown-workbook', { names });
}

function notices(
  file: string,
  blocks: readonly Block[],
  { ready, standard, tier, name, today }: ImportContext,
): ImportResult {
  if (ready === undefined) return refused(file, 'missing-reading');
  holdWithin(blocks);
  return readNotices(file, blocks, ready, standard, { tier, name, today });
}

/** More lines and rows than any file of notices has, and more cells than its rows. */
const MOST_LINES = 30_000;
const MOST_CELLS = 500_000;

function holdWithin(blocks: readonly Block[]): void {
  if (blocks.length > MOST_LINES) throw new BeyondLimit('too-many-lines', MOST_LINES);
  const cells = blocks.reduce((sum, block) => sum + (block.kind === 'row' ? block.cells.length : 1), 0);
  if (cells > MOST_CELLS) throw new BeyondLimit('too-many-table-cells', MOST_CELLS);
}

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

async function readDocument(file: string, archive: Archive, context: ImportContext): Promise<ImportResult> {
  const blocks = await blocksOfDocument(repacked(archive, /^(?!.*\/media\/)/));
  return blocks === undefined ? refused(file, 'unknown-document') : notices(file, blocks, context);
}

/** A notice; a table that could not be put together again is refused, with what to save it as. */
async function readPdf(file: string, bytes: Uint8Array, context: ImportContext): Promise<ImportResult> {
  const { blocksOfPdf } = await import('./pdf/read-pdf.ts');
  const found = await blocksOfPdf(bytes);
  if (!found.ok) return refused(file, found.code);
  const read = notices(file, found.blocks, context);
  return isOnly(read, 'notice-without-table') || isOnly(read, 'no-notice')
    ? refused(file, 'pdf-table')
    : read;
}
