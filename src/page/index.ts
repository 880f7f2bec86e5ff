import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { noScriptStyle, pageScript, pageStyle } from '#generated/page.js';
import type { Lang } from '../model/index.ts';
import type { PageData } from './data.ts';
import { type PageReport, pageData } from './page-data.ts';
import { contextOf, firstState } from './view/context.ts';
import { htmlText, type Node, toHtml } from './view/node.ts';
import { plainView, shown, titleOf } from './view/page.ts';
import { sheetRules } from './view/sheets.ts';

export type { PageReport } from './page-data.ts';

/**
 * One self-contained page: its script and styles are named by their hashes in the policy, nothing else may run and no
 * request may leave. What is first shown is in it as HTML, and without scripts all else too; the script makes it answer.
 */
export function page(report: PageReport, { lang }: { readonly lang: Lang }): string {
  const data = pageData(report, lang);
  const context = contextOf(data, firstState(data));
  const sheets = sheetRules(context);
  const parts = shown(context);
  return [
    '<!doctype html>',
    `<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy([pageStyle, sheets, noScriptStyle])}">`,
    '<meta name="generator" content="sce">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${htmlText(titleOf(context))}</title>`,
    `<style>${pageStyle}</style>`,
    `<style id="sheets">${sheets}</style>`,
    `<noscript><style>${noScriptStyle}</style></noscript>`,
    '</head>',
    '<body>',
    PATTERNS,
    ...parts.map(({ id, tag, nodes }) => `<${tag} id="${id}">${html(nodes)}</${tag}>`),
    `<noscript>${html(plainView(context))}</noscript>`,
    `<script type="application/octet-stream" id="data">${packed(data)}</script>`,
    `<script>${pageScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Hatching in drawings: that of what rests on the word, and that of what is possible. */
const PATTERNS =
  '<svg id="patterns" width="0" height="0" aria-hidden="true"><defs>' +
  ['hatch', 'doubt']
    .map(
      (id) =>
        `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke-width="1"/></pattern>`,
    )
    .join('') +
  '</defs></svg>';

const html = (nodes: readonly Node[]): string => nodes.map(toHtml).join('');

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = (styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${hash(pageScript)}`,
    `style-src ${styles.map(hash).join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Packed, since a browser takes as long to read a page as it has characters: thousands of reasons shrink to a tenth. */
const packed = (data: PageData): string => deflateRawSync(JSON.stringify(data)).toString('base64');
