import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { call } from './call.ts';

test('the own tier while it is not met, then the next; or the one that is named', async () => {
  const next = JSON.parse((await call(['gap', 'communities/guangming.yaml', '--format', 'json'])).stdout);
  expect(next.gaps).toMatchObject([
    { tier: 'basic', verdict: 'unmet' },
    { tier: 'growth', verdict: 'unmet' },
  ]);
  const met = JSON.parse((await call(['gap', 'communities/xingfu.yaml', '--format', 'json'])).stdout);
  expect(met.gaps).toMatchObject([{ tier: 'growth' }]);
  const own = await call([
    'gap',
    'communities/guangming.yaml',
    '--tier',
    '基础型',
    '--format',
    'json',
    '--lang',
    'zh',
  ]);
  expect(own.code).toBe(1);
  expect(JSON.parse(own.stdout).gaps[0].short).toMatchObject([
    {
      indicator: 'fixed-broadband',
      actions: [{ kind: 'change', facts: ['gigabit_households'], exact: '1', unit: '户' }],
    },
    { indicator: 'television', actions: [{ exact: '1' }] },
  ]);
  const highest = await call(['gap', 'communities/daonan.yaml', '--format', 'json']);
  expect([highest.code, JSON.parse(highest.stdout).gaps[0].tier]).toEqual([0, 'benchmark']);
});

test('the matrix of tiers; each submission’s own tier decides the exit code', async () => {
  const { code, stdout } = await call(['gap', 'communities', '--tier', 'all', '--format', 'json']);
  expect(code).toBe(1);
  const { matrix } = JSON.parse(stdout);
  expect(matrix).toHaveLength(39);
  expect(matrix.find((row: { community: { id: string } }) => row.community.id === 'daonan')).toMatchObject({
    tier: 'benchmark',
    tiers: { benchmark: { verdict: 'met', short: 0 } },
  });
  expect((await call(['gap', 'communities/xingfu.yaml', '--tier', 'all'])).code).toBe(0);
});

test('a waiver sets a requirement aside until its last day, and is a finding after it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sce-gap-')), 'x.yaml');
  writeFileSync(
    file,
    'community: { id: x, name: 甲社区 }\ntier: basic\nfacts: { households: 1456, gigabit_households: 1019 }\nwaivers: [{ requirement: gigabit-coverage, reason: 改造, by: 区局, until: 2023-06-30, time_zone: Asia/Shanghai }]\n',
  );
  const first = async (...args: string[]) =>
    JSON.parse((await call(['gap', file, '--tier', 'basic', '--format', 'json', ...args])).stdout).gaps[0]
      .short[0].requirement;
  expect(await first('--as-of', '2023-06-30')).not.toBe('gigabit-coverage');
  expect(await first('--as-of', '2023-07-01')).toBe('gigabit-coverage');
  const found = await call(['audit', file, '--details', '--as-of', '2023-07-01']);
  expect(found.stdout).toContain('[waiver-expired]');
});

test('every line fits, in both languages', async () => {
  for (const lang of ['zh', 'en'])
    for (const tier of ['growth', 'all']) {
      const { stdout } = await call(['gap', 'communities/guangming.yaml', '--tier', tier, '--lang', lang], {
        env: { COLUMNS: '80' },
      });
      const widths = stdout.split('\n').map((line) => stringWidth(line));
      expect(Math.max(...widths)).toBeLessThanOrEqual(80);
      expect(Math.max(...widths)).toBeGreaterThan(40);
    }
});
