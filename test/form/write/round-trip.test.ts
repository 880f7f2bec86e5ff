import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSubmissions } from '../../../src/load/index.ts';
import type { FactValue, Submission } from '../../../src/model/index.ts';
import { factsAsked } from '../../../src/standard/index.ts';
import { call } from '../../cli/call.ts';
import { standard, submissionsIn } from '../../notice/write/made.ts';
import { converted, needsOffice } from '../../office.ts';
import { entriesOf, fill } from './fill.ts';

/** A form asks what its tier asks; a few notices say more than that. */
const askedBy = new Map(
  standard.tiers.map(({ id, indicators }) => [
    id,
    new Set(indicators.flatMap((one) => factsAsked(one, standard).map(({ fact }) => fact.id))),
  ]),
);
const submissions = (await submissionsIn()).map(
  (one): Submission => ({
    ...one,
    facts: new Map([...one.facts].filter(([id]) => askedBy.get(one.tier ?? '')?.has(id))),
  }),
);
const forms = new Map(
  await Promise.all(
    standard.tiers.map(
      async ({ id }) =>
        [id, (await call(['init', '--tier', id, '--format', 'xlsx', '--lang', 'zh'])).bytes] as const,
    ),
  ),
);

/** Everything but where it stood. A set that knows no other items than its own and has all of them is complete. */
const content = ({ community, tier, acceptance, source, facts, statements }: Submission) => ({
  name: community.name,
  district: community.district,
  tier,
  acceptance,
  source: { document: source?.document, published: source?.published },
  facts: new Map([...facts].map(([id, { value }]) => [id, plain(id, value)])),
  statements: new Map([...statements].map(([id, { claimed, text }]) => [id, { claimed, text }])),
});

function plain(id: string, value: FactValue): unknown {
  // The bound "at least 100%" of a rate is 100%, however many digits either was written with.
  if (value.kind === 'quantity') return { ...value, quantity: { ...value.quantity, decimals: undefined } };
  if (value.kind === 'list') return { ...value, records: value.records.map(({ at, ...record }) => record) };
  if (value.kind !== 'set') return value;
  const fact = standard.facts.get(id);
  const full = fact?.type === 'set' && !fact.open && value.items.length === fact.items.size;
  return { items: [...value.items].sort(), open: value.open && !full };
}

async function readBack(workbooks: readonly Uint8Array[]): Promise<readonly Submission[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sce-form-'));
  const files = workbooks.map((bytes, index) => {
    const file = join(folder, `${index}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  const read = join(folder, 'read');
  const said = await call(['import', ...files, '--output', read]);
  expect(said.code, said.stderr).toBe(0);
  const loaded = await loadSubmissions([read], standard, { readStdin: async () => new Uint8Array() });
  expect(loaded.diagnostics).toEqual([]);
  return loaded.submissions;
}

const formOf = async (submission: Submission): Promise<Uint8Array> =>
  fill(forms.get(submission.tier ?? '') ?? new Uint8Array(), ...entriesOf(submission, standard));

describe('what is filled into a form, import reads back', () => {
  test('the 39', async () => {
    const back = await readBack(await Promise.all(submissions.map(formOf)));
    expect(back).toHaveLength(39);
    const found = new Map(back.map((one) => [one.community.id, one]));
    for (const submission of submissions) {
      const one = found.get(submission.community.id);
      expect(one && content(one), submission.community.id).toEqual(content(submission));
    }
  });

  test('the 39, filled in by init --from', async () => {
    const made = await Promise.all(
      submissions.map(async ({ community: { id } }) => {
        const from = ['--from', `communities/${id}.yaml`, '--format', 'xlsx', '--lang', 'zh'];
        return (await call(['init', ...from])).bytes;
      }),
    );
    const found = new Map((await readBack(made)).map((one) => [one.community.id, one]));
    for (const submission of submissions) {
      const one = found.get(submission.community.id);
      expect(one && content(one), submission.community.id).toEqual(content(submission));
    }
  });

  test.skipIf(!needsOffice('that import reads a form which an office program has saved'))(
    'one of each tier, saved by an office program in between',
    async () => {
      const some = standard.tiers.flatMap(({ id }) => submissions.find(({ tier }) => tier === id) ?? []);
      const saved = await Promise.all(
        some.map(async (one) => converted(await formOf(one), 'xlsx', 'xlsx', 'Calc MS Excel 2007 XML')),
      );
      const back = await readBack(saved);
      expect(back).toHaveLength(3);
      for (const submission of some) {
        const one = back.find(({ tier }) => tier === submission.tier);
        expect(one && content(one), submission.community.id).toEqual(content(submission));
      }
    },
  );
});
