import { createHash } from 'node:crypto';
import { jsonText } from '../../words/index.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { CiFormatter, Level } from './report.ts';

const SEVERITY: { readonly [L in Level]: string } = { error: 'critical', warning: 'minor', info: 'info' };

/** GitLab's code quality report: what stays is known by its fingerprint, wherever its line has gone. */
export const gitlab: CiFormatter = function* (report, lang) {
  const before = new Map<string, number>();
  let separator = '[\n';
  for (const entry of entriesOf(report, lang)) {
    const times = (before.get(entry.identity) ?? 0) + 1;
    before.set(entry.identity, times);
    yield `${separator}${jsonText(issueOf(entry, times), 0)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
};

const issueOf = ({ level, file, at, endColumn, text, code, identity }: Entry, times: number) => ({
  type: 'issue',
  check_name: code,
  description: text,
  severity: SEVERITY[level],
  categories: ['Compatibility'],
  fingerprint: createHash('sha256').update(`${identity}\n${times}`).digest('hex'),
  location: {
    path: file.replace(/^\.\//, ''),
    positions: {
      begin: at,
      end: { line: at.line, column: endColumn ?? at.column },
    },
    lines: { begin: at.line, end: at.line },
  },
});
