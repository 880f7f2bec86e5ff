import { readFileSync, statSync } from 'node:fs';
import { type Side, sideOf } from '../diff/index.ts';
import { missingFile } from '../load/index.ts';
import type { Diagnostic, DiagnosticCode, Loaded } from '../model/index.ts';

/** Reports are longer than what people write: that of many thousand submissions. */
const LIMIT = 256 * 1024 * 1024;

/** A JSON report of evaluations that was written before, or in one diagnostic why it is none. */
export function readReport(file: string): Loaded<Side> {
  const text = textOf(file);
  if (!text.ok) return text;
  const side = sideOf(jsonIn(text.value));
  return side === undefined ? refused(file, 'not-a-report') : { ok: true, value: side };
}

export function textOf(file: string): Loaded<string> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return { ok: false, diagnostics: [missingFile(file)] };
  if (found.isDirectory()) return refused(file, 'is-a-folder');
  if (!found.isFile()) return refused(file, 'not-a-file');
  if (found.size > LIMIT) return refused(file, 'too-large');
  try {
    return { ok: true, value: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') };
  } catch {
    return refused(file, 'unreadable-file');
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refused = (
  file: string,
  code: DiagnosticCode,
): { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } => ({
  ok: false,
  diagnostics: [{ file, code, message: { code: `diagnostic-${code}`, args: {} } }],
});
