import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Diagnostic, DiagnosticCode, Loaded, Message } from '../model/index.ts';
import { nearest } from '../standard/index.ts';
import { wholeFile } from './diagnose.ts';
import { LIMIT } from './limit.ts';
import { pathsOf } from './paths.ts';
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
    if (found.isDirectory()) return refuse(file, 'is-a-folder');
    return found.isFile() ? { ok: true, value: found.size } : refuse(file, 'not-a-file');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? { ok: false, diagnostics: [missingFile(file)] }
      : refuse(file, 'unreadable-file');
  }
}

/** The bytes of standard input, or why they are too many. */
export const withinLimit = (file: string, bytes: Uint8Array): Loaded<Uint8Array> =>
  bytes.byteLength > LIMIT ? refuse(file, 'too-large') : { ok: true, value: bytes };

/** UTF-8 with or without a byte order mark; not over 4 MB, no NUL. */
export function decode(file: string, bytes: Uint8Array): Loaded<Text> {
  if (bytes.byteLength > LIMIT) return refuse(file, 'too-large');
  if (bytes.includes(0)) return refuse(file, 'binary-file');
  if (!isUtf8(bytes)) return refuse(file, 'not-utf8');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return { ok: true, value: { file, text: text.startsWith('\ufeff') ? text.slice(1) : text } };
}

/** What is read as a submission. */
export const isSubmissionFile = (file: string): boolean => /\.(?:ya?ml|json)$/i.test(file);

/** The submissions of a path: itself, those of a folder and its folders, or those that fit a pattern. */
export function filesOf(path: string): Loaded<readonly string[]> {
  const found = pathsOf(path);
  if (found === undefined) return { ok: false, diagnostics: [missingFile(path)] };
  if (found.kind !== 'folder') return { ok: true, value: found.files };
  const files = found.files.filter(isSubmissionFile);
  return files.length > 0 ? { ok: true, value: files } : refuse(path, 'empty-folder');
}

/** Names of a folder are read so far: who has more is not looking for one that is near. */
const MOST_NAMES = 10_000;

/** What is not there, with what may have been meant: a name beside it that is near, where a link leads, or that its folder is not there. */
export function missingFile(path: string): Diagnostic {
  const [folder, name] = [dirname(path), basename(path)];
  const names = namesIn(folder);
  const target = linkAt(path);
  const others = names?.slice(0, MOST_NAMES).filter((one) => one !== name);
  const meant = others === undefined ? undefined : nearest(name, others);
  const hint: Message | undefined =
    target !== undefined
      ? { code: 'hint-lost-link', args: { target } }
      : meant !== undefined
        ? { code: 'hint-nearest', args: { nearest: folder === '.' ? meant : `${folder}/${meant}` } }
        : names === undefined
          ? { code: 'hint-no-folder', args: { folder } }
          : undefined;
  return { ...wholeFile(path, 'missing-file'), ...(hint && { hint }) };
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

const refuse = (file: string, code: DiagnosticCode): { ok: false; diagnostics: readonly Diagnostic[] } => ({
  ok: false,
  diagnostics: [wholeFile(file, code)],
});
