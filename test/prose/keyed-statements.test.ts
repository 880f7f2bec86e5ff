import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { DraftValue } from '../../src/model/index.ts';
import { readStatement } from '../../src/prose/read-statement.ts';
import { factsAsked } from '../../src/standard/index.ts';
import { reading, standard } from '../notice/write/made.ts';

const FOLDER = 'test/cases/reading/notices';

/** As in `test/import/keyed-notices.test.ts`, which reads whole notices; here each statement stands by itself. */
interface Keyed {
  readonly file: string;
  readonly name: string;
  readonly tier: string;
  readonly rows: readonly (readonly [number, string, Readonly<Record<string, readonly (string | null)[]>>])[];
}

const keyed: readonly Keyed[] = readdirSync(FOLDER)
  .filter((name) => name.startsWith('key'))
  .flatMap((name) => parse(readFileSync(join(FOLDER, name), 'utf8')));

const plainly = (text: string): string =>
  text.includes(',') && !text.startsWith('{')
    ? text.split(',').toSorted().join(',')
    : text.replace(/\.0+(?=%?$)/, '');

/** A set's items in one order, records as JSON, a figure without idle decimals. */
function shown(value: DraftValue): string {
  if (typeof value !== 'object') return plainly(String(value));
  const items = Array.isArray(value) ? value : (value as { including: readonly DraftValue[] }).including;
  return items
    .map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
    .toSorted()
    .join(',');
}

/** The values of a key that one statement may give: of figures that several statements dispute, its own. */
const rightOf = (values: readonly (string | null)[] = []): readonly string[] =>
  values.flatMap((value) =>
    value === null
      ? []
      : value.startsWith('{"disputed"')
        ? JSON.parse(value).disputed.map(String)
        : plainly(value),
  );

describe.each(keyed)('$file: $name', ({ name, tier, rows }) => {
  const indicators = standard.tiers.find(({ id }) => id === tier)?.indicators ?? [];
  test.each(rows)('%i: %s', (number, text, key) => {
    const indicator = indicators[number - 1];
    if (indicator === undefined) throw new Error(`${tier} ${number}`);
    const asked = factsAsked(indicator, standard).map(({ fact }) => fact.id);
    const of = { name: `${name}社区`, years: [2023] };
    const { reported } = readStatement(text, indicator.id, asked, reading, standard, of);
    const read = reported.flatMap(({ fact, value, reached, equals }) => {
      const same = equals === undefined ? value : reported.find((one) => one.fact === equals)?.value;
      // 达到80% beside its counts is 80%, which is seen where all statements are put together.
      return same === undefined
        ? []
        : [{ fact, values: [shown(same), ...(reached === undefined ? [] : [reached])] }];
    });
    const wrong = read.filter(({ fact, values }) => {
      const right = rightOf(key[fact]);
      return !right.includes('*') && !values.some((value) => right.includes(value));
    });
    const missed = Object.keys(key).filter(
      (fact) => !key[fact]?.includes(null) && !read.some((one) => one.fact === fact),
    );
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
  });
});
