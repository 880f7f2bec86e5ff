import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument, type YAMLMap } from 'yaml';
import { loadSubmissions } from '../../../src/load/index.ts';
import type { FactValue, Submission } from '../../../src/model/index.ts';
import { noticeFormats } from '../../../src/notice/write/index.ts';
import { factsAsked } from '../../../src/standard/index.ts';
import { call } from '../../cli/call.ts';
import { SETTINGS, standard, submissionsIn } from './made.ts';

const submissions = (await submissionsIn()).toSorted(
  (a, b) => (a.source?.notice ?? 0) - (b.source?.notice ?? 0),
);

/** What must come back: everything but where it stood in the file. */
const content = ({ community, tier, acceptance, facts, statements, source }: Submission) => ({
  name: community.name,
  tier,
  acceptance,
  published: source?.published,
  facts: new Map([...facts].map(([id, { value }]) => [id, withoutPlaces(value)])),
  statements: new Map([...statements].map(([id, { claimed, text }]) => [id, { claimed, text }])),
});
/** As written or not, 100% and at least 100% of a rate are one value. */
const withoutPlaces = (value: FactValue): unknown =>
  value.kind === 'quantity'
    ? { ...value, quantity: { ...value.quantity, decimals: undefined } }
    : value.kind === 'list'
      ? { ...value, records: value.records.map(({ at, ...record }) => record) }
      : value;

/** The same without what they say in words: the notice then says it from the facts that the tier asks. */
const wordless = submissions.map((one): Submission => {
  const tier = standard.tiers.find(({ id }) => id === one.tier);
  const asked = tier?.indicators.flatMap((indicator) => factsAsked(indicator, standard)) ?? [];
  return {
    ...one,
    facts: new Map(asked.flatMap(({ fact }) => [...one.facts].filter(([id]) => id === fact.id))),
    statements: new Map(
      [...one.statements].map(([id, { claimed, at }]) => [id, { ...(claimed && { claimed }), at }]),
    ),
  };
});

async function backFrom(folder: string, format: keyof typeof noticeFormats, sources: readonly string[]) {
  const [written, read] = [mkdtempSync(join(tmpdir(), 'sce-n-')), mkdtempSync(join(tmpdir(), 'sce-i-'))];
  const options = ['--notice-settings', SETTINGS, '--as-claimed', '--format', format, '--output', written];
  expect((await call(['notice', folder, ...options])).code).toBe(0);
  // Of two with one name, the first that is read gets the id without a number.
  const bare = (name: string) => name.replace(/\.[a-z]+$/, '');
  const names = readdirSync(written).toSorted((a, b) => (bare(a) < bare(b) ? -1 : 1));
  const files = names.map((name) => join(written, name));
  expect(files).toHaveLength(sources.length);
  expect((await call(['import', ...files, '--output', read])).code).toBe(0);
  const again = await loadSubmissions([read], standard, { readStdin: async () => new Uint8Array() });
  expect([again.diagnostics, again.submissions.length]).toEqual([[], sources.length]);
  return new Map(again.submissions.map((one) => [one.community.id, one]));
}

const ids = submissions.map(({ community }) => community.id);

describe.each(Object.keys(noticeFormats) as (keyof typeof noticeFormats)[])(
  'what notice writes, import reads back: %s',
  (format) => {
    test('the 39', async () => {
      const found = await backFrom('communities', format, ids);
      for (const submission of submissions) {
        const back = found.get(submission.community.id);
        expect(back && content(back), submission.community.id).toEqual(content(submission));
      }
    });

    test('the 39 without their words', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'sce-w-'));
      for (const id of ids) {
        const document = parseDocument(readFileSync(join('communities', `${id}.yaml`), 'utf8'));
        for (const { value } of (document.get('statements') as YAMLMap<unknown, YAMLMap>).items)
          value?.delete('text');
        writeFileSync(join(folder, `${id}.yaml`), String(document));
      }
      const found = await backFrom(folder, format, ids);
      for (const submission of wordless) {
        const back = found.get(submission.community.id);
        const { facts } = back ? content(back) : {};
        expect(facts && sorted(facts), submission.community.id).toEqual(sorted(content(submission).facts));
      }
    });
  },
);

/** In one order, whichever row said them. */
const sorted = (facts: ReadonlyMap<string, unknown>) =>
  new Map([...facts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
