import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sentence, visible } from '../words/index.ts';
import type { Call } from './call.ts';
import { found } from './found.ts';
import type { LayoutOptions } from './layout.ts';

const NAMED = 3;
/** What a folder is read for. */
const READ = /\.(ya?ml|json)$/i;
/** What it is read for where there is none of that. */
const OTHER = /\.(csv|docx|html?|md|pdf|tsv|txt|xlsx)$/i;

/** What lies in the folders and was not read, in one line; hidden files are nobody's business. */
export function leftoversText(
  paths: readonly string[],
  { quiet }: LayoutOptions,
  { lang }: Pick<Call, 'lang'>,
): string {
  const names = quiet ? [] : paths.flatMap(unreadIn);
  if (names.length === 0) return '';
  const code = names.length > NAMED ? 'left-unread-more' : 'left-unread';
  const args = { count: String(names.length), names: names.slice(0, NAMED).map(visible) };
  return `${sentence({ code, args }, lang)}\n`;
}

/** Of a folder of forms and notices, import tells what it did not read. */
const unreadIn = (path: string): readonly string[] =>
  isFolder(path) && !isFolderOfOthers(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !READ.test(entry.name))
        .map(({ name }) => name)
        .sort()
    : [];

const isFolder = (path: string): boolean => path !== '-' && found(path)?.isDirectory() === true;

/** A folder in which, itself and its folders, no submission lies, and something that import may read. */
export const isFolderOfOthers = (path: string): boolean => isFolder(path) && holds(path) === 'others';

/** `submissions` as soon as there is one. */
function holds(folder: string): 'submissions' | 'others' | 'nothing' {
  let held: 'others' | 'nothing' = 'nothing';
  for (const entry of entriesOf(folder)) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const within = entry.isDirectory() ? holds(join(folder, entry.name)) : undefined;
    if (within === 'submissions' || (within === undefined && READ.test(entry.name))) return 'submissions';
    if (within === 'others' || (within === undefined && OTHER.test(entry.name))) held = 'others';
  }
  return held;
}

/** A folder that may not be looked into is told of by who reads it. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
