import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
export const SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

type Part = string | Uint8Array;

const bytes = (part: Part): Uint8Array => (typeof part === 'string' ? strToU8(part) : part);
const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], n) => `<Relationship Id="r${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const contentTypes = (parts: Readonly<Record<string, string>>): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    parts,
  )
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`)
    .join('')}</Types>`;

/** A document whose body is this XML, or whose main part are these bytes. */
export const docx = (xml: Part, more: Readonly<Record<string, Part>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(contentTypes({ 'word/document.xml': 'wordprocessingml.document.main' })),
    '_rels/.rels': strToU8(relations([['officeDocument', 'word/document.xml']])),
    'word/document.xml': bytes(xml),
    ...Object.fromEntries(Object.entries(more).map(([name, part]) => [name, bytes(part)])),
  });

export const documentXml = (body: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A workbook of one sheet, of this XML. */
export const xlsx = (sheet: Part, strings = '', styles = ''): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      contentTypes({
        'xl/workbook.xml': 'spreadsheetml.sheet.main',
        'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
        'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
        'xl/styles.xml': 'spreadsheetml.styles',
      }),
    ),
    '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook ${SPREADSHEET} xmlns:r="${OFFICE}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ]),
    ),
    'xl/worksheets/sheet1.xml': bytes(sheet),
    'xl/sharedStrings.xml': strToU8(`<sst ${SPREADSHEET}>${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet ${SPREADSHEET}>${styles}</styleSheet>`),
  });

export const sheetXml = (rows: string, after = ''): string =>
  `<worksheet ${SPREADSHEET}><sheetData>${rows}</sheetData>${after}</worksheet>`;
export const inline = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A document of one page, whose content is this stream. */
export function pdf(stream: Uint8Array, filter: string): Uint8Array {
  const head =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>endobj\n' +
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n' +
    `4 0 obj<</Length ${stream.length}${filter}>>stream\n`;
  const tail = '\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  return Buffer.concat([Buffer.from(head), stream, Buffer.from(tail)]);
}

/** A PDF of forms, each of which draws others of them: what the page draws is the first. */
export function formsPdf(
  count: number,
  content: (form: number) => string,
  drawn: (form: number) => readonly number[],
): Uint8Array {
  const number = (form: number) => 10 + form;
  const resources = (forms: readonly number[]) =>
    `/Resources<</Font<</F1 5 0 R>>/XObject<<${forms.map((form) => `/X${form} ${number(form)} 0 R`).join(' ')}>>>>`;
  const forms = Array.from(
    { length: count },
    (_, form) =>
      `${number(form)} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources(drawn(form))}/Length ${content(form).length}>>stream\n${content(form)}\nendstream endobj\n`,
  );
  return Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]${resources([0])}/Contents 4 0 R>>endobj\n` +
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n' +
      `4 0 obj<</Length 6>>stream\n/X0 Do\nendstream endobj\n${forms.join('')}trailer<</Root 1 0 R>>\n%%EOF`,
  );
}
