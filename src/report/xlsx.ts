import { rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Formatter } from './report.ts';
import { communityRows, findingRows, type Rows, requirementRows } from './rows.ts';
import { named, say } from './say.ts';
import { columnsOf } from './wrap.ts';

const WIDEST = 50;

/** The same results give the same bytes, whenever they are written. */
const NO_TIME = new Date(0);

/** A workbook: the requirements, the communities by indicators, and the findings. Every text is a text cell. */
export const xlsx: Formatter = (report, layout) =>
  writeXlsx({
    sheets: [
      sheet(say('sheet-name-communities', layout), communityRows(report, layout)),
      sheet(say('sheet-name-requirements', layout), requirementRows(report, layout)),
      sheet(say('sheet-name-findings', layout), findingRows(report, layout)),
    ],
    defaultFont: { name: 'Microsoft YaHei', size: 10 },
    properties: { title: named(report.standard.title, layout), created: NO_TIME, modified: NO_TIME },
  });

function sheet(name: string, { head, rows }: Rows): WriteSheet {
  const table = [head, ...rows].map((row) => row.map(cell));
  return {
    name,
    rows: table,
    columns: head.map((_, column) => ({ width: widthOf(table, column) })),
    freezePane: { rows: 1 },
    autoFilter: { range: rangeRef(0, 0, table.length - 1, head.length - 1) },
  };
}

/** What a cell of a spreadsheet can hold. */
const LONGEST = 32_767;
const cell = (value: string | number) => (typeof value === 'string' ? value.slice(0, LONGEST) : value);

/** Wide enough for its texts, as they are set: a Chinese character takes two columns. */
const widthOf = (table: readonly (readonly (string | number)[])[], column: number): number =>
  Math.min(
    WIDEST,
    table.slice(0, 200).reduce((widest, row) => Math.max(widest, columnsOf(String(row[column] ?? ''))), 6) +
      2,
  );
