import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../cli/call.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-tidy-'));
const COLUMNS =
  'community_id,name,district,tier,category,indicator,requirement,part,status,evidence,fact,op,actual,actual_low,actual_high,actual_exact,bound,threshold,shortfall,unit,line,file,standard_version,evidence_floor,as_of';

async function rowsOf(query: string): Promise<readonly (readonly unknown[])[]> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(query)).getRows();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

test('columns and ids are the same in every language, statuses as in the JSON', async () => {
  const texts = await Promise.all(
    ['zh', 'en'].map(async (lang) => {
      const args = [
        'evaluate',
        'communities',
        '--format',
        'csv',
        '--tidy',
        '--lang',
        lang,
        '--as-of',
        '2022-12-05',
      ];
      return (await call(args)).stdout;
    }),
  );
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]?.split('\r\n')[0]).toBe(COLUMNS);
  expect(texts[0]).toContain(',not-applicable,');
});

test('DuckDB reads the checks back from Parquet and from CSV, row for row', async () => {
  const [parquet, csv] = [join(folder, 'checks.parquet'), join(folder, 'checks.csv')];
  await call(['evaluate', 'communities', '--tier', 'all', '--output', parquet, '--format', 'json']);
  await call([
    ...['evaluate', 'communities', '--tier', 'all', '--tidy', '--output', parquet, '--output', csv],
  ]);
  const counts = `select status, count(*)::int from FILE where part is null group by status order by status`;
  const fromParquet = await rowsOf(counts.replace('FILE', `'${parquet}'`));
  expect(await rowsOf(counts.replace('FILE', `'${csv}'`))).toEqual(fromParquet);
  const json = JSON.parse(
    (await call(['evaluate', 'communities', '--tier', 'all', '--format', 'json'])).stdout,
  );
  const all = json.evaluations.flatMap((one: { indicators: { requirements: { status: string }[] }[] }) =>
    one.indicators.flatMap(({ requirements }) => requirements),
  );
  for (const [status, count] of fromParquet)
    expect(all.filter((one: { status: string }) => one.status === status).length).toBe(count);
  const short = `select community_id, fact, shortfall::int from '${parquet}'
    where status = 'unmet' and tier = 'basic' and community_id = 'guangming' order by fact`;
  expect(await rowsOf(short)).toEqual([
    ['guangming', 'gigabit_coverage', 1],
    ['guangming', 'tv_coverage', 1],
  ]);
});

test('facts and findings are tables of their own', async () => {
  const facts = join(folder, 'facts.parquet');
  await call(['evaluate', 'communities', '--tier', 'all', '--table', 'facts', '--output', facts]);
  const once = await rowsOf(`select count(*) = count(distinct (community_id, file, fact)) from '${facts}'`);
  expect(once).toEqual([[true]]);
  const sum = await rowsOf(
    `select value::int from '${facts}' where community_id = 'guangming' and fact = 'households'`,
  );
  expect(sum).toEqual([[1456]]);
  const findings = join(folder, 'findings.parquet');
  await call(['audit', 'communities', '--output', findings]);
  const { summary } = JSON.parse((await call(['audit', 'communities', '--format', 'json'])).stdout);
  expect(await rowsOf(`select count(*)::int from '${findings}' where severity = 'error'`)).toEqual([
    [summary.findings.error],
  ]);
});

test('a range has two ends and no figure, a bound its end and which', async () => {
  const readStdin = async () =>
    Buffer.from(
      readFileSync('communities/guangming.yaml', 'utf8')
        .replace('gigabit_households: 1019', 'gigabit_households: "1000..1100"')
        .replace('tv_households: 1019', 'tv_households: ">= 1100"'),
    );
  const { stdout } = await call(['evaluate', '-', '--format', 'csv', '--table', 'facts'], { readStdin });
  expect(stdout).toMatch(/,gigabit_households,count,,1000,1100,1000\.\.1100,,/);
  expect(stdout).toMatch(/,tv_households,count,1100,,,1100,at_least,/);
});
