import type { ImportResult } from '../prose/imported.ts';
import { pathsOf } from '../yaml/paths.ts';

/** What a path comes to: the files to read, and those of a folder that are none of what is read. */
export interface Inputs {
  /** Of a folder, what turns out to be nothing that is read is passed over too; what is named is told of. */
  readonly kind: 'file' | 'folder' | 'pattern';
  readonly files: readonly string[];
  /** Files of a folder that were passed over by their names. */
  readonly passedOver: readonly string[];
}

/** What import reads, and what it knows to refuse by name. */
const ENDINGS =
  /\.(txt|text|md|markdown|html?|csv|tsv|docx|docm|dotx|xlsx|xlsm|xltx|pdf|docx?|xls|xlsb|wps|et|ofd|rtf|od[ts])$/i;

/** Whether import reads what is called so, or knows to say what to save it as. */
export const isImportable = (path: string): boolean => ENDINGS.test(path);

/** What import takes of a path: of a folder the files that it can read, or knows to say what to save them as. */
export async function inputsOf(path: string): Promise<Inputs | undefined> {
  const found = pathsOf(path);
  if (found === undefined) return undefined;
  const { kind } = found;
  if (kind !== 'folder') return { kind, files: found.files, passedOver: [] };
  return {
    kind,
    files: found.files.filter(isImportable),
    passedOver: found.files.filter((file) => !isImportable(file)),
  };
}

/** What says of a file that it is no submission, nothing that a person meant to be one and that has something wrong. */
const NOTHING = new Set<string>(['no-notice', 'unknown-table', 'unknown-workbook', 'own-report']);

/** Whether a file that was found in a folder is nothing for us. */
export const isNothingForUs = ({ drafts, diagnostics }: ImportResult): boolean =>
  drafts.length === 0 && diagnostics.length > 0 && diagnostics.every(({ code }) => NOTHING.has(code));
