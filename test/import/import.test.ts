import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { call } from '../cli/call.ts';
import { encoded } from '../encoded.ts';

const SOURCE = 'test/cases/notices/notices-2022-12.txt';
const folder = () => mkdtempSync(join(tmpdir(), 'sce-import-'));
const NOTICE = (name: string) =>
  `经${name}申请，经工作组成员一致认定，${name}已满足《山东省智慧社区建设指标》中“基础型智慧社区”的建设要求。\n`;
const ROWS = '序号\t二级指标\t本社区完成情况\n1\t有线宽带网络\t达标。本社区家庭总数1500户。\n';

test('communities/ is what import makes of the source; the district is what a person added', async () => {
  const output = folder();
  const { code } = await call([
    'import',
    SOURCE,
    '--district',
    '枣庄市市中区',
    '--lang',
    'zh',
    '--output',
    output,
  ]);
  expect(code).toBe(0);
  expect(readdirSync(output)).toEqual(readdirSync('communities'));
  const schemas: string[] = [];
  for (const file of readdirSync(output)) {
    const [schema = '', ...text] = readFileSync(join(output, file), 'utf8').split('\n');
    const [own, ...kept] = readFileSync(join('communities', file), 'utf8').split('\n');
    expect(text, file).toEqual(kept);
    schemas.push(schema);
    expect(own).toBe('# yaml-language-server: $schema=../schemas/submission.schema.json');
  }
  // Away from the project, the schema is where it is published.
  expect([...new Set(schemas)]).toEqual([
    '# yaml-language-server: $schema=https://unpkg.com/smart-community-evaluator@1.2.3/schemas/submission.schema.json',
  ]);
});

test('a draft within the project names the schema that lies there', async () => {
  mkdirSync('dist/drafts', { recursive: true });
  const output = mkdtempSync('dist/drafts/');
  await call(['import', SOURCE, '--output', output]);
  const [first = ''] = readFileSync(join(output, 'guangming.yaml'), 'utf8').split('\n');
  const [, address = ''] = /\$schema=(\S+)$/.exec(first) ?? [];
  expect(existsSync(join(output, address))).toBe(true);
  rmSync(output, { recursive: true });
});

describe('notices that were not seen before', () => {
  for (const file of readdirSync('test/cases/import').filter((name) => !name.endsWith('.expected')))
    test(file, async () => {
      const { code, stdout, stderr } = await call([
        'import',
        join('test/cases/import', file),
        '--trace',
        '--lang',
        'zh',
      ]);
      expect(code).toBe(0);
      await expect(stderr).toMatchFileSnapshot(`../cases/import/${file}.expected`);
      const valid = folder();
      writeFileSync(join(valid, 'all.yaml'), stdout);
      expect(await call(['validate', valid])).toMatchObject({ code: 0, stderr: '' });
    });
});

describe('encodings', () => {
  const text = NOTICE('善国苑社区') + ROWS;
  const read = async (bytes: Uint8Array) => {
    const file = join(folder(), 'notice.txt');
    writeFileSync(file, bytes);
    return call(['import', file]);
  };

  test('GB18030 and UTF-16 are read as what they are', async () => {
    expect((await read(encoded(text, 'gb18030'))).stdout).toContain('善国苑社区');
    expect((await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).stdout).toContain('善国苑社区');
    expect((await read(Buffer.from(`\ufeff${text}`))).stdout).toContain('善国苑社区');
  });

  test('another encoding is refused', async () => {
    const { code, stdout, stderr } = await read(encoded(text, 'big5'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('[unknown-encoding]');
  });
});

describe('documents', () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const rows = (...lines: string[][]) => lines.map((cells) => new TableRow({ children: cells.map(cell) }));

  test('a Word document', async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph(NOTICE('红荷社区').trim()),
            new Table({
              rows: rows(
                ['序号', '二级指标', '本社区完成情况'],
                ['1', '有线宽带网络', '达标。本社区家庭总数1500户。'],
              ),
            }),
          ],
        },
      ],
    });
    const file = join(folder(), 'notice.docx');
    writeFileSync(file, await Packer.toBuffer(document));
    expect((await call(['import', file])).stdout).toContain('households: 1500');
  });

  test('what is no notice is refused with one line', async () => {
    for (const [bytes, code] of [
      ['PK\u0003\u0004 broken', 'broken-archive'],
      ['你好', 'text-not-document'],
      [NOTICE('红荷社区'), 'notice-without-table'],
    ]) {
      const file = join(folder(), 'x.docx');
      writeFileSync(file, bytes ?? '');
      const said = await call(['import', file, SOURCE]);
      expect(said.code).toBe(2);
      expect(said.stderr).toContain(`[${code}]`);
      expect(said.stdout).toContain('光明社区');
    }
  });
});

describe('files', () => {
  test('what is there is kept, unless told otherwise', async () => {
    const output = folder();
    const notice = join(output, 'notice.txt');
    writeFileSync(notice, NOTICE('红荷社区') + ROWS + NOTICE('红河社区') + ROWS + NOTICE('木石社区') + ROWS);
    const target = join(output, 'out');
    expect((await call(['import', notice, '--output', target])).code).toBe(0);
    expect(readdirSync(target)).toEqual(['honghe-2.yaml', 'honghe.yaml', 'mushi.yaml']);
    writeFileSync(join(target, 'honghe.yaml'), 'mine');
    const again = await call(['import', notice, '--output', target]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('[file-exists]');
    expect(readFileSync(join(target, 'honghe.yaml'), 'utf8')).toBe('mine');
    expect((await call(['import', notice, '--output', target, '--force'])).code).toBe(0);
    expect(readFileSync(join(target, 'honghe.yaml'), 'utf8')).not.toBe('mine');
  });

  test('standard input, and several notices as one stream', async () => {
    const readStdin = async () => Buffer.from(NOTICE('红荷社区') + ROWS + NOTICE('木石社区') + ROWS);
    const { stdout } = await call(['import', '-'], { readStdin });
    expect(stdout.split('---\n')).toHaveLength(2);
  });
});

describe('another reading', () => {
  const standard = (change: (text: string) => string): string => {
    const copy = folder();
    cpSync('indicators', copy, { recursive: true });
    const file = join(copy, 'reading.yaml');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return copy;
  };

  test('what leads nowhere in it is told with its place', async () => {
    for (const [from, to, code] of [
      ['fact: tv_coverage', 'fact: tv_covrage', 'unknown-fact'],
      ['  fire-alarm:\n', '  fire-alrm:\n', 'unknown-indicator'],
      ['"出图率~{%}"', '"出图率(~{%}"', 'bad-pattern'],
      ['"出图率~{%}"', '"出图率{升}"', 'bad-pattern'],
      ['{ fire: 消防,', '{ fyre: 消防,', 'unknown-item'],
      ['phrases:', 'phrase:', 'unknown-key'],
    ]) {
      const indicators = standard((text) => text.replace(from ?? '', to ?? ''));
      for (const args of [
        ['import', SOURCE],
        ['validate', indicators],
      ]) {
        const said = await call([...args, '--indicators', indicators]);
        expect(said.code, code).toBe(2);
        expect(said.stderr).toMatch(new RegExp(`reading\\.yaml:\\d+:\\d+ .*\\[${code}\\]`));
      }
    }
  });
});
