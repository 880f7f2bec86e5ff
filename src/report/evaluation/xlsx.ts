import { type CellStyle, rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Code, Standard, Status } from '../../model/index.ts';
import { named, say, type Voice } from '../say.ts';
import { columnsOf } from '../terminal/wrap.ts';
import type { Formatter } from './report.ts';
import { communityRows, findingRows, type Rows, requirementRows } from './rows.ts';

const WIDEST = 50;

/** The same results give the same bytes, whenever they are written. */
const NO_TIME = new Date(0);

/** A workbook: the communities by indicators, the requirements, and the findings. Every text is a text cell. */
export const xlsx: Formatter = (given, layout) => {
  const { evaluations, shown = evaluations } = given;
  // Who fails stands first, then who is open; within each as they were asked for.
  const report = {
    ...given,
    shown: shown.toSorted((a, b) => URGENT.indexOf(a.verdict) - URGENT.indexOf(b.verdict)),
  };
  return workbook(
    [
      { name: say('sheet-name-communities', layout), rows: communityRows(report, layout) },
      { name: say('sheet-name-requirements', layout), rows: requirementRows(report, layout) },
      { name: say('sheet-name-findings', layout), rows: findingRows(report, layout) },
    ],
    report.standard,
    layout,
  );
};

const URGENT: readonly Status[] = ['unmet', 'undetermined', 'not-applicable', 'met'];

/** Tables as sheets that are sorted, filtered and printed, each with its head on every page. */
export function workbook(
  tables: readonly { readonly name: string; readonly rows: Rows }[],
  standard: Standard,
  voice: Voice,
): Promise<Uint8Array> {
  const sheets = tables.map(({ name, rows }) => sheet(name, rows, voice));
  return writeXlsx({
    sheets,
    namedRanges: sheets.map(({ name }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name.replaceAll("'", "''")}'!$1:$1`,
      scope: name,
    })),
    defaultFont: FONT,
    properties: { title: named(standard.title, voice), created: NO_TIME, modified: NO_TIME },
  });
}

const FONT = { name: 'Microsoft YaHei', size: 10 };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE3EAF4' } },
  alignment: { vertical: 'center', wrapText: true },
};
const BODY: CellStyle = { font: FONT, alignment: { vertical: 'top', wrapText: true } };
/** A word stands in each of these cells: the colour only helps to find it. */
const COLOURS: readonly (readonly [Code, string])[] = [
  ['status-unmet', 'FFF8D7D3'],
  ['status-undetermined', 'FFFDF0C8'],
  ['severity-error', 'FFF8D7D3'],
  ['severity-warning', 'FFFDF0C8'],
];

/** Community and id stay in sight. */
const FIRST_COLUMNS = 2;

function sheet(name: string, { head, rows }: Rows, voice: Voice): WriteSheet {
  const table = [head, ...rows].map((row) => row.map(cell));
  const range = rangeRef(0, 0, table.length - 1, head.length - 1);
  return {
    name,
    rows: table,
    cells: new Map(head.map((value, column) => [`0,${column}`, { value, style: HEAD }])),
    columns: head.map((_, column) => ({ width: widthOf(table, column), style: BODY })),
    conditionalRules: COLOURS.map(([code, rgb], index) => ({
      type: 'cellIs',
      priority: index + 1,
      operator: 'equal',
      formula: `"${say(code, voice)}"`,
      style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } } },
      range,
    })),
    freezePane: { rows: 1, columns: FIRST_COLUMNS },
    autoFilter: { range },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: '&C&P / &N' },
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
