import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIALECTS, fillDuckdb, fillParquet, psqlText, sparkTables, writeCsv } from '../../engine/index.ts';
import type { Call } from '../call.ts';
import { duckdbLibrary } from '../duckdb.ts';
import type { Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { rowsOfPaths } from '../loaded-rows.ts';
import { byDefault, choice, flag, type ValuesOf } from '../option.ts';
import { asOf, input, outputOption, standardOptions } from '../options.ts';
import { fileKept, writeFailed, writeTo } from '../output.ts';
import { takenAway } from '../signals.ts';
import { standardOf } from '../standard.ts';
import { WrongCall } from '../wrong-call.ts';

export const options = {
  to: byDefault(choice('--to', 'engine', DIALECTS, 'option-to'), 'duckdb'),
  input,
  asOf,
  output: outputOption('option-output-load'),
  force: flag('--force', 'option-force'),
  ...standardOptions,
} as const;

type Options = ValuesOf<typeof options>;

/** Submissions into the tables that `compile` makes. @throws WrongCall */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const { to, output: file, force } = options;
  if (to !== 'postgres' && file === undefined)
    throw new WrongCall({ code: 'load-needs-output', args: { engine: to } });
  if (file !== undefined && force !== true && existsSync(file))
    return { code: 2, output: '', errors: await errorsText([fileKept(file)], call.lang, false) };
  const library = to === 'postgres' ? undefined : await duckdbLibrary();
  const standard = await standardOf(options.indicators);
  const rows = rowsOfPaths(paths, standard, options, call);
  const folder = mkdtempSync(join(tmpdir(), 'sce-load-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  takenAway(remove);
  await writeCsv(rows.each, folder);
  const done = {
    code: rows.diagnostics.length > 0 ? 2 : 0,
    errors: await errorsText(rows.diagnostics, call.lang, false),
  } as const;
  if (library === undefined) return { ...done, output: psqlText(folder), file };
  const target = file as string;
  await attempt(target, async () => {
    if (to === 'spark') await fillParquet(library, folder, target);
    else await replaced(target, (temporary) => fillDuckdb(library, folder, temporary));
  });
  if (to === 'spark') await writeTo(join(target, 'tables.sql'), sparkTables(target));
  remove();
  return { ...done, output: '' };
}

/** Written beside, and then put in place. */
async function replaced(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  const remove = () => rmSync(temporary, { force: true });
  const release = takenAway(remove);
  try {
    await write(temporary);
    renameSync(temporary, file);
  } finally {
    remove();
    release();
  }
}

async function attempt(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw writeFailed(file, error);
  }
}
