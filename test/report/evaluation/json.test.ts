import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { json as pieces } from '../../../src/report/evaluation/json.ts';
import { ndjson } from '../../../src/report/evaluation/ndjson.ts';
import { diagnostic, layout, reportOf, submission } from './fixtures.ts';

const json = (...of: Parameters<typeof pieces>): string => [...pieces(...of)].join('');
const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'));
const valid = new Ajv2020({ strict: false }).compile(schema);

test('the report is as its schema says', () => {
  const report = reportOf([submission('光明社区'), submission('金光社区', 1456)], [diagnostic]);
  for (const lang of ['zh', 'en'] as const) {
    valid(JSON.parse(json(report, { ...layout, lang })));
    expect(valid.errors ?? []).toEqual([]);
  }
});

test('figures are exact, and a combined check has parts', () => {
  const read = JSON.parse(json(reportOf([submission('光明社区')]), layout));
  const [broadband, services] = read.evaluations[0].indicators;
  expect(broadband).toMatchObject({ number: 1, claimed: 'met', status: 'unmet' });
  expect(broadband.requirements[0]).toMatchObject({
    evidence: 'measured',
    fact: 'gigabit_coverage',
    actual: { text: '69.99%', exact: '1019/1456' },
    threshold: { op: 'at_least', text: '70%', exact: '7/10' },
    shortfall: { fact: 'gigabit_households', text: '1 户', exact: '1', unit: '户' },
  });
  expect(services.requirements[0].parts).toHaveLength(2);
  expect(services.requirements[0]).not.toHaveProperty('fact');
  expect(read.summary).toEqual({ submissions: 1, met: 0, unmet: 1, undetermined: 0, invalid: 0 });
});

test('ndjson is one evaluation a line', () => {
  const lines = ndjson(reportOf([submission('a'), submission('b')]), layout)
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line).community.name)).toEqual(['a', 'b']);
});

test('hidden characters are escapes, and read back as they were', () => {
  const name = 'a\u202e\u2028\u009b\u{e0001}';
  const text = json(reportOf([submission(name)]), layout);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(JSON.parse(text).evaluations[0].community.name).toBe(name);
});
