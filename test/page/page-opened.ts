import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from '../browser.ts';
import { call } from '../cli/call.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-page-'));

/** A page of these paths, as a file. */
export async function made(
  name: string,
  paths: readonly string[],
  lang = 'zh',
  more: readonly string[] = [],
): Promise<string> {
  const { stdout } = await call(['evaluate', ...paths, '--format', 'html', '--lang', lang, ...more]);
  const file = join(folder, `${name}.html`);
  writeFileSync(file, stdout);
  return file;
}

/** A standard in a folder of its own, file by file. */
export function standardOf(name: string, files: Readonly<Record<string, string>>): string {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
  return home;
}

/** Submissions in one file. */
export const written = (name: string, ...documents: string[]): string => {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, documents.join('---\n'));
  return file;
};

export const submission = (
  id: string,
  name: string,
  facts = 'households: 1456, gigabit_households: 1019',
  more = '',
): string => `community: { id: ${id}, name: ${name} }\ntier: basic\nfacts: { ${facts} }\n${more}`;

/** A page of so many communities, c0, c1 and on, of which no two have the same rate. */
export const many = (count: number): Promise<string> =>
  made(`many-${count}`, [
    written(
      `many-${count}`,
      ...Array.from({ length: count }, (_, i) =>
        submission(`c${i}`, `社区${i}`, `households: ${count * 2}, gigabit_households: ${count + i}`),
      ),
    ),
  ]);

/** A browser for the tests of a file; whatever a page complains of, or asks of the network, is kept in `troubles`. */
export function chromium(): {
  readonly troubles: string[];
  opened(file: string, options?: BrowserContextOptions): Promise<Page>;
} {
  let browser: Browser;
  const troubles: string[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    troubles,
    async opened(file, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      troubles.length = 0;
      watch(page, pathToFileURL(file).href, troubles);
      await page.goto(pathToFileURL(file).href);
      return page;
    },
  };
}

function watch(page: Page, address: string, troubles: string[]): void {
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('dialog', (dialog) => {
    troubles.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) troubles.push(request.url());
  });
}

/** How many communities the tables of a survey show. */
export const rows = (page: Page): Promise<number> => page.locator('#tiers tbody tr:not(.fails)').count();
