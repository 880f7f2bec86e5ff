// So many communities (a million) through all requirements of a tier on DuckDB, against a plain count(*) over the same
// facts, in one process and one run: node test/bench/million.mjs [COUNT] [TIER] [MEMORY].
// Needs @duckdb/node-api.
// The communities are made in the database: each of the published ones again and again, under keys of its own and with
// other counts of households, so that no two are alike; of a statement's words there is a digest. The same number gives
// the same rows everywhere.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [COUNT, TIER] = [Number(process.argv[2] ?? 1_000_000), process.argv[3] ?? 'basic'];
const folder = mkdtempSync(join(tmpdir(), 'sce-million-'));
const sce = (...args) => {
  const done = spawnSync(process.execPath, ['bin/sce.js', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
};

/** Memory at its most, as Linux accounts it; reset before each work. */
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
const resetPeak = () => spawnSync('sh', ['-c', `echo 5 > /proc/${process.pid}/clear_refs`]);

const database = join(folder, 'all.duckdb');
sce('load', 'communities', '--to', 'duckdb', '--as-of', '2022-12-05', '--output', database);
const instance = await DuckDBInstance.create(database, {
  threads: '2',
  memory_limit: process.argv[4] ?? '8GB',
  temp_directory: folder,
  preserve_insertion_order: 'false',
});
const connection = await instance.connect();
const rowsOf = async (sql) => (await connection.runAndReadAll(sql)).getRows();
const tables = [
  'sce_submission',
  'sce_claim',
  'sce_waiver',
  'sce_fact',
  'sce_item',
  'sce_record',
  'sce_field',
];

const [[published]] = await rowsOf('SELECT count(*) FROM sce_submission');
const rounds = Math.ceil(COUNT / Number(published));
await connection.run(`CREATE TABLE round AS SELECT range AS round FROM range(${rounds})`);
const key = "submission || '#' || round AS submission";
const counted = "fact IN ('households', 'gigabit_households') AND low = high";
const changes = {
  sce_submission:
    "community_id || '-' || round AS community_id, name_key || round AS name_key, community_name || round AS community_name",
  sce_claim: 'NULL::VARCHAR AS statement, md5(words) AS words',
  sce_fact: ['low', 'high']
    .map((end) => `CASE WHEN ${counted} THEN ${end} + round ELSE ${end} END AS ${end}`)
    .join(', '),
};
for (const table of tables) {
  const changed = [key, ...(changes[table] === undefined ? [] : [changes[table]])].join(', ');
  await connection.run(
    `CREATE TABLE made AS SELECT * EXCLUDE (round) REPLACE (${changed}) FROM ${table} CROSS JOIN round`,
  );
  await connection.run(`DROP TABLE ${table}`);
  await connection.run(`ALTER TABLE made RENAME TO ${table}`);
}
await connection.run('DROP TABLE round');
await connection.run(sce('compile', '--to', 'duckdb', '--tier', TIER));
await connection.run('CHECKPOINT');

async function measured(sql) {
  resetPeak();
  const [cpu, from] = [process.cpuUsage(), performance.now()];
  const rows = await rowsOf(sql);
  const { user, system } = process.cpuUsage(cpu);
  return { rows, cpu: (user + system) / 1e6, seconds: (performance.now() - from) / 1e3, peak: peak() };
}

const plain = 'SELECT count(*), count(DISTINCT submission), min(low), max(high) FROM sce_fact';
const works = {
  'count(*) of the facts': 'SELECT count(*) FROM sce_fact',
  'a pass over the facts': plain,
  requirements: `SELECT requirement, status, count(*) FROM sce_requirement WHERE tier = '${TIER}' GROUP BY ALL ORDER BY ALL`,
  duplicates: 'SELECT how, count(*) FROM sce_duplicate_submission GROUP BY ALL',
  boilerplate: 'SELECT indicator, count(*) FROM sce_boilerplate GROUP BY ALL',
  outliers: 'SELECT fact, count(*) FROM sce_outlier GROUP BY ALL',
  verdicts: `SELECT verdict, count(*) FROM sce_evaluation WHERE tier = '${TIER}' GROUP BY ALL ORDER BY ALL`,
  shortfalls: `SELECT shortfall_fact, count(*), sum(shortfall_numerator) FROM sce_check WHERE tier = '${TIER}' AND shortfall_kind IS NOT NULL GROUP BY ALL ORDER BY ALL`,
};
let base;
for (const [name, sql] of Object.entries(works)) {
  const { rows, cpu, seconds, peak: most } = await measured(sql);
  if (name === 'a pass over the facts') base = cpu;
  const ratio = base === undefined ? '' : `, ${(cpu / base).toFixed(1)} × a pass`;
  console.log(
    `${name}: ${cpu.toFixed(2)} s of CPU${ratio}, ${seconds.toFixed(1)} s, ${Math.round(most)} MiB at most, ${rows.length} rows: ${JSON.stringify(rows.slice(0, 4), (_, v) => (typeof v === 'bigint' ? Number(v) : v))}`,
  );
}
connection.closeSync();
instance.closeSync();
if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
