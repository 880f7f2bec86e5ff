import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { madeOn } from './docx-package.ts';
import { LINE, levelRun, pageOf, runs, TWO_CHARACTERS } from './docx-style.ts';
import { noticeTable } from './docx-table.ts';
import type { Notice } from './notice.ts';

/** An official document by GB/T 9704, with the table as its attachment. The same notice gives the same bytes. */
export async function noticeDocx(notice: Notice): Promise<Uint8Array> {
  const document = new Document({
    title: notice.title,
    creator: notice.issuer,
    lastModifiedBy: notice.issuer,
    revision: 1,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { ...runs.body, language: LANGUAGE } } } },
    sections: [
      { properties: pageOf('portrait'), footers: footers(), children: text(notice) },
      {
        properties: { ...pageOf('landscape'), type: SectionType.NEXT_PAGE },
        footers: footers(),
        children: attachment(notice),
      },
    ],
  });
  return madeOn(notice.made, await Packer.toBuffer(document));
}

/** Latin words and figures are not Chinese to a line breaker: told that they were, it would break 80% before its sign. */
const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };

const paragraph = (text: string, run: IRunOptions, look: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: LINE, ...look, children: text === '' ? [] : [new TextRun({ ...run, text })] });

const body = (text: string, look: IParagraphOptions = {}): Paragraph =>
  paragraph(text, levelRun(text), { indent: TWO_CHARACTERS, alignment: AlignmentType.JUSTIFIED, ...look });
const empty = (): Paragraph => paragraph('', runs.body);

/** Titles are centred; a long one takes several lines, 36 pt apart. */
const title = (text: string): Paragraph =>
  paragraph(text, runs.title, {
    alignment: AlignmentType.CENTER,
    spacing: { ...LINE, line: 720 },
    keepNext: true,
  });

const text = (notice: Notice): Paragraph[] => [
  title(notice.title),
  ...(notice.number === undefined
    ? []
    : [paragraph(notice.number, runs.body, { alignment: AlignmentType.CENTER })]),
  empty(),
  ...(notice.addressee === undefined
    ? []
    : [paragraph(notice.addressee, runs.body, { alignment: AlignmentType.LEFT })]),
  ...[...notice.opening, ...notice.closing].map((line) => body(line)),
  // What follows stays together, with the attachment's name: no signature stands alone on a page.
  paragraph('', runs.body, { keepNext: true }),
  body(`${notice.attachment}${notice.lang === 'zh' ? '：' : ': '}${notice.heading}`, {
    keepNext: true,
    keepLines: true,
  }),
  paragraph('', runs.body, { keepNext: true }),
  paragraph('', runs.body, { keepNext: true }),
  ...signature(notice),
];

/** The issuer and the date end four characters before the margin. */
const signature = ({ issuer, date }: Notice): Paragraph[] =>
  [issuer, ...(date === undefined ? [] : [date])].map((line, index, { length }) =>
    paragraph(line, runs.body, {
      alignment: AlignmentType.RIGHT,
      indent: { right: 4 * 320 },
      keepLines: true,
      keepNext: index < length - 1,
    }),
  );

const attachment = (notice: Notice) => [
  paragraph(notice.attachment, runs.label),
  title(notice.heading),
  noticeTable(notice),
];

/** — 1 —, one character from the outer margin: right on odd pages, left on even ones. */
const footers = () => ({
  default: new Footer({ children: [pageNumber(AlignmentType.RIGHT, { right: 280 })] }),
  even: new Footer({ children: [pageNumber(AlignmentType.LEFT, { left: 280 })] }),
});

const pageNumber = (
  alignment: IParagraphOptions['alignment'],
  indent: IParagraphOptions['indent'],
): Paragraph =>
  new Paragraph({
    ...(alignment && { alignment }),
    ...(indent && { indent }),
    children: [new TextRun({ ...runs.page, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
