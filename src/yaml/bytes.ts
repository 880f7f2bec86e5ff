import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, DiagnosticCode, Loaded } from '../model/index.ts';
import { wholeFile } from './diagnose.ts';
import { LIMIT } from './limit.ts';
import type { Text } from './source.ts';

/** Reads a regular file as UTF-8, or says in one diagnostic why not. */
export async function readText(file: string): Promise<Loaded<Text>> {
  const bytes = await readBytes(file);
  return bytes.ok ? decode(file, bytes.value) : bytes;
}

/**
 * Reads a regular file, whatever is in it, or says in one diagnostic why not. At once: small files are many, and to
 * wait for each in turn takes longer than to read it.
 */
export async function readBytes(file: string): Promise<Loaded<Uint8Array>> {
  try {
    const found = regularFile(file);
    if (!found.ok) return found;
    if (found.value > LIMIT) return refuse(file, 'too-large');
    return { ok: true, value: readFileSync(file) };
  } catch {
    return refuse(file, 'unreadable-file');
  }
}

/** The size of a regular file, or in one diagnostic why it is none. */
export function regularFile(file: string): Loaded<number> {
  try {
    const found = statSync(file);
    return found.isFile() ? { ok: true, value: found.size } : refuse(file, 'not-a-file');
  } catch (error) {
    return refuse(
      file,
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing-file' : 'unreadable-file',
    );
  }
}

/** The bytes of standard input, or why they are too many. */
export const withinLimit = (file: string, bytes: Uint8Array): Loaded<Uint8Array> =>
  bytes.byteLength > LIMIT ? refuse(file, 'too-large') : { ok: true, value: bytes };

/** UTF-8 with or without a byte order mark; not over 4 MB, no NUL. */
export function decode(file: string, bytes: Uint8Array): Loaded<Text> {
  if (bytes.byteLength > LIMIT) return refuse(file, 'too-large');
  if (bytes.includes(0)) return refuse(file, 'binary-file');
  try {
    return { ok: true, value: { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) } };
  } catch {
    return refuse(file, 'not-utf8');
  }
}

/** The `.yaml` and `.yml` files of a folder, by name; the folders in it are not entered. */
export async function filesOf(path: string): Promise<Loaded<readonly string[]>> {
  try {
    if (!statSync(path).isDirectory()) return { ok: true, value: [path] };
    const names = readdirSync(path)
      .filter((name) => /\.ya?ml$/i.test(name))
      .sort();
    return names.length > 0
      ? { ok: true, value: names.map((name) => join(path, name)) }
      : refuse(path, 'empty-folder');
  } catch {
    return refuse(path, 'missing-file');
  }
}

const refuse = (file: string, code: DiagnosticCode): { ok: false; diagnostics: readonly Diagnostic[] } => ({
  ok: false,
  diagnostics: [wholeFile(file, code)],
});
