import { type Case, casesOf } from './junit.ts';
import type { CiFormatter } from './report.ts';

/** TAP 14: a test point for each case of JUnit, in the same words; the plan stands last, when they are counted. */
export const tap: CiFormatter = function* (report, lang) {
  yield 'TAP version 14\n';
  let count = 0;
  for (const one of casesOf(report, lang)) {
    count += 1;
    yield point(count, one);
  }
  yield `1..${count}\n`;
};

function point(number: number, { className, name, file, line, ended, type, message = '' }: Case): string {
  const what = `${number} - ${escaped(`${className} ${name}`)}`;
  if (ended === 'passed') return `ok ${what}\n`;
  if (ended === 'skipped') return `ok ${what} # SKIP ${escaped(message)}\n`;
  const told = { severity: type ?? ended, message, at: line === undefined ? file : `${file}:${line}` };
  const lines = Object.entries(told).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`);
  return `not ok ${what}\n  ---\n${lines.join('')}  ...\n`;
}

/** A hash would begin a directive. */
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('#', '\\#');
