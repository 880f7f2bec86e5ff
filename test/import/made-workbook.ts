import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook that is made for a test: what is stored, and how it is shown. */
export type MadeCell =
  | null
  | string
  | number
  | boolean
  | {
      readonly v?: string | number;
      readonly f?: string;
      readonly fmt?: string;
      readonly struck?: boolean;
      readonly error?: string;
      /** Runs of text; those that begin with ~ are struck out. */
      readonly runs?: readonly string[];
    };

export interface MadeSheet {
  readonly name: string;
  readonly rows?: readonly (readonly MadeCell[])[];
  readonly state?: string;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly chart?: boolean;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** The folder of its parts, `xl` where nothing else is said. */
  readonly folder?: string;
  readonly from1904?: boolean;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of bare XML, for what a library that writes them would not write. */
export function madeWorkbook({ sheets, folder = 'xl', from1904 = false }: MadeWorkbook): Uint8Array {
  const formats: string[] = [];
  const styles: string[] = ['<xf numFmtId="0" fontId="0"/>'];
  const styleOf = (fmt: string | undefined, struck: boolean): number => {
    if (fmt === undefined && !struck) return 0;
    if (fmt !== undefined) formats.push(fmt);
    styles.push(
      `<xf numFmtId="${fmt === undefined ? 0 : 163 + formats.length}" fontId="${struck ? 1 : 0}"/>`,
    );
    return styles.length - 1;
  };
  const parts: Record<string, string> = {};
  for (const [index, sheet] of sheets.entries())
    parts[`${folder}/sheets/s${index}.xml`] = sheet.chart
      ? `<chartsheet xmlns="${MAIN}"/>`
      : sheetXml(sheet, styleOf);
  const relationships = sheets.map(
    ({ chart }, index) =>
      `<Relationship Id="r${index}" Type="${RELATED}/${chart ? 'chartsheet' : 'worksheet'}" Target="sheets/s${index}.xml"/>`,
  );
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" ${state ? `state="${state}" ` : ''}r:id="r${index}"/>`,
  );
  parts['[Content_Types].xml'] =
    `<Types><Override PartName="/${folder}/book.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
  parts['_rels/.rels'] =
    `<Relationships><Relationship Id="r" Type="${RELATED}/officeDocument" Target="/${folder}/book.xml"/></Relationships>`;
  parts[`${folder}/book.xml`] =
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${entries.join('')}</sheets></workbook>`;
  parts[`${folder}/_rels/book.xml.rels`] =
    `<Relationships>${relationships.join('')}<Relationship Id="st" Type="${RELATED}/styles" Target="styles.xml"/></Relationships>`;
  parts[`${folder}/styles.xml`] =
    `<styleSheet><numFmts>${formats.map((code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function sheetXml(
  { rows = [], merges = [], hiddenRows = [], hiddenColumns = [] }: MadeSheet,
  styleOf: (fmt: string | undefined, struck: boolean) => number,
): string {
  const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`).join('');
  const lines = rows.map((cells, row) => {
    const own = cells.map((cell, column) => cellXml(cell, `${'ABCDEFGHIJ'[column]}${row + 1}`, styleOf));
    return `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ''}>${own.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${MAIN}"><cols>${columns}</cols><sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function cellXml(
  cell: MadeCell,
  at: string,
  styleOf: (fmt: string | undefined, struck: boolean) => number,
): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell !== 'object') return cellXml({ v: cell }, at, styleOf);
  const { v, f, fmt, struck = false, error, runs } = cell;
  const style = styleOf(fmt, struck);
  const formula = f === undefined ? '' : `<f>${escaped(f)}</f>`;
  if (error !== undefined) return `<c r="${at}" t="e">${formula}<v>${error}</v></c>`;
  if (runs !== undefined) {
    const all = runs.map((run) =>
      run.startsWith('~')
        ? `<r><rPr><strike/></rPr><t>${escaped(run.slice(1))}</t></r>`
        : `<r><t>${escaped(run)}</t></r>`,
    );
    return `<c r="${at}" t="inlineStr"><is>${all.join('')}</is></c>`;
  }
  if (typeof v === 'string')
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t>${escaped(v)}</t></is></c>`;
  return `<c r="${at}" s="${style}">${formula}${v === undefined ? '<v/>' : `<v>${v}</v>`}</c>`;
}
