import { readdirSync, type Stats, statSync } from 'node:fs';
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
export function pathsOf(given: string): Paths | undefined {
  const path = slashed(given);
  const found = statOf(path);
  if (found !== undefined && !found.isDirectory()) return { kind: 'file', files: [path] };
  if (found !== undefined) return { kind: 'folder', files: filesIn(path) };
  if (!/[*?[{]/.test(path)) return undefined;
  const files = fitting(path);
  return files.length === 0 ? undefined : { kind: 'pattern', files };
}

/** At once, as files are read: Node's promises for files take longer to load than a submission takes to judge. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The files of a folder and of its folders; links to folders are not followed. */
function filesIn(folder: string): readonly string[] {
  const files: string[] = [];
  collectFiles(folder, files);
  return files;
}

/** Into one list: an array that is spread into arguments overflows the stack where a folder is large. */
function collectFiles(folder: string, files: string[]): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = posix.join(folder, entry.name);
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory()) collectFiles(path, files);
    else if (!entry.isSymbolicLink() || !isFolder(path)) files.push(path);
  }
}

const isFolder = (path: string): boolean => statOf(path)?.isDirectory() === true;

function fitting(pattern: string): readonly string[] {
  const steps = pattern.split('/');
  const fixed = steps.findIndex((step) => /[*?[{]/.test(step));
  const base = steps.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.');
  if (!isFolder(base)) return [];
  const wanted = steps.slice(fixed).map((step) => (step === '**' ? undefined : stepPattern(step)));
  return filesIn(base).filter((path) => {
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
  if (patterns.length === 0) return () => false;
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

/** One step of a path; `undefined` among the patterns is any number of steps. Each step is passed once. */
function fits(steps: readonly string[], wanted: readonly (StepTest | undefined)[]): boolean {
  let reached = opened(new Set([0]), wanted);
  for (const step of steps) {
    const next = new Set<number>();
    for (const at of reached) {
      if (at === wanted.length) continue;
      const test = wanted[at];
      if (test === undefined) next.add(at);
      else if (test(step)) next.add(at + 1);
    }
    reached = opened(next, wanted);
  }
  return reached.has(wanted.length);
}

/** With what `**` reaches by standing for nothing. */
function opened(reached: Set<number>, wanted: readonly (StepTest | undefined)[]): Set<number> {
  for (const at of reached) if (at < wanted.length && wanted[at] === undefined) reached.add(at + 1);
  return reached;
}

type StepTest = (step: string) => boolean;

const WRITTEN = /\[(!?)([^\]/]+)\]|\{([^{}]*)\}|(\*+)|(\?)|([\s\S])/gu;

/** One sign of a pattern: of the places in a step that are reached before it, which are reached after it. */
type Sign = (step: string, reached: ReadonlySet<number>) => ReadonlySet<number>;

/** A step's pattern, matched sign by sign from all places at once: no pattern can hang. */
function stepPattern(pattern: string): StepTest {
  const signs = signsOf(pattern);
  return (step) => after(signs, step, new Set([0])).has(step.length);
}

const signsOf = (pattern: string): readonly Sign[] => [...pattern.matchAll(WRITTEN)].map(signOf);

const after = (signs: readonly Sign[], step: string, reached: ReadonlySet<number>): ReadonlySet<number> =>
  signs.reduce((now, sign) => (now.size === 0 ? now : sign(step, now)), reached);

function signOf([, not, of, choices, stars, one, sign = '']: RegExpMatchArray): Sign {
  if (stars !== undefined) return anything;
  if (choices !== undefined) {
    const each = choices.split(',').map(signsOf);
    return (step, reached) => new Set(each.flatMap((signs) => [...after(signs, step, reached)]));
  }
  if (of !== undefined) return character(oneOf(of, not === '!'));
  return one === undefined ? character((code) => code === sign.codePointAt(0)) : character(() => true);
}

const anything: Sign = (step, reached) => {
  const first = Math.min(...reached);
  return new Set(Array.from({ length: step.length - first + 1 }, (_, index) => first + index));
};

const character =
  (accepts: (code: number) => boolean): Sign =>
  (step, reached) =>
    new Set(
      [...reached].flatMap((at) => {
        const code = step.codePointAt(at);
        return code !== undefined && accepts(code) ? [at + (code > 0xffff ? 2 : 1)] : [];
      }),
    );

/** `a-z0`: characters, and spans of them. */
function oneOf(written: string, not: boolean): (code: number) => boolean {
  const spans = [...written.matchAll(/(.)(?:-(.))?/gsu)].map(([, low = '', high = low]) => [
    low.codePointAt(0) ?? 0,
    high.codePointAt(0) ?? 0,
  ]);
  return (code) => spans.some(([low = 0, high = 0]) => low <= code && code <= high) !== not;
}
