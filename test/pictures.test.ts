// The README's pictures, made by the program and a browser. PICTURES=1 keeps what is made in docs/pictures.
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { browserMissing, browserPath, launch } from './browser.ts';
import { call } from './cli/call.ts';

const kept = 'docs/pictures';
const made = mkdtempSync(join(tmpdir(), 'sce-pictures-'));
const PICTURES = [
  ['survey.png', '', 1000],
  ['community.png', '#guangming', 1000],
] as const;

/** Width and height, which a PNG has in its first bytes. */
const sizeOf = (file: string): readonly number[] => {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

if (browserPath === undefined) browserMissing('the README’s pictures');
else
  test('the pictures that the READMEs show are of the page that is made', async () => {
    const page = join(made, 'survey.html');
    await call(['evaluate', 'communities', '--lang', 'zh', '--output', page]);
    const browser = await launch();
    const folder = process.env['PICTURES'] ? kept : made;
    mkdirSync(folder, { recursive: true });
    for (const [name, hash, height] of PICTURES) {
      const tab = await browser.newPage({ viewport: { width: 1200, height } });
      await tab.goto(String(pathToFileURL(page)) + hash);
      await tab.screenshot({ path: join(folder, name) });
      expect(sizeOf(join(folder, name))).toEqual(sizeOf(join(kept, name)));
      expect(await tab.textContent('h1')).toMatch(hash === '' ? /39/ : /光明/);
      await tab.close();
    }
    await browser.close();
  });
