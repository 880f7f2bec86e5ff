// The notice and back, on submissions that nobody wrote: what it says in words of each fact, import reads as that fact.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSubmissions } from '../../../src/load/index.ts';
import type { Submission } from '../../../src/model/index.ts';
import { shareOf } from '../../../src/standard/index.ts';
import { call } from '../../cli/call.ts';
import { generated, saidBy } from '../../generated.ts';
import { SETTINGS, standard } from './made.ts';

/** `ROUND_TRIPS=200 ROUND_TRIPS_SEED=3` for a longer look. */
const COUNT = Number(process.env['ROUND_TRIPS'] ?? 12);
const SEED = Number(process.env['ROUND_TRIPS_SEED'] ?? Date.now() % 1_000_000);

/**
 * A share beside both of its counts is said as it is computed, declared or not; a list with a group in it is told of as
 * not read, where its sentence is none that is read.
 */
function isOther(id: string, { facts }: Submission): boolean {
  const fact = standard.facts.get(id);
  const counts = fact && shareOf(fact);
  if (counts !== undefined) return facts.has(counts.part) && facts.has(counts.whole);
  const value = facts.get(id)?.value;
  return value?.kind === 'list' && value.records.some(({ grouped }) => grouped);
}

test(`what a notice says comes back: ${COUNT} from seed ${SEED}`, async () => {
  const [given, written, read] = ['given', 'written', 'read'].map((name) =>
    mkdtempSync(join(tmpdir(), `sce-${name}-`)),
  );
  if (given === undefined || written === undefined || read === undefined) return;
  const made = await generated(standard, { count: COUNT, seed: SEED });
  for (const { text, submission } of made)
    writeFileSync(join(given, `${submission.community.id}.yaml`), text);
  const options = [
    '--notice-settings',
    SETTINGS,
    '--as-claimed',
    '--format',
    'markdown',
    '--output',
    written,
  ];
  const noticed = await call(['notice', given, ...options]);
  expect([noticed.code, noticed.code === 0 ? '' : noticed.stderr]).toEqual([0, '']);
  const files = readdirSync(written).map((name) => join(written, name));
  expect(files).toHaveLength(COUNT);
  expect((await call(['import', ...files, '--output', read])).code).toBe(0);
  const { submissions } = await loadSubmissions([read], standard, {
    readStdin: async () => new Uint8Array(),
  });
  for (const { text, submission } of made) {
    const back = submissions.find(({ community }) => community.name === submission.community.name);
    const facts = (one: Submission | undefined) =>
      one && Object.entries(saidBy(one, standard).facts).filter(([id]) => !isOther(id, submission));
    expect({ text, facts: facts(back)?.toSorted() }).toEqual({ text, facts: facts(submission)?.toSorted() });
  }
});
