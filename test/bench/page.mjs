// How long the page of 39 and of 5,000 submissions takes to open in a real browser, side by side. `node test/bench/page.mjs`
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'sce-bench-'));
const many = join(folder, 'many');
mkdirSync(many);
const sources = readdirSync('communities').map((file) => readFileSync(join('communities', file), 'utf8'));
/** No two alike: each has more households, so that its rates and their reasons are its own. */
const more = (text, i) =>
  text.replace(/^( {2}households: )(\d+)/m, (_, key, count) => key + (Number(count) + i));
for (let i = 0; i < 5000; i += 1)
  writeFileSync(
    join(many, `c${i}.yaml`),
    more(sources[i % sources.length] ?? '', i).replace(
      /id: ([\w-]+), name: /,
      (_, id) => `id: ${id}-${i}, name: ${i}号`,
    ),
  );

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const run = (paths, output) => {
  const started = performance.now();
  try {
    execFileSync('node', ['bin/sce.js', 'evaluate', ...paths, '--format', 'html', '--output', output], {
      maxBuffer: 1 << 28,
    });
  } catch {
    // Exit code 1: some fall short.
  }
  return performance.now() - started;
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
for (const [name, paths] of [
  ['39', ['communities']],
  ['5000', [many]],
]) {
  const file = join(folder, `${name}.html`);
  const made = run(paths, file);
  const opening = [];
  const filtering = [];
  for (let i = 0; i < 5; i += 1) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const started = performance.now();
    await page.goto(`file://${file}`, { waitUntil: 'load' });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    opening.push(performance.now() - started);
    filtering.push(
      await page.evaluate(async () => {
        const from = performance.now();
        const field = document.querySelector('[name=search]');
        field.value = '光明';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return performance.now() - from;
      }),
    );
    await page.close();
  }
  console.log(
    `${name} submissions: ${(statSync(file).size / 1e6).toFixed(1)} MB, made in ${Math.round(made)} ms, opens in ${Math.round(median(opening))} ms, a search is drawn in ${Math.round(median(filtering))} ms`,
  );
}
await browser.close();
