import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath, launch } from '../browser.ts';
import { call } from '../cli/call.ts';
import { converted, needsOffice } from '../office.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-pdf-'));

async function notice(name: string, ending: string): Promise<string> {
  const file = join(folder, `${name}.${ending}`);
  const settings = ['--notice-settings', 'test/cases/notices/settings.yaml'];
  await call(['notice', `communities/${name}.yaml`, ...settings, '--as-claimed', '--output', file]);
  return file;
}

/** What was read, without the comments that say from where. */
const read = async (file: string) => (await call(['import', file, '--lang', 'zh'])).stdout;

describe('a notice as PDF gives what the document gives that it was made from', () => {
  if (needsOffice('PDF of an office program'))
    test.each(['damiao', 'daonan'])('saved by an office program: %s', async (name) => {
      const docx = await notice(name, 'docx');
      const pdf = join(folder, `${name}.pdf`);
      writeFileSync(pdf, converted(readFileSync(docx), 'docx', 'pdf'));
      expect(await read(pdf)).toBe(await read(docx));
    });

  if (browserPath === undefined) browserMissing('PDF of a browser');
  else
    test('printed by a browser', async () => {
      const [html, pdf] = [await notice('guangming', 'html'), join(folder, 'printed.pdf')];
      const browser = await launch();
      const page = await browser.newPage();
      await page.goto(String(pathToFileURL(html)));
      await page.pdf({ path: pdf, format: 'A4' });
      await browser.close();
      expect(await read(pdf)).toBe(await read(await notice('guangming', 'docx')));
    });
});

/** A PDF of one page with this as its content, packed. */
function pdfOf(content: Uint8Array, filter = '/FlateDecode'): Uint8Array {
  const packed = Buffer.from(zlibSync(content));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n` +
        `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj\n` +
        `4 0 obj <</Length ${packed.length}/Filter ${filter}>>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
  ]);
}

describe('a PDF that cannot be read is refused by name', () => {
  const cases: Readonly<Record<string, readonly [Uint8Array, string]>> = {
    'a scan': [pdfOf(Buffer.from('0 0 m 100 100 l S')), 'pdf-without-text'],
    'half of one': [Buffer.from('%PDF-1.7\n1 0 obj'), 'broken-archive'],
    'one that unpacks to a hundred megabytes': [pdfOf(new Uint8Array(100 << 20)), 'too-much-unpacked'],
    'one that is packed twice': [pdfOf(Buffer.from('x'), '[/FlateDecode /FlateDecode]'), 'too-much-unpacked'],
  };
  test.each(Object.keys(cases))('%s', async (name) => {
    const [bytes, code] = cases[name] ?? [new Uint8Array(), ''];
    const file = join(folder, 'refused.pdf');
    writeFileSync(file, bytes);
    const said = await call(['import', file, '--lang', 'zh']);
    expect([said.code, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toContain(`[${code}]`);
  });
});
