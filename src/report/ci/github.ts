import { say } from '../say.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { CiFormatter, Level } from './report.ts';

/** GitHub shows no more than this many annotations of a level for one step, and drops the rest without a word. */
const SHOWN = 10;
const LEVELS: readonly Level[] = ['error', 'warning', 'info'];
const COMMAND: { readonly [L in Level]: string } = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands, gravest first, ten of each level, and how many were left out. */
export const github: CiFormatter = function* (report, lang) {
  const shown: { readonly [L in Level]: Entry[] } = { error: [], warning: [], info: [] };
  const counts = { error: 0, warning: 0, info: 0 };
  for (const entry of entriesOf(report, lang)) {
    counts[entry.level] += 1;
    if (shown[entry.level].length < SHOWN) shown[entry.level].push(entry);
  }
  for (const level of LEVELS) yield* shown[level].map(commandOf);
  for (const level of LEVELS)
    if (counts[level] > SHOWN)
      yield `${say(`ci-left-out-${level}`, { lang, ascii: false }, { count: String(counts[level] - SHOWN) })}\n`;
};

const commandOf = ({ level, file, at, endColumn, text, code }: Entry): string => {
  const place = [`file=${property(file)}`, `line=${at.line}`, `col=${at.column}`];
  const end = endColumn === undefined ? [] : [`endLine=${at.line}`, `endColumn=${endColumn}`];
  return `::${COMMAND[level]} ${[...place, ...end, `title=${property(code)}`].join(',')}::${commandText(text)}\n`;
};

/** As the runner's toolkit escapes them. */
const commandText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => commandText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
