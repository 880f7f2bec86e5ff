import type { CellStyle } from 'hucre';
import type { Answer } from './form.ts';

const FONT = 'Microsoft YaHei';
export const FONT_SIZE = 10;
export const BASE_FONT = { name: FONT, size: FONT_SIZE };

const line = { style: 'thin', color: { rgb: 'FFB7B7B7' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const wrapped = { vertical: 'center', wrapText: true } as const;

export const styles = {
  title: { font: { ...BASE_FONT, size: 14, bold: true }, alignment: { vertical: 'center' } },
  plain: { font: BASE_FONT, alignment: { ...wrapped, vertical: 'top' } },
  head: {
    font: { ...BASE_FONT, bold: true },
    fill: fill('FFE3EAF4'),
    border,
    alignment: { ...wrapped, horizontal: 'center' },
  },
  fixed: { font: BASE_FONT, border, alignment: wrapped },
  centred: { font: BASE_FONT, border, alignment: { ...wrapped, horizontal: 'center' } },
  note: { font: { ...BASE_FONT, color: { rgb: 'FF595959' } }, border, alignment: wrapped },
} satisfies Readonly<Record<string, CellStyle>>;

/** Only what is pale yellow is to be filled in; everything else is locked. */
const open: CellStyle = {
  font: BASE_FONT,
  fill: fill('FFFFF8DC'),
  border,
  alignment: wrapped,
  protection: { locked: false },
};

export const evidenceStyle: CellStyle = { ...open, numFmt: '@' };

export function answerStyle(answer: Answer): CellStyle {
  switch (answer.kind) {
    case 'shown':
      return { ...styles.note, ...(answer.percent && { numFmt: '0.00%' }) };
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
