import type { CellStyle } from 'hucre';
import type { Answer } from './form.ts';

const FONT = 'Microsoft YaHei';
export const FONT_SIZE = 10;
export const BASE_FONT = { name: FONT, size: FONT_SIZE };

const thin = (rgb: string) => ({ style: 'thin', color: { rgb } }) as const;
const edge = thin('FFE5D9A8');
const border = { top: edge, right: edge, bottom: edge, left: edge };
const under = { bottom: thin('FFD9D9D9') };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const middle = { vertical: 'center', wrapText: true } as const;
const grey = { ...BASE_FONT, color: { rgb: 'FF595959' } };
const head = { fill: fill('FFF3F3F3'), border: { bottom: thin('FF8C8C8C') } };

export const styles = {
  title: { font: { ...BASE_FONT, size: 16, bold: true }, alignment: { vertical: 'center' } },
  hint: { font: grey, alignment: { vertical: 'center' } },
  label: { font: BASE_FONT, alignment: { ...middle, horizontal: 'right', indent: 1 } },
  category: { font: { ...BASE_FONT, size: 12, bold: true }, alignment: { vertical: 'bottom' } },
  headNumber: { ...head, font: grey, alignment: { ...middle, horizontal: 'center' } },
  headTitle: { ...head, font: { ...BASE_FONT, bold: true }, alignment: middle },
  headClause: { ...head, font: { ...grey, size: 8 }, alignment: middle },
  headLabel: { ...head, font: grey, alignment: { ...middle, horizontal: 'right' } },
  listHead: { ...head, font: BASE_FONT, alignment: middle },
  line: { font: BASE_FONT, border: under, alignment: { ...middle, shrinkToFit: true, wrapText: false } },
  setLabel: { font: { ...grey, size: 9 }, border: under, alignment: middle },
  item: { font: { ...BASE_FONT, size: 9 }, border: under, alignment: { ...middle, horizontal: 'right' } },
  unit: {
    font: { ...grey, size: 9 },
    border: under,
    alignment: { vertical: 'center', horizontal: 'left', indent: 1, shrinkToFit: true },
  },
  result: {
    font: { ...BASE_FONT, size: 9, bold: true },
    border: under,
    alignment: { vertical: 'center', indent: 1, horizontal: 'left', shrinkToFit: true },
  },
} satisfies Readonly<Record<string, CellStyle>>;

/** What does not apply. */
export const greyedStyle: CellStyle = { font: { color: { rgb: 'FFBFBFBF' } }, fill: fill('FFEDEDED') };

/** Only what is pale yellow is to be filled in; everything else is locked. */
const open: CellStyle = {
  font: BASE_FONT,
  fill: fill('FFFFF8DC'),
  border,
  alignment: { vertical: 'center', wrapText: true, horizontal: 'left' },
  protection: { locked: false },
};

export function answerStyle(answer: Answer): CellStyle {
  switch (answer.kind) {
    case 'rate':
    case 'above-whole':
      return { ...open, numFmt: '0.00%' };
    case 'date':
      return { ...open, numFmt: 'yyyy-mm-dd' };
    case 'text':
    case 'long-text':
      return { ...open, numFmt: '@' };
    default:
      return open;
  }
}

/** What is known already: black on white, and open all the same. */
export const knownStyle = (answer: Answer): CellStyle => {
  const { fill: _yellow, ...style } = answerStyle(answer);
  return style;
};
