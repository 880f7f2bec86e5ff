import { deflateSync } from 'node:zlib';
import { ENTITIES, type Makers, nothing } from './made.ts';
import { documentXml, docx, formsPdf, paragraph, pdf } from './packages.ts';

export const documents: Makers = {
  'documents/bomb.docx': () => docx(nothing()),
  'documents/deep.docx': () => docx(documentXml('<w:p>'.repeat(300_000))),
  'documents/deep-tables.docx': () => docx(documentXml('<w:tbl><w:tr><w:tc>'.repeat(50_000))),
  'documents/entities.docx': () => docx(documentXml(paragraph('&aaaaaaaaaa;'), ENTITIES)),
  'documents/outer-entity.docx': () =>
    docx(documentXml(paragraph('&x;'), '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  'documents/paragraphs.docx': () => docx(documentXml(paragraph('本社区总户数1456户。').repeat(100_000))),
  'documents/truncated.docx': () => docx(documentXml(paragraph('x'))).slice(0, 300),
  'documents/bomb.pdf': () => pdf(deflateSync(nothing()), '/Filter/FlateDecode'),
  'documents/text.pdf': () => pdf(Buffer.from('BT /F1 9 Tf (a) Tj ET '.repeat(150_000)), ''),
  'documents/graphics.pdf': () => pdf(Buffer.from('q '.repeat(1_500_000)), ''),
  'documents/arrays.pdf': () => pdf(Buffer.from('['.repeat(3_000_000)), ''),
  'documents/lines.pdf': () => pdf(Buffer.from('0 0 m 9 9 l S '.repeat(200_000)), ''),
  'documents/broken.pdf': () => '%PDF-1.7\n1 0 obj << /Root 1 0 R >> stream xref',
  'documents/page-circle.pdf': () =>
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  'documents/empty-runs.docx': () => docx(documentXml(`<w:p>${'<w:r/>'.repeat(3_000_000)}</w:p>`)),
  'documents/one-text.docx': () => docx(documentXml(paragraph('光'.repeat(8_000_000)))),
  'documents/table.docx': () =>
    docx(documentXml(`<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(60)}</w:tr>`.repeat(300)}</w:tbl>`)),
  'documents/strings.pdf': () => pdf(Buffer.from(`BT /F1 9 Tf (${'('.repeat(1_000_000)}`), ''),
  'documents/forms-in-forms.pdf': () =>
    formsPdf(
      9,
      (form) => (form === 8 ? 'BT /F1 9 Tf (a) Tj ET' : `/X${form + 1} Do `.repeat(10)),
      (form) => (form === 8 ? [] : [form + 1]),
    ),
  'documents/form-circle.pdf': () =>
    formsPdf(
      2,
      (form) => `/X${1 - form} Do /X${1 - form} Do`,
      (form) => [1 - form],
    ),
  'documents/form-chain.pdf': () =>
    formsPdf(
      20_000,
      (form) => `/X${form + 1} Do`,
      (form) => (form === 19_999 ? [] : [form + 1]),
    ),
  'documents/few-forms.pdf': () =>
    formsPdf(
      3,
      (form) => (form === 2 ? 'BT /F1 9 Tf (a) Tj ET' : `/X${form + 1} Do `.repeat(10)),
      (form) => (form === 2 ? [] : [form + 1]),
    ),
};
