import { createHash } from 'node:crypto';
import { noticeStyle } from './html-style.ts';
import type { Notice, NoticeGroup, NoticeRow } from './notice.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const htmlText = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** One page that needs nothing beside itself and runs nothing; it prints as the document does. */
export function noticeHtml(notice: Notice): string {
  const style = createHash('sha256').update(noticeStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${notice.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(notice.title)}</title>
<style>${noticeStyle}</style>
</head>
<body>
<main>
<h1>${htmlText(notice.title)}</h1>
${special('number', notice.number)}${special('addressee', notice.addressee)}${paragraphs(notice.opening)}
${table(notice)}
${paragraphs(notice.closing)}
<footer>
${paragraphs([notice.issuer, ...(notice.date === undefined ? [] : [notice.date])])}
</footer>
</main>
</body>
</html>
`;
}

/** What is set otherwise than a paragraph. */
const special = (kind: string, text: string | undefined): string =>
  text === undefined ? '' : `<p class="${kind}">${htmlText(text)}</p>\n`;

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${htmlText(text)}</p>`).join('\n');

const table = ({ heading, columns, groups }: Notice): string =>
  [
    '<section>',
    `<h2 id="table">${htmlText(heading)}</h2>`,
    '<table aria-labelledby="table">',
    `<thead>\n<tr>${columns.map((column) => `<th scope="col">${htmlText(column)}</th>`).join('')}</tr>\n</thead>`,
    ...groups.map(body),
    '</table>',
    '</section>',
  ].join('\n');

const body = ({ category, rows }: NoticeGroup): string =>
  `<tbody>\n${rows.map((row, n) => rowHtml(row, n === 0 ? categoryCell(category, rows.length) : '')).join('\n')}\n</tbody>`;

const categoryCell = (category: string, rows: number): string =>
  `<th scope="rowgroup"${rows > 1 ? ` rowspan="${rows}"` : ''}>${htmlText(category)}</th>`;

const rowHtml = ({ number, title, texts }: NoticeRow, before: string): string =>
  `<tr>${before}<td>${htmlText(number)}</td><th scope="row">${htmlText(title)}</th>${texts
    .map((lines) => `<td>${lines.map(htmlText).join('<br>')}</td>`)
    .join('')}</tr>`;
