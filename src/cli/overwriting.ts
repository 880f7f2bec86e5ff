import { existsSync, realpathSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../model/index.ts';
import { excludedBy } from '../yaml/paths.ts';
import { isRegularFile } from './output.ts';
import { operandsOf } from './settings.ts';
import { WrongCall } from './wrong-call.ts';

/** What a folder of submissions, or a standard, is read for. */
const READ = /\.(ya?ml|json)$/i;

interface Read {
  readonly indicators?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly noticeSettings?: string;
  readonly from?: string;
  readonly table?: string;
}

/**
 * What a call reads is never written over, with `--force` neither: its inputs, the files of the standard in use, its
 * settings. @throws WrongCall
 */
export function refuseReadFrom(output: string, command: Command, config: Config | undefined): void {
  const { indicators, baseline, updateBaseline, noticeSettings, from, table } = command.opts<Read>();
  const settings = [
    config?.file,
    noticeSettings,
    from,
    table,
    updateBaseline ? undefined : baseline,
    indicators,
  ];
  const files = [...operandsOf(command, config), ...settings];
  const inStandard = indicators !== undefined && isSame(output, indicators);
  if (inStandard || files.some((path) => path !== undefined && isReadFrom(output, path)))
    throw new WrongCall({ code: 'output-is-input', args: { file: output } });
}

/** A folder that drafts are written into: one of them may be called as a file of the standard is. */
const isSame = (output: string, folder: string): boolean =>
  existsSync(output) && existsSync(folder) && realpathSync(output) === realpathSync(folder);

/** The output is this input, or a file of a kind that is read there, in this folder or where this pattern looks. */
function isReadFrom(output: string, input: string): boolean {
  if (!isRegularFile(output)) return false;
  if (!existsSync(input)) return READ.test(output) && isWhere(input, output);
  const [written, read] = [realpathSync(output), realpathSync(input)];
  const folder = read.endsWith(sep) ? read : `${read}${sep}`;
  return read === written || (written.startsWith(folder) && READ.test(written));
}

const isWhere = (pattern: string, output: string): boolean =>
  /[*?[{]/.test(pattern) && excludedBy([resolve(pattern)])(output);

/** The endings that a format's file may have, where they are not its name. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  github: [],
  gitlab: ['json'],
  html: ['html', 'htm'],
  junit: ['xml'],
  line: [],
  markdown: ['md'],
  ndjson: ['ndjson', 'json'],
  sarif: ['sarif', 'json'],
  table: [],
  yaml: ['yaml', 'yml'],
};
/** What holds somebody's work, or a program's: no report of another kind takes its place unasked. */
const TELLING =
  /^\.(cjs|csv|docx?|html?|js|json|md|mjs|ndjson|od[st]|parquet|pdf|pptx?|py|sarif|sh|sql|ts|tsv|xlsx?|xml|ya?ml|zip)$/;

/** A file of another kind than the format is not written over, unless it is asked for. @throws WrongCall */
export function refuseOtherKind(output: string, format: string, command: Command): void {
  const ending = extname(output).toLowerCase();
  if (command.opts<{ force?: boolean }>().force === true || !TELLING.test(ending)) return;
  if ((ENDINGS[format] ?? [format]).includes(ending.slice(1)) || !isRegularFile(output)) return;
  throw new WrongCall({ code: 'output-other-kind', args: { file: output, format } });
}
