import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSubmissions } from '../../../src/load/index.ts';
import type { FactValue, Submission } from '../../../src/model/index.ts';
import { noticeFormats } from '../../../src/publish/notice/index.ts';
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
const withoutPlaces = (value: FactValue): unknown =>
  value.kind === 'list' ? { ...value, records: value.records.map(({ at, ...record }) => record) } : value;

describe('what notice writes, import reads back', () => {
  for (const [format, { extension }] of Object.entries(noticeFormats))
    test(format, { timeout: 60_000 }, async () => {
      const [written, read] = [mkdtempSync(join(tmpdir(), 'sce-n-')), mkdtempSync(join(tmpdir(), 'sce-i-'))];
      const options = [
        '--notice-settings',
        SETTINGS,
        '--as-claimed',
        '--format',
        format,
        '--output',
        written,
      ];
      expect((await call(['notice', 'communities', ...options])).code).toBe(0);
      const files = submissions.map(({ community }) => join(written, `${community.id}.${extension}`));
      expect((await call(['import', ...files, '--output', read])).code).toBe(0);
      const again = await loadSubmissions([read], standard, { readStdin: async () => new Uint8Array() });
      const found = new Map(again.submissions.map((one) => [one.community.id, one]));
      expect([again.diagnostics, found.size]).toEqual([[], 39]);
      for (const submission of submissions) {
        const back = found.get(submission.community.id);
        expect(back && content(back), submission.community.id).toEqual(content(submission));
      }
    });
});
