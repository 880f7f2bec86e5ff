import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { plainStandard } from '#generated/standard.js';
import type { Diagnostic, Loaded, ReportedFact, Standard, Submission } from '../model/index.ts';
import { readText } from '../yaml/bytes.ts';
import { wholeFile } from '../yaml/diagnose.ts';
import { eachFileEnough } from '../yaml/enough.ts';
import type { Validator } from '../yaml/structure.ts';
import { kept } from './kept.ts';
import { type LoadOptions, type Source, textOf } from './source.ts';
import { eachSource } from './sources.ts';
import type { PlainStandard } from './standard/plain-standard.ts';
import { readSet, suppositionProblems } from './submission/supposed.ts';
import { type ReadSubmission, submissionsIn } from './texts.ts';
import { unwatched, watchedEach } from './watched.ts';

export interface LoadedSubmissions {
  readonly submissions: readonly Submission[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads another standard than the one built in; what it takes is loaded only then. */
async function readFolder(directory: string) {
  const [{ readStandard }, { standard, facts, tier }] = await Promise.all([
    import('./standard/standard-folder.ts'),
    import('#generated/standard-validators.js'),
  ]);
  const read = await readStandard(directory, {
    standard: standard as Validator,
    facts: facts as Validator,
    tier: tier as Validator,
  });
  return read.ok ? read : { ok: false as const, diagnostics: eachFileEnough()(read.diagnostics) };
}

export async function loadStandard(directory: string): Promise<Loaded<Standard>> {
  const read = await readFolder(directory);
  return read.ok ? { ok: true, value: read.value.standard } : read;
}

/** The files of a standard as plain values, of which its schemas are made. */
export async function loadPlainStandard(directory: string | undefined): Promise<Loaded<PlainStandard>> {
  if (directory === undefined) return { ok: true, value: plainStandard as PlainStandard };
  const read = await readFolder(directory);
  return read.ok ? { ok: true, value: read.value.plain } : read;
}

export type { PlainStandard } from './standard/plain-standard.ts';
export const parseSet = readSet;
export { missingFile, readBytes, withinLimit } from '../yaml/bytes.ts';
export { eachFileEnough } from '../yaml/enough.ts';
export { findConfig } from './config.ts';
export { kept } from './kept.ts';
export { loadNoticeSettings } from './notice-settings.ts';
export { isBytes, type LoadOptions, type Source, type Wanted } from './source.ts';
export { eachSource, wantedBy } from './sources.ts';
export { builtInReading, loadReading } from './standard/reading.ts';
export { builtInStandard, type ReadSubmission, submissionsIn } from './texts.ts';
export { unwatched, type Watch, watchedEach } from './watched.ts';

/** Every submission under the paths (a file, a folder, `-`); a bad one is told of and hides no other. */
export async function loadSubmissions(
  paths: readonly string[],
  standard: Standard,
  options: LoadOptions,
): Promise<LoadedSubmissions> {
  const submissions: Submission[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const read of eachSubmission(paths, standard, options))
    if (read.ok) {
      const count = submissions.push(kept(read.value));
      await options.onKept?.(count);
    } else for (const one of read.diagnostics) diagnostics.push(one);
  return { submissions, diagnostics };
}

/** The same one by one, in the order of the paths: no more than one file is held at a time. */
export async function* eachSubmission(
  paths: readonly string[],
  standard: Standard,
  options: LoadOptions,
): AsyncGenerator<ReadSubmission> {
  const supposed = await setsOf(options.sets ?? [], standard);
  if (!supposed.ok) return yield supposed;
  let nothing = true;
  const enough = eachFileEnough();
  const { watch = unwatched } = options;
  for await (const source of watchedEach(eachSource(paths, options), 'reading', options.watch)) {
    const stop = watch('validating');
    const all = await submissionsOf(source, standard, supposed.value);
    stop();
    for (const read of all) {
      nothing = false;
      yield read.ok ? read : { ok: false, diagnostics: enough(read.diagnostics) };
    }
  }
  if (nothing) yield nothingIn(paths);
}

/** Nothing was there to be read. */
export const nothingIn = (paths: readonly string[]): Extract<ReadSubmission, { ok: false }> => ({
  ok: false,
  diagnostics: [wholeFile(paths.join(' '), 'nothing-checked')],
});

/** What `--set` supposes of every submission. */
export async function setsOf(
  sets: readonly string[],
  standard: Standard,
): Promise<Loaded<readonly ReportedFact[]>> {
  const read = await Promise.all(sets.map((text) => readSet(text, standard)));
  const wrong = read.flatMap((set) => (set.ok ? [] : set.diagnostics));
  if (wrong.length > 0) return { ok: false, diagnostics: wrong };
  return { ok: true, value: read.flatMap((set) => (set.ok ? [set.value] : [])) };
}

/** The submissions of one source, with what is supposed of them. */
export async function submissionsOf(
  source: Source,
  standard: Standard,
  supposed: readonly ReportedFact[],
): Promise<readonly ReadSubmission[]> {
  const text = textOf(source);
  if (!text.ok) return [text];
  const read = await submissionsIn(text.value, standard);
  return supposed.length === 0
    ? read
    : read.map((one) => (one.ok ? withSets(one.value, supposed, standard) : one));
}

function withSets(one: Submission, sets: readonly ReportedFact[], standard: Standard): ReadSubmission {
  const value = { ...one, facts: new Map([...one.facts, ...sets.map((set) => [set.id, set] as const)]) };
  const diagnostics = suppositionProblems(value, standard);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value };
}

export interface Validation {
  readonly submissions: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The submissions' files in which nothing is wrong, each once. */
  readonly right: readonly string[];
  /** Folders of standards, with what could be read, for what is checked of them beside their own files. */
  readonly standards: readonly { readonly folder: string; readonly standard?: Standard }[];
}

/** Whether a submission is right: its file, or what is wrong. */
export type Validated =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** For `validate`: submissions and standards alike; a folder with a standard.yaml, or a file of one, is a standard. */
export async function validatePaths(
  paths: readonly string[],
  validated: (paths: readonly string[]) => AsyncIterable<Validated>,
): Promise<Validation> {
  const standards = new Map<string, Standard | undefined>();
  const diagnostics: Diagnostic[] = [];
  const others: string[] = [];
  for (const path of paths) {
    const folder = await standardFolder(path);
    if (folder === undefined) others.push(path);
    else if (!standards.has(folder)) {
      const read = await readFolder(folder);
      diagnostics.push(...(read.ok ? read.value.warnings : read.diagnostics));
      standards.set(folder, read.ok ? read.value.standard : undefined);
    }
  }
  const right = new Set<string>();
  let submissions = 0;
  if (others.length > 0)
    for await (const read of validated(others)) {
      submissions += 1;
      if (read.ok) right.add(read.file);
      else diagnostics.push(...read.diagnostics);
    }
  for (const { file } of diagnostics) right.delete(file);
  const read = [...standards].map(([folder, one]) => ({ folder, ...(one && { standard: one }) }));
  return { submissions, diagnostics, right: [...right], standards: read };
}

/** The folder of the standard that a path means, if it means one: a submission may lie beside a standard. */
async function standardFolder(path: string): Promise<string | undefined> {
  if (path === '-' || !existsSync(path)) return undefined;
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  if (!existsSync(join(folder, 'standard.yaml'))) return undefined;
  if (isFolder || ['standard.yaml', 'facts.yaml', 'reading.yaml'].includes(basename(path))) return folder;
  const text = await readText(path);
  return text.ok && /^indicators\s*:/m.test(text.value.text) ? folder : undefined;
}
