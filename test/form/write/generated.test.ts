// The form and back, on submissions that nobody wrote: every kind of fact in every spelling, of two standards.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadStandard, loadSubmissions } from '../../../src/load/index.ts';
import { call } from '../../cli/call.ts';
import { generated, saidBy } from '../../generated.ts';
import { standard as shipped } from '../../notice/write/made.ts';

/** `ROUND_TRIPS=200 ROUND_TRIPS_SEED=3` for a longer look. */
const COUNT = Number(process.env['ROUND_TRIPS'] ?? 12);
const SEED = Number(process.env['ROUND_TRIPS_SEED'] ?? Date.now() % 1_000_000);
const SMALL = 'test/cases/standards/base';
const small = await loadStandard(SMALL);
if (!small.ok) throw new Error('the small standard is wrong');

test.each([
  ['the shipped standard', shipped, []],
  ['a small standard', small.value, ['--indicators', SMALL]],
] as const)('what a form is filled in with comes back: %s', async (_, standard, args) => {
  const folder = mkdtempSync(join(tmpdir(), 'sce-generated-'));
  const made = await generated(standard, { count: COUNT, seed: SEED });
  expect(made).toHaveLength(COUNT);
  const forms: string[] = [];
  for (const [at, { text }] of made.entries()) {
    const file = join(folder, `${at}.yaml`);
    writeFileSync(file, text);
    const form = await call(['init', '--from', file, '--format', 'xlsx', ...args]);
    expect([form.code, form.stderr]).toEqual([0, form.stderr]);
    forms.push(join(folder, `${at}.xlsx`));
    writeFileSync(join(folder, `${at}.xlsx`), form.bytes);
  }
  const read = join(folder, 'read');
  const said = await call(['import', ...forms, '--output', read, ...args]);
  expect([said.code, said.code === 0 ? '' : said.stderr]).toEqual([0, '']);
  const { submissions } = await loadSubmissions([read], standard, {
    readStdin: async () => new Uint8Array(),
  });
  for (const { text, submission } of made) {
    const back = submissions.find(({ community }) => community.id === submission.community.id);
    expect({ text, back: back && saidBy(back, standard) }).toEqual({
      text,
      back: saidBy(submission, standard),
    });
  }
});
