// Slow: pandas reads the tables as people of data do; without it nothing is shown here, and said so.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { outputSchemas } from '../../../src/report/schemas.ts';
import { call } from '../../cli/call.ts';

const PYTHON = process.env['PYTHON'] ?? 'python3';
const there = spawnSync(PYTHON, ['-c', 'import pandas']).status === 0;
if (!there) console.warn(`pandas is not there for ${PYTHON}: what it reads of the tables is not tested`);

const folder = mkdtempSync(join(tmpdir(), 'sce-pandas-'));

const SCRIPT = `
import json, sys, pandas
frame = pandas.read_csv(sys.argv[1])
print(json.dumps({
    "kinds": {name: str(kind) for name, kind in frame.dtypes.items()},
    "statuses": frame[frame["part"].isna()]["status"].value_counts(dropna=False).to_dict() if "part" in frame else None,
    "rows": json.loads(frame.to_json(orient="records", force_ascii=False)),
}, ensure_ascii=False))
`;

test.skipIf(!there).each(['checks', 'facts', 'findings'])(
  'pandas reads %s with numbers as numbers',
  async (table) => {
    const file = join(folder, `${table}.csv`);
    const args = ['evaluate', 'communities', '--tidy', '--table', table, '--as-of', '2022-12-05'];
    await call([...args, '--output', file]);
    const { stdout, stderr } = spawnSync(PYTHON, ['-c', SCRIPT, file], { encoding: 'utf8', maxBuffer: 1e9 });
    expect(stderr).toBe('');
    const { kinds, rows, statuses } = JSON.parse(stdout);
    const schema = outputSchemas[`table-${table}`] as {
      readonly properties: Record<string, { readonly type: string }>;
    };
    expect(Object.keys(kinds)).toEqual(Object.keys(schema.properties));
    const numbers = Object.keys(kinds).filter((name) => schema.properties[name]?.type === 'number');
    for (const name of numbers) expect(['float64', 'int64'], name).toContain(kinds[name]);
    const valid = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    for (const row of rows) {
      const told = Object.entries(row).filter(([, value]) => value !== null);
      const texts = told.map(([name, value]) =>
        schema.properties[name]?.type === 'string' ? [name, String(value)] : [name, value],
      );
      valid(Object.fromEntries(texts));
      expect(valid.errors ?? []).toEqual([]);
    }
    if (table !== 'checks') return;
    const { evaluations } = JSON.parse(
      (await call(['evaluate', 'communities', '--format', 'json', '--as-of', '2022-12-05'])).stdout,
    );
    const counted: Record<string, number> = {};
    for (const { indicators } of evaluations)
      for (const { requirements } of indicators)
        for (const { status } of requirements) counted[status] = (counted[status] ?? 0) + 1;
    expect(statuses).toEqual(counted);
  },
);
