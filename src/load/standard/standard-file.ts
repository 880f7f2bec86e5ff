import type { Loaded } from '../../model/index.ts';
import { readText } from '../../yaml/bytes.ts';
import { at, wholeFile } from '../../yaml/diagnose.ts';
import { composed, type ParsedDocument, rangeOf } from '../../yaml/documents.ts';
import { structureOf, type Validator } from '../../yaml/structure.ts';

/** A file of a standard: one document, held against its schema. */
export async function readOne(file: string, validate: Validator): Promise<Loaded<ParsedDocument>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const [first, second] = await composed(text.value);
  if (first === undefined) return { ok: false, diagnostics: [wholeFile(file, 'empty-file')] };
  if (second !== undefined)
    return {
      ok: false,
      diagnostics: [at(second.source, rangeOf(second.document.contents), 'several-documents')],
    };
  const diagnostics = first.diagnostics.length > 0 ? first.diagnostics : structureOf(first, validate);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: first };
}
