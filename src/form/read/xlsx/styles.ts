import { type NumberFormat, numberFormat } from './number-format.ts';
import { readXml } from './xml.ts';

/** What a cell's style says of its value. */
export interface CellStyle {
  readonly format: NumberFormat;
  /** The whole cell is crossed out. */
  readonly struck: boolean;
}

/** The styles of a workbook by their number. @throws BrokenXml */
export function stylesOf(xml: string): readonly CellStyle[] {
  const codes = new Map<number, string>();
  const struck: boolean[] = [];
  const cells: { readonly format: number; readonly font: number }[] = [];
  let within = '';
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'fonts' || name === 'cellXfs') within = name;
      else if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (within === 'fonts' && name === 'font') struck.push(false);
      else if (within === 'fonts' && name === 'strike')
        struck[struck.length - 1] = !/^(0|false)$/.test(attribute('val') ?? '1');
      else if (within === 'cellXfs' && name === 'xf')
        cells.push({ format: Number(attribute('numFmtId') ?? 0), font: Number(attribute('fontId') ?? 0) });
    },
    close: (name) => {
      if (name === within) within = '';
    },
  });
  return cells.map(({ format, font }) => ({
    format: numberFormat(format, codes.get(format)),
    struck: struck[font] === true,
  }));
}
