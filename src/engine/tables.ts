import type { ColumnType, Dialect } from './dialect.ts';
import type { Sql } from './sql.ts';

/** Decimals that a figure may have in the tables: of a rate as a fraction of one, of all else in the fact's unit. */
export const DECIMALS = 8;

/** A number's columns: both ends, a null where there is none; the decimals of a figure as it is shown. */
const NUMBER = {
  low: 'decimal',
  high: 'decimal',
  low_included: 'boolean',
  high_included: 'boolean',
  decimals: 'integer',
} as const;

/** The input tables; `open`: what is not listed is unknown. */
export const TABLES = {
  sce_submission: {
    submission: 'text',
    community_id: 'text',
    community_name: 'text',
    /** Name and district without spaces, as the audit compares them. */
    name_key: 'text',
    district_key: 'text',
    tier: 'text',
    /** Who accepted it, where anybody did. */
    accepted_by: 'text',
  },
  sce_claim: {
    submission: 'text',
    indicator: 'text',
    claimed: 'text',
    statement: 'text',
    /** The statement's words: NFKC, without punctuation and spaces. */
    words: 'text',
  },
  sce_waiver: { submission: 'text', requirement: 'text', until: 'date' },
  sce_fact: {
    submission: 'text',
    fact: 'text',
    ...NUMBER,
    disputed: 'boolean',
    flag: 'boolean',
    word: 'text',
    open: 'boolean',
  },
  /** Items of sets, each once; of a record's set with its list, its record and its field. */
  sce_item: { submission: 'text', fact: 'text', record: 'integer', field: 'text', item: 'text' },
  /** Records of lists, counted from 1, with how many things each stands for. */
  sce_record: {
    submission: 'text',
    fact: 'text',
    record: 'integer',
    low: 'decimal',
    high: 'decimal',
    grouped: 'boolean',
  },
  sce_field: {
    submission: 'text',
    fact: 'text',
    record: 'integer',
    field: 'text',
    ...NUMBER,
    flag: 'boolean',
    /** A text as it is compared: NFKC, without spaces and the marks of titles. */
    word: 'text',
    open: 'boolean',
  },
  /** One row: the date that waivers are asked about. */
  sce_run: { as_of: 'date' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnType>>>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export const columnsOf = (table: TableName): readonly (readonly [name: string, type: ColumnType])[] =>
  Object.entries(TABLES[table]);

/** The tables, where they are not there. */
export const tablesSql = (dialect: Dialect): Sql =>
  TABLE_NAMES.map((table) => {
    const columns = columnsOf(table).map(([name, type]) => `${dialect.quote(name)} ${dialect.types[type]}`);
    return `CREATE TABLE IF NOT EXISTS ${table} (${columns.join(', ')})${dialect.storage};\n`;
  }).join('');
