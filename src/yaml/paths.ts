import { readdir, stat } from 'node:fs/promises';
import here, { type PlatformPath, posix } from 'node:path';

/** What a path comes to: a file, or the files of a folder or of a pattern, by name. */
export interface Paths {
  readonly kind: 'file' | 'folder' | 'pattern';
  readonly files: readonly string[];
}

/** As reports show it and patterns are read, on every system: Windows takes it as well. */
export const slashed = (path: string, { sep }: Pick<PlatformPath, 'sep'> = here): string =>
  sep === '\\' ? path.replaceAll('\\', '/') : path;

/** Locks that office programs leave beside an open file, and what is hidden. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

/**
 * A file is itself; a folder is all that lies in it and in its folders, hidden ones aside; a pattern (`*`, `?`, `[…]`,
 * `{…}`, `**`) that the shell left alone is what fits it. Nothing where there is nothing of that name.
 */
export async function pathsOf(given: string): Promise<Paths | undefined> {
  const path = slashed(given);
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) return { kind: 'file', files: [path] };
  if (found !== undefined) return { kind: 'folder', files: await filesIn(path) };
  if (!/[*?[{]/.test(path)) return undefined;
  const files = await fitting(path);
  return files.length === 0 ? undefined : { kind: 'pattern', files };
}

/** The files of a folder and of its folders; links to folders are not followed. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = posix.join(folder, entry.name);
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (!entry.isSymbolicLink() || !(await isFolder(path))) files.push(path);
  }
  return files;
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;

async function fitting(pattern: string): Promise<readonly string[]> {
  const steps = pattern.split('/');
  const fixed = steps.findIndex((step) => /[*?[{]/.test(step));
  const base = steps.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.');
  if (!(await isFolder(base))) return [];
  const wanted = steps.slice(fixed).map((step) => (step === '**' ? undefined : stepPattern(step)));
  return (await filesIn(base)).filter((path) => {
    const own = base === '.' ? path : path.slice(base.length).replace(/^\//, '');
    return fits(own.split('/'), wanted);
  });
}

/**
 * Whether a path is left out: by a name in any folder where the pattern has no slash, else from the working directory on;
 * what lies in a folder that is left out is left out too.
 */
export function excludedBy(
  patterns: readonly string[],
  system: Pick<PlatformPath, 'resolve' | 'sep'> = here,
): (path: string) => boolean {
  const whole = (path: string) => slashed(system.resolve(path), system);
  const wanted = patterns.map((pattern) =>
    (slashed(pattern, system).includes('/') ? whole(pattern) : `**/${pattern}`)
      .replace(/\/$/, '')
      .split('/')
      .map((step) => (step === '**' ? undefined : stepPattern(step))),
  );
  return (path) => {
    const steps = whole(path).split('/');
    return wanted.some((one) => steps.some((_, end) => fits(steps.slice(0, end + 1), one)));
  };
}

/** One step of a path; `undefined` among the patterns is any number of steps. */
function fits(steps: readonly string[], wanted: readonly (RegExp | undefined)[]): boolean {
  const [step, ...more] = steps;
  const [pattern, ...others] = wanted;
  if (wanted.length === 0) return steps.length === 0;
  if (pattern === undefined) return fits(steps, others) || (step !== undefined && fits(more, wanted));
  return step !== undefined && pattern.test(step) && fits(more, others);
}

const stepPattern = (step: string): RegExp =>
  new RegExp(
    `^${step
      .replace(/[.+^$()|\\]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replace(/\?/g, '.')
      .replace(/\[!/g, '[^')
      .replace(/\{([^{}]*)\}/g, (_, choices: string) => `(?:${choices.split(',').join('|')})`)}$`,
    'su',
  );
