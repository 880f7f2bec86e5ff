import type { Notice, NoticeRow } from './notice.ts';

/** Every character that Markdown may read as markup, and what begins a list, a heading or a rule on a line. */
const MARKUP = /[\\`*_[\]<>|~&#$]/g;
const markdownText = (text: string): string => text.replace(MARKUP, '\\$&');
const paragraph = (text: string): string =>
  markdownText(text)
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+=](?=[-+=\s]|$)/, '\\$&');
const cell = (lines: readonly string[]): string => lines.map(markdownText).join('<br>');

/** GitHub's Markdown: headings, paragraphs and one table. */
export function noticeMarkdown(notice: Notice): string {
  const blocks = [
    `# ${markdownText(notice.title)}`,
    ...[notice.number, notice.addressee, ...notice.opening].flatMap((text) =>
      text === undefined ? [] : [paragraph(text)],
    ),
    `## ${markdownText(notice.heading)}`,
    [line(notice.columns.map(markdownText)), line(notice.columns.map(() => '---')), ...rows(notice)].join(
      '\n',
    ),
    ...[...notice.closing, notice.issuer, notice.date ?? ''].filter((text) => text !== '').map(paragraph),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A category is named in the first of its rows. */
const rows = ({ groups }: Notice): readonly string[] =>
  groups.flatMap(({ category, rows }) => rows.map((row, n) => line(cells(n === 0 ? category : '', row))));

const cells = (category: string, row: NoticeRow): readonly string[] => [
  markdownText(category),
  markdownText(row.number),
  markdownText(row.title),
  ...row.texts.map(cell),
];

const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
