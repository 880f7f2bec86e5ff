import type { Label } from './label.ts';

/** A standard as SQL: what cannot be said or held. */
export const engineWords = {
  'compile-summary': { zh: '把指标体系写成 SQL', en: 'the standard as SQL' },
  'load-summary': { zh: '把申报装入数据库的表', en: 'submissions, into the tables of a database' },
  'option-to': { zh: '写给哪一种引擎', en: 'for which engine' },
  'option-tier-compile': { zh: '只写这一类型（默认全部类型）', en: 'this tier alone (default: all of them)' },
  'option-output-load': {
    zh: '写到哪里：duckdb 为数据库文件，spark 为文件夹，postgres 为 psql 能读的文本（默认标准输出）',
    en: 'where to: a database file for duckdb, a folder for spark, a text for psql for postgres (default: standard output)',
  },
  'compile-refused': {
    zh: '无法写成 {engine} 的 SQL：{why}',
    en: 'cannot be written as SQL for {engine}: {why}',
  },
  'engine-share-of-shares': {
    zh: '“{of}”是占比的占比，整数装不下',
    en: '"{of}" is a share of shares, which whole numbers cannot hold',
  },
  'engine-extreme-of-other': {
    zh: '“{of}”取的是另一类字段的最大值或最小值（计数与非计数）',
    en: '"{of}" is the largest or smallest of a field of another type (a count, or none)',
  },
  'engine-too-wide': {
    zh: '类型“{of}”的数据项比一行能有的列还多，请用 --tier 分开写，或把类型拆小',
    en: 'tier "{of}" needs more columns than a row can have',
  },
  'engine-long-figure': {
    zh: '“{of}”的数字太长：表里小数点前最多 12 位，后最多 8 位（占比按小数计，即百分数后 6 位）',
    en: 'a figure of "{of}" is too long: the tables hold 12 digits before the point and 8 after it (of a rate as a fraction: 6 of the percentage)',
  },
  'load-needs-output': {
    zh: '--to {engine} 需要 --output：写到哪里',
    en: '--to {engine} needs --output: where to write',
  },
  'load-needs-duckdb': {
    zh: '没有装 @duckdb/node-api：先运行 npm install @duckdb/node-api（装在当前文件夹或全局），再试一次',
    en: '@duckdb/node-api is not installed: run npm install @duckdb/node-api (here, or globally), and try again',
  },
  'load-failed': { zh: '写不进 {file}：{why}', en: 'cannot load into {file}: {why}' },
} as const satisfies Readonly<Record<string, Label>>;
