import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { made } from './made/index.ts';
import type { Made } from './made/made.ts';

/** What every input is held to, through every door (`DESIGN.md`, *What an input may be*). */
export const LIMITS = { seconds: 5, megabytes: 400, refusal: 1_000_000 };
/** A run that takes so long is ended by the system, in seconds of CPU. */
const LONGEST = 30;

export interface Ran {
  readonly exit: number | null;
  /** Every code that it told, on either output, sorted. */
  readonly codes: readonly string[];
  readonly seconds: number;
  readonly megabytes: number;
  readonly said: string;
  /** What it left where it writes. */
  readonly left: readonly string[];
}

/** Writes an input where nothing else lies. @returns its path */
export function placed(name: string): string {
  const kept = join('test/hostile/files', name);
  const path = join(mkdtempSync(join(tmpdir(), 'sce-hostile-')), 'in', basename(name));
  mkdirSync(dirname(path));
  if (existsSync(kept)) cpSync(kept, path);
  else put(path, made[name]?.() ?? missing(name));
  return path;
}

function put(path: string, input: Made): void {
  if (typeof input === 'string' || input instanceof Uint8Array) writeFileSync(path, input);
  else {
    cpSync('indicators', path, { recursive: true });
    for (const [name, text] of Object.entries(input)) writeFileSync(join(path, name), text);
  }
}

const missing = (name: string): never => {
  throw new Error(`neither test/hostile/files/${name} nor a maker of it`);
};

/** Runs the built program once, as a process of its own. */
export function ran(path: string, door: readonly string[]): Ran {
  const folder = dirname(dirname(path));
  mkdirSync(join(folder, 'out'), { recursive: true });
  const args = door.map((word) =>
    word === '$'
      ? path
      : word.startsWith('communities/')
        ? resolve(word)
        : word.replace(/^OUT/, join(folder, 'out')),
  );
  const program = [resolve('test/hostile/measured.cjs'), resolve('bin/sce.js')].map((file) => `'${file}'`);
  const node = `exec '${process.execPath}' -r ${program.join(' ')} "$@"`;
  // A configuration is found from where the program is run.
  const cwd = path.endsWith('sce.config.yaml') ? dirname(path) : '.';
  const run = spawnSync('sh', ['-c', `ulimit -t ${LONGEST}; ${node}`, 'sh', ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    cwd,
    maxBuffer: 2 ** 28,
    env: { ...process.env, SCE_LANG: '', LC_ALL: 'en_GB.UTF-8' },
  });
  const said = `${run.stdout}${run.stderr}`;
  return {
    exit: run.status,
    codes: codesIn(said),
    said,
    left: readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }),
    ...measured(String(run.output[3])),
  };
}

const measured = (text: string): Pick<Ran, 'seconds' | 'megabytes'> =>
  text.startsWith('{')
    ? JSON.parse(text)
    : { seconds: Number.POSITIVE_INFINITY, megabytes: Number.POSITIVE_INFINITY };

/** As a text for people ends each diagnostic, as JSON and as SARIF name it; findings are no diagnostics. */
function codesIn(said: string): readonly string[] {
  const diagnostics = said.includes('"diagnostics": [')
    ? said.slice(said.lastIndexOf('"diagnostics": ['))
    : said;
  const found = diagnostics.matchAll(/ {2}\[([a-z0-9-]+)\]$|^ {6}"code": "([a-z0-9-]+)"/gm);
  return [...new Set([...found].map(([, text, json]) => text ?? json ?? ''))].sort();
}

/** Characters that may act on a terminal or hide something; a byte order mark may begin a table. */
const ACTING = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Where a run breaks what holds for every input. */
export function faultsOf({ exit, seconds, megabytes, said, left }: Ran): readonly string[] {
  const faults = [];
  if (exit === null || !Number.isFinite(seconds)) faults.push('ended by the system');
  if (seconds > LIMITS.seconds) faults.push(`${seconds.toFixed(1)} s`);
  if (megabytes > LIMITS.megabytes) faults.push(`${megabytes.toFixed(0)} MB`);
  if (exit === 2 && said.length > LIMITS.refusal) faults.push(`a refusal of ${said.length} characters`);
  if (/internal error|内部错误|\n {4}at .*:\d+:\d+\)/.test(said)) faults.push('an internal error');
  const acting = ACTING.exec(said.replace(/^\ufeff/, ''));
  if (acting !== null) faults.push(`a raw U+${acting[0].codePointAt(0)?.toString(16)}`);
  const temporary = left.filter((name) => /\.tmp|\.\d{3,}$/.test(name));
  if (temporary.length > 0) faults.push(`left ${temporary.join(', ')}`);
  return faults;
}
