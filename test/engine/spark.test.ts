import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileStandard, sparkTables, TABLE_NAMES } from '../../src/engine/index.ts';
import { randomStandard } from './random.ts';

test('Parquet is named to Spark by its full path: a relative one would lie in its warehouse', () => {
  const statements = sparkTables('parquet').trimEnd().split('\n');
  expect(statements.map((one) => /LOCATION '(.*)';$/.exec(one)?.[1])).toEqual(
    TABLE_NAMES.map((table) => resolve('parquet', table)),
  );
});

test('Spark works a tier out once, and the session has its rules back before the views', () => {
  const names = compileStandard(randomStandard(1, 3, undefined), 'spark').match(
    /^(SET|RESET|CREATE TABLE (?!IF)|CREATE OR REPLACE VIEW \w+)/gm,
  );
  expect(names).toEqual([
    'SET',
    'SET',
    'CREATE TABLE ',
    'RESET',
    'RESET',
    ...[
      'check',
      'requirement',
      'indicator',
      'evaluation',
      'duplicate_submission',
      'boilerplate',
      'outlier',
    ].map((of) => `CREATE OR REPLACE VIEW sce_${of}`),
  ]);
});
