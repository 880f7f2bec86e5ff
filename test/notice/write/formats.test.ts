import { load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { type Notice, noticeFormats } from '../../../src/notice/write/index.ts';
import { noticeFor, submissionsIn, tableOf } from './made.ts';

const submissions = await submissionsIn();
const named = (id: string) => {
  const found = submissions.find((one) => one.community.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

/** A table of a page as a person sees it: merged cells in each of their rows. */
function tableIn(html: string): readonly (readonly string[])[] {
  const $ = load(html);
  const merged: { text: string; left: number } = { text: '', left: 0 };
  return $('table tr')
    .toArray()
    .map((row) => {
      const cells = $(row)
        .children('td, th')
        .toArray()
        .map((cell) => {
          const copy = $(cell).clone();
          copy.find('br').replaceWith('\n');
          const paragraphs = copy.find('p').toArray();
          const text = paragraphs.length > 0 ? paragraphs.map((p) => $(p).text()).join('\n') : copy.text();
          const rows = Number($(cell).attr('rowspan') ?? '1');
          if (rows > 1) Object.assign(merged, { text, left: rows });
          return text;
        });
      if (merged.left === 0) return cells;
      merged.left -= 1;
      return cells.length === 6 ? cells : [merged.text, ...cells];
    });
}

/** In Markdown a category stands in the first of its rows. */
const filledDown = (table: readonly (readonly string[])[]) => {
  let category = '';
  return table.map(([first = '', ...rest]) => {
    category = first === '' ? category : first;
    return [category, ...rest];
  });
};

const written = async (format: keyof typeof noticeFormats, notice: Notice) => {
  const output = await noticeFormats[format].write(notice);
  if (format === 'docx') return (await mammoth.convertToHtml({ buffer: Buffer.from(output) })).value;
  return format === 'markdown' ? marked.parse(String(output), { async: false }) : String(output);
};

const formats = ['markdown', 'html', 'docx'] as const;
for (const format of formats)
  describe(format, () => {
    for (const id of ['guangming', 'laochezhan', 'daonan'])
      test(`a reader finds the table of ${id}`, async () => {
        const notice = noticeFor(named(id));
        const table = tableIn(await written(format, notice));
        expect(format === 'markdown' ? filledDown(table) : table).toEqual(tableOf(notice));
      });
    test('the same notice gives the same bytes', async () => {
      const notice = noticeFor(named('daonan'));
      const [once, again] = [
        await noticeFormats[format].write(notice),
        await noticeFormats[format].write(notice),
      ];
      expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    });
  });

const HOSTILE = [
  '<script>alert(1)</script>&amp;<img src=x onerror=alert(1)>',
  'a|b\\|c\\\\| *d* _e_ `f` ~~g~~ [h](javascript:x) ![i](j) # k',
  '1. 甲 - 乙 + 丙 > 丁 &lt; &#60; ]]> --> "双引号" \'单引号\'',
  '\u202e反\u0007响\u200b\u2028\u2029铃\u0000\ufffe\u{e0001}\ud800末',
  '![]('.repeat(50),
];

/** Control, format and separator characters, but line breaks and tabs; and what XML may not hold. */
const HIDDEN = /[^\P{C}\n\r\t\p{Co}]|[\p{Zl}\p{Zp}\ufffe\uffff]/u;

describe('hostile names and statements', () => {
  const submission = named('guangming');
  const [first] = submission.statements.keys();
  const notice = noticeFor({
    ...submission,
    community: { ...submission.community, name: HOSTILE.slice(0, 3).join(' ') },
    acceptance: { by: HOSTILE[3] ?? '', from: '2022-12-02' },
    statements: new Map(
      [...submission.statements].map(([id, statement]) =>
        id === first ? [id, { ...statement, text: HOSTILE.join('\r\n') }] : [id, statement],
      ),
    ),
  });

  test('hidden characters are shown by their code points', () => {
    const text = JSON.stringify(notice);
    expect(text).toContain(
      '\\\\u{202e}反\\\\u{7}响\\\\u{200b}\\\\u{2028}\\\\u{2029}铃\\\\u{0}\\\\u{fffe}\\\\u{e0001}\\\\u{d800}末',
    );
  });

  for (const format of formats)
    test(`${format}: reads back as it was, and runs nothing`, async () => {
      const html = await written(format, notice);
      const table = tableIn(html);
      expect(format === 'markdown' ? filledDown(table) : table).toEqual(tableOf(notice));
      const $ = load(html);
      expect($('script, img, a, em, strong, code, del').length).toBe(0);
      expect($('body').text()).toContain(HOSTILE.slice(0, 3).join(' '));
      expect(html).not.toMatch(HIDDEN);
    });

  test('the document is well-formed XML', async () => {
    const files = unzipSync(Buffer.from(await noticeFormats.docx.write(notice)));
    for (const [name, bytes] of Object.entries(files)) {
      const xml = strFromU8(bytes);
      expect(xml, name).not.toMatch(HIDDEN);
      expect(() => load(xml, { xml: true })).not.toThrow();
    }
  });
});

test('a page allows itself its own style and nothing else', async () => {
  const html = await written('html', noticeFor(named('guangming')));
  expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+';/);
  expect(html).not.toMatch(/ style=|https?:|<script|url\(/);
});

describe('the document follows GB/T 9704', () => {
  const part = async (name: string) =>
    strFromU8(
      unzipSync(Buffer.from(await noticeFormats.docx.write(noticeFor(named('guangming')))))[name] ??
        new Uint8Array(),
    );
  test('pages, margins and sections', async () => {
    const xml = await part('word/document.xml');
    expect([...xml.matchAll(/<w:pgSz [^>]*>/g)].map(String)).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ]);
    const margins = [...xml.matchAll(/<w:pgMar [^>]*>/g)].map(String);
    expect(margins.length).toBe(2);
    for (const margin of margins)
      for (const side of ['w:top="2098"', 'w:bottom="1984"', 'w:left="1587"', 'w:right="1474"'])
        expect(margin).toContain(side);
  });
  test('fonts, indent, header row, merged cells', async () => {
    const xml = await part('word/document.xml');
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体'])
      expect(xml).toContain(`w:eastAsia="${font}"`);
    expect(xml).toContain('w:firstLineChars="200"');
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(1);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)?.length).toBeGreaterThan(4);
    expect(await part('word/footer1.xml')).toContain('>— </w:t>');
    expect(await part('docProps/core.xml')).toContain('2022-12-05T00:00:00Z</dcterms:created>');
  });
});
