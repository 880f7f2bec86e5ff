import { isMap, isSeq } from 'yaml';
import type { Diagnostic } from '../../model/index.ts';
import { wholeText } from '../../yaml/diagnose.ts';
import { type ParsedDocument, written } from '../../yaml/documents.ts';
import type { Text } from '../../yaml/source.ts';

const KEYS = ['community', 'tier', 'facts', 'statements', 'source', 'acceptance', 'waivers', 'publication'];
const BEGINS = new RegExp(`^["'{\\s]*(?:${KEYS.join('|')})["']?\\s*[:：]`, 'm');

/**
 * A text in which nothing is a submission's: a table, a page, a document, another tool's file. It is told of in one
 * sentence, with what to do with it, instead of by all that is missing in it.
 */
export function foreignTo(text: Text, documents: readonly ParsedDocument[]): Diagnostic | undefined {
  if (documents.some(isOfStandard)) return wholeText(text, 'standard-file');
  if (documents.some(isMeant) || BEGINS.test(text.text)) return undefined;
  if (documents.some(({ diagnostics }) => diagnostics.some(({ code }) => LIMITS.includes(code))))
    return undefined;
  return wholeText(text, isForImport(text) ? 'for-import' : 'not-a-submission');
}

/** Lists of a standard's head and of its tiers. */
const STANDARD = ['indicators', 'categories', 'tiers'];

/** A file of tiers or of a tier by its lists, a reading by its keys; of facts by what stands under each. */
function isOfStandard(parsed: ParsedDocument): boolean {
  const keys = keysOf(parsed);
  if (keys.some((key) => ['community', 'facts', 'statements'].includes(key))) return false;
  const { contents } = parsed.document;
  const items = isMap(contents) ? contents.items : [];
  return (
    items.some(({ key, value }) => isSeq(value) && STANDARD.includes(written(key))) ||
    ['words', 'phrases'].every((key) => keys.includes(key)) ||
    (items.length > 0 && items.every(({ value }) => isMap(value) && value.has('type') && value.has('label')))
  );
}

const LIMITS: readonly string[] = ['too-deep', 'too-many-nodes', 'alias-bomb', 'alias-cycle'];

/** Whether a document has a key of a submission, or is a key of one with the wrong colon. */
const isMeant = (parsed: ParsedDocument): boolean => keysOf(parsed).some((key) => KEYS.includes(key));

const keysOf = ({ document: { contents } }: ParsedDocument): readonly string[] =>
  isMap(contents) ? contents.items.map(({ key }) => written(key)) : [];

/** Tables and documents, by their name or by how they begin. */
const isForImport = ({ file, text }: Text): boolean =>
  /\.(?:csv|tsv|html?|md|markdown|txt)$/i.test(file) ||
  /^\s*(?:<!doctype|<html|<table|\||# )/i.test(text) ||
  /^[^\n:]*[,\t][^\n:]*[,\t][^\n:]*\n/.test(text);
