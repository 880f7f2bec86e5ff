export { compileStandard } from './compile.ts';
export { csvLine } from './csv.ts';
export { DIALECTS } from './dialect.ts';
export { type DuckdbLibrary, fillDuckdb, fillParquet, psqlText, sparkTables, writeCsv } from './fill.ts';
export { Refused } from './refused.ts';
export { type Rows, rowsOf } from './rows.ts';
export { TABLE_NAMES } from './tables.ts';
