import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { call } from '../../cli/call.ts';
import { SETTINGS } from './made.ts';

const there = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined;
const office = there('soffice', '--version') && there('pdftotext', '-v') && there('pdfinfo', '-v');
if (!office)
  console.warn(
    'NOT TESTED: that an office program opens the notice and sets its pages (soffice, pdftotext or pdfinfo is missing)',
  );

test.skipIf(!office)('an office program sets the document on its pages', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sce-office-'));
  const document = join(folder, 'daonan.docx');
  const options = ['--notice-settings', SETTINGS, '--as-claimed', '--format', 'docx', '--output', document];
  expect((await call(['notice', 'communities/daonan.yaml', ...options])).code).toBe(0);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, document], {
    stdio: 'ignore',
  });
  const pdf = join(folder, 'daonan.pdf');
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
  const sizes = [...run('pdfinfo', '-l', '99', pdf).matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(
    ([, width, height]) => (Number(width) < Number(height) ? 'portrait' : 'landscape'),
  );
  const pages = run('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);
  expect(sizes).toEqual(['portrait', ...Array(pages.length - 1).fill('landscape')]);
  const bare = pages.map((page) => page.replace(/\s/g, ''));
  expect(bare[0]).toMatch(/^智慧社区建设验收结果公示根据《.*市中区大数据中心2022年12月5日—1—$/u);
  expect(bare[1]).toMatch(/^附件山东省智慧社区建设指标（标杆型）一级指标序号/u);
  for (const [n, page] of bare.entries()) {
    expect(page.endsWith(`—${n + 1}—`), page).toBe(true);
    if (n > 1) expect(page).toMatch(/^一级指标序号二级指标指标释义标准要求本社区完成情况/u);
  }
  rmSync(folder, { recursive: true, force: true });
});
