import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { pageScript, pageStyle } from '#generated/page.js';
import type { Lang } from '../model/index.ts';
import type { PageData } from './data.ts';
import { type PageReport, pageData } from './page-data.ts';
import { firstState, words } from './view/context.ts';
import { escaped, type Node, toHtml } from './view/node.ts';
import { footer, pageView, titleOf, topBar } from './view/page.ts';

/**
 * One self-contained page: its script and style are named by their hashes in the policy, nothing else may run and no
 * request may leave. What is first shown is in it as HTML; the script only makes it answer.
 */
export function page(report: PageReport, { lang }: { readonly lang: Lang }): string {
  const data = pageData(report, lang);
  const state = firstState(data);
  const html = (nodes: readonly Node[]): string => nodes.map(toHtml).join('');
  return [
    '<!doctype html>',
    `<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(titleOf(data, lang))}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    `<div id="top">${html([topBar(data, state)])}</div>`,
    `<noscript><p>${escaped(words(data, lang, 'page-no-script'))}</p></noscript>`,
    `<main id="main">${html(pageView(data, state))}</main>`,
    `<div id="foot">${html([footer(data, state)])}</div>`,
    '<dialog id="dialog"></dialog>',
    `<script type="application/octet-stream" id="data">${packed(data)}</script>`,
    `<script>${pageScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = (): string =>
  [
    "default-src 'none'",
    `script-src ${hash(pageScript)}`,
    `style-src ${hash(pageStyle)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Packed, since a browser takes as long to read a page as it has characters: thousands of reasons shrink to a tenth. */
const packed = (data: PageData): string => deflateRawSync(JSON.stringify(data)).toString('base64');
