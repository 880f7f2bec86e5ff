import { type IRunOptions, type ISectionPropertiesOptions, LineRuleType } from 'docx';
import type { Lang } from '../../model/index.ts';

/** GB/T 9704: fonts are named, none is shipped; figures and Latin letters in the text are Times New Roman. */
const font = (eastAsia: string, ascii = 'Times New Roman') => ({
  ascii,
  hAnsi: ascii,
  eastAsia,
  cs: ascii,
});
/** In half-points: 2号 is 22 pt, 3号 16, 4号 14, 小五 9. */
const SIZE = { two: 44, three: 32, four: 28, smallFive: 18 } as const;

export const runs = {
  title: { font: font('方正小标宋简体'), size: SIZE.two },
  body: { font: font('仿宋_GB2312'), size: SIZE.three },
  label: { font: font('黑体'), size: SIZE.three },
  head: { font: font('黑体'), size: SIZE.smallFive },
  cell: { font: font('仿宋_GB2312'), size: SIZE.smallFive },
  page: { font: font('宋体', '宋体'), size: SIZE.four },
} satisfies Readonly<Record<string, IRunOptions>>;

/** Levels of a text, by how a paragraph begins: 一、 黑体, （一） 楷体, 1. and （1） 仿宋. */
const LEVELS: readonly (readonly [RegExp, IRunOptions])[] = [
  [/^[一二三四五六七八九十]+、/, runs.label],
  [/^（[一二三四五六七八九十]+）/, { ...runs.body, font: font('楷体_GB2312') }],
  [/^\d{1,2}\.(?!\d)/, runs.body],
  [/^（\d{1,2}）/, runs.body],
];
export const levelRun = (text: string): IRunOptions =>
  LEVELS.find(([pattern]) => pattern.test(text))?.[1] ?? runs.body;

/** 22 lines on a page's 225 mm. */
export const LINE = { line: 579, lineRule: LineRuleType.EXACT } as const;
/** Two characters; Word counts them by the paragraph's own font, others take the twentieths of a point. */
export const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 2 * SIZE.three * 10 } as const;

/** Millimetres in twentieths of a point. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);
const margin = {
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
  header: mm(15),
  /** The page number stands 7 mm below the text. */
  footer: mm(23),
  gutter: 0,
};
const A4 = { width: mm(210), height: mm(297) };
export const pageOf = (orientation: 'portrait' | 'landscape'): ISectionPropertiesOptions => ({
  page: { size: { ...A4, orientation }, margin },
});

/** The six columns of the table, of the 243 mm between the margins of a landscape page; English words are longer. */
export const columnsOf = (lang: Lang): readonly number[] =>
  (lang === 'zh' ? [19, 11, 27, 52, 62, 72] : [26, 11, 31, 49, 58, 68]).map(mm);
