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

test('the to-do list as a table: by community, and for a spreadsheet', async () => {
  const csv = (
    await call(['gap', 'communities/guangming.yaml', '--tier', 'basic', '--format', 'csv', '--lang', 'zh'])
  ).stdout;
  expect(csv.split('\r\n')[1]).toMatch(/^光明社区,guangming,基础型,1,基础设施,有线宽带网络,不达标,.*,1,户,/);
  const markdown = (await call(['gap', 'communities/guangming.yaml', '--format', 'markdown', '--lang', 'zh']))
    .stdout;
  expect(markdown.match(/^## /gm)).toHaveLength(2);
  const { bytes } = await call(['gap', 'communities', '--format', 'xlsx']);
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
});

test('a report says what a rate is made of', async () => {
  const { stdout } = await call([
    'evaluate',
    'communities/guangming.yaml',
    '--format',
    'json',
    '--lang',
    'zh',
  ]);
  const [{ community, acceptance, indicators }] = JSON.parse(stdout).evaluations;
  expect(community.district).toBe('枣庄市市中区');
  expect(acceptance.from).toBe('2022-12-02');
  expect(indicators[0].requirements[0].actual.parts).toEqual({
    have: '1019',
    whole: '1456',
    need: '1020',
    unit: '户',
  });
});

test('evaluate --tier all is a matrix: a row a community, a column a tier', async () => {
  const { stdout } = await call(
    ['evaluate', 'communities/guangming.yaml', '--tier', 'all', '--lang', 'en'],
    {},
  );
  const [head = '', , row = '', ...more] = stdout.trimEnd().split('\n');
  expect(head.split(/ {2,}/)).toEqual(['Community', 'Basic', 'Growth', 'Benchmark']);
  expect(row).toMatch(/^光明社区 +✗ unmet .*✗ unmet .*✗ unmet/);
  expect(row).toContain('✗ unmet 5, 17 open');
  expect(more).toEqual(['◆ the tier that is applied for   numbers are indicators']);
});

test('evaluate --tier all --details is the matrix, and below it each tier of each community', async () => {
  const { stdout } = await call(
    ['evaluate', 'communities/guangming.yaml', '--tier', 'all', '--details', '--lang', 'en'],
    {},
  );
  expect([...stdout.matchAll(/^光明社区 {2,}(\S.*)$/gm)].map(([, rest = '']) => rest.split(' ')[0])).toEqual([
    '✗',
    'Basic',
    'Growth',
    'Benchmark',
  ]);
  expect(stdout).not.toContain('communities   Shandong');
});

test('with --only and --sort every verdict of the matrix stands under its tier', async () => {
  const files = ['anqiao', 'beimalu', 'changle'].map((name) => `communities/${name}.yaml`);
  const rows = async (...options: readonly string[]) => {
    const { stdout } = await call(['evaluate', ...files, '--tier', 'all', '--lang', 'en', ...options], {});
    return new Map(
      stdout
        .split('\n')
        .slice(2, -2)
        .map((line) => {
          const [name = '', ...cells] = line.split(/ {2,}/);
          return [name, cells];
        }),
    );
  };
  const all = await rows();
  expect([...all.keys()]).toEqual(['安侨社区', '北马路社区', '长乐社区']);
  expect(new Map([...(await rows('--sort', 'gap'))].toSorted())).toEqual(new Map([...all].toSorted()));
  expect([...(await rows('--only', 'unmet'))]).toEqual([...all].slice(0, 1));
});
