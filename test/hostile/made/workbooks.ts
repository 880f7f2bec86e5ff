import { strToU8, zipSync } from 'fflate';
import { ENTITIES, type Makers, nothing, range } from './made.ts';
import { inline, SPREADSHEET, sheetXml, xlsx } from './packages.ts';

export const workbooks: Makers = {
  'workbooks/bomb.xlsx': () => xlsx(nothing()),
  'workbooks/many-cells.xlsx': () =>
    xlsx(
      sheetXml(
        range(60_000)
          .map((n) => `<row r="${n + 1}">${inline(`A${n + 1}`, '光明社区')}${inline(`B${n + 1}`, '1')}</row>`)
          .join(''),
      ),
    ),
  'workbooks/far-cell.xlsx': () =>
    xlsx(
      sheetXml(
        `<row r="1">${inline('A1', '社区名称')}</row><row r="1048576">${inline('XFD1048576', 'x')}</row>`,
      ),
    ),
  'workbooks/wrong-ref.xlsx': () =>
    xlsx(sheetXml(`<row r="99999999999999">${inline('ZZZZZZZZZZ99999999999999', 'x')}</row>`)),
  'workbooks/merged.xlsx': () =>
    xlsx(
      `<worksheet ${SPREADSHEET}><sheetData><row r="1">${inline('A1', '社区名称')}</row></sheetData><mergeCells>${range(
        20_000,
      )
        .map(() => '<mergeCell ref="A1:XFD1048576"/>')
        .join('')}</mergeCells></worksheet>`,
    ),
  'workbooks/deep-xml.xlsx': () => xlsx('<a>'.repeat(500_000)),
  'workbooks/entities.xlsx': () =>
    xlsx(`${ENTITIES}${sheetXml(`<row r="1">${inline('A1', '&aaaaaaaaaa;')}</row>`)}`),
  'workbooks/formulas.xlsx': () =>
    xlsx(
      sheetXml(
        `<row r="1">${inline('A1', '社区名称')}${inline('B1', '社区家庭总数')}</row><row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x","光明社区")</f><v>光明社区</v></c><c r="B2"><f>1+1</f></c></row>`,
      ),
    ),
  'workbooks/string-index.xlsx': () =>
    xlsx(sheetXml('<row r="1"><c r="A1" t="s"><v>4294967295</v></c><c r="B1" t="s"><v>-1</v></c></row>')),
  'workbooks/truncated.xlsx': () =>
    xlsx(sheetXml(`<row r="1">${inline('A1', '社区名称')}</row>`)).slice(0, 600),
  'workbooks/not-a-zip.xlsx': () => 'PK\x03\x04 nothing',
  'workbooks/outside.xlsx': () =>
    zipSync({ '../../../../tmp/evil': strToU8('x'), 'xl/workbook.xml': strToU8('<workbook/>') }),
  'workbooks/many-files.xlsx': () =>
    zipSync(Object.fromEntries(range(60_000).map((n) => [`xl/f${n}`, new Uint8Array()]))),
  'workbooks/hidden-characters.xlsx': () =>
    xlsx(
      sheetXml(
        `<row r="1">${inline('A1', '社区名称')}${inline('B1', '类型')}${inline('C1', '社区家庭总数')}</row><row r="2">${inline('A2', '光&#x202e;&#x9b;明社区')}${inline('B2', '基础型')}${inline('C2', 'x&#x85;&#x2028;')}</row>`,
      ),
    ),
  'workbooks/number-format.xlsx': () =>
    xlsx(
      sheetXml('<row r="1"><c r="A1" s="0"><v>1</v></c></row>'),
      '',
      `<numFmts><numFmt numFmtId="170" formatCode="${'[0'.repeat(500_000)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`,
    ),
  'workbooks/long-cell.xlsx': () =>
    xlsx(sheetXml(`<row r="1">${inline('A1', '光'.repeat(5_000_000))}</row>`)),
  'workbooks/many-strings.xlsx': () =>
    xlsx(sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), '<si><t>a</t></si>'.repeat(2_000_000)),
  'workbooks/runs.xlsx': () =>
    xlsx(
      sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      `<si>${'<r><t>a</t></r>'.repeat(1_500_000)}</si>`,
    ),
};
