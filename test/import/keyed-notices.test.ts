import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { call } from '../cli/call.ts';

const FOLDER = 'test/cases/reading/notices';
const TODAY = Date.UTC(2023, 10, 30);

/**
 * A notice and, by row, what may be read from it: the values of a fact that are right, null where leaving it unread is
 * right too, `*` where any value is. The keys were written before the notices were read for the first time.
 */
interface Keyed {
  readonly file: string;
  readonly name: string;
  readonly tier: string;
  readonly rows: readonly (readonly [number, string, Readonly<Record<string, readonly (string | null)[]>>])[];
}

const keyed: readonly Keyed[] = readdirSync(FOLDER)
  .filter((name) => name.startsWith('key'))
  .flatMap((name) => parse(readFileSync(join(FOLDER, name), 'utf8')));

/** A set's items in one order, a figure without idle decimals, anything else as it is. */
function shown(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
      .sort()
      .join(',');
  if (typeof value === 'object' && value !== null)
    return 'including' in value ? shown(value.including) : JSON.stringify(value);
  return plainly(String(value));
}

const plainly = (text: string): string =>
  text.includes(',') && !text.startsWith('{')
    ? text.split(',').sort().join(',')
    : text.replace(/\.0+(?=%?$)/, '');

describe('notices in the manners of other offices say what their keys say, and no more', () => {
  for (const { file, name, tier, rows } of keyed)
    test(`${file}: ${name}`, async () => {
      const { code, stdout } = await call(['import', join(FOLDER, file), '--lang', 'zh'], {
        now: () => TODAY,
      });
      expect(code).toBe(0);
      const drafts = parseAllDocuments(stdout).map((document) => document.toJS());
      const draft = drafts.find(({ community }) => community.name === `${name}社区`);
      expect(draft?.tier).toBe(tier);
      const allowed = new Map<string, (string | null)[]>();
      for (const [, , facts] of rows)
        for (const [fact, values] of Object.entries(facts))
          allowed.set(fact, [
            ...(allowed.get(fact) ?? []),
            ...values.map((one) => (one === null ? null : plainly(one))),
          ]);
      const read = draft.facts ?? {};
      const wrong = Object.entries(read).flatMap(([fact, value]) => {
        const right = allowed.get(fact) ?? [];
        return right.includes('*') || right.includes(shown(value)) ? [] : [`${fact}=${shown(value)}`];
      });
      const missed = [...allowed].filter(([fact, right]) => !(fact in read) && !right.includes(null));
      expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
    });
});
