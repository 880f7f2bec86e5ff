import { isMap } from 'yaml';
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
  if (documents.some(isMeant) || BEGINS.test(text.text)) return undefined;
  if (documents.some(({ diagnostics }) => diagnostics.some(({ code }) => LIMITS.includes(code))))
    return undefined;
  const ofStandard = documents.some((one) => keysOf(one).some((key) => STANDARD.includes(key)));
  if (ofStandard) return wholeText(text, 'standard-file');
  return wholeText(text, isForImport(text) ? 'for-import' : 'not-a-submission');
}

const STANDARD = ['indicators', 'categories', 'tiers'];
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
