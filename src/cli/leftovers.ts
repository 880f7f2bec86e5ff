import { readdirSync, statSync } from 'node:fs';
import { sentence, visible } from '../words/index.ts';
import type { Call } from './call.ts';
import type { LayoutOptions } from './layout.ts';

const NAMED = 3;
/** What a folder is read for. */
const READ = /\.(ya?ml|json)$/i;

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

const unreadIn = (path: string): readonly string[] =>
  path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !READ.test(entry.name))
        .map(({ name }) => name)
        .sort()
    : [];
