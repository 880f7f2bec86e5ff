import type { Sheet } from './sheet.ts';
import { type Part, relationshipsOf } from './xlsx/relationships.ts';
import { sharedStrings } from './xlsx/rich-text.ts';
import { readSheetXml, type Workbook } from './xlsx/sheet-xml.ts';
import { stylesOf } from './xlsx/styles.ts';
import { readXml, xmlText } from './xlsx/xml.ts';

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

/**
 * The sheets of a workbook, in its order; tabs that hold a chart or a dialogue are no sheets. Nothing where the parts
 * are none of a workbook. Parts are found by what refers to them, wherever they stand.
 * @throws BrokenXml, TooManyCells
 */
export function sheetsOf(part: Part): readonly Sheet[] | undefined {
  const main = relationshipsOf(part, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const bytes = main === undefined ? undefined : part(main);
  if (main === undefined || bytes === undefined) return undefined;
  const { entries, from1904 } = entriesIn(xmlText(bytes));
  const related = relationshipsOf(part, main);
  const text = (kind: string): string | undefined => {
    const target = related.find((one) => one.kind === kind)?.target;
    const found = target === undefined ? undefined : part(target);
    return found && xmlText(found);
  };
  const [strings, styles] = [text('sharedStrings'), text('styles')];
  const workbook: Workbook = {
    strings: strings === undefined ? [] : sharedStrings(strings),
    styles: styles === undefined ? [] : stylesOf(styles),
    from1904,
  };
  return entries.flatMap(({ name, id, hidden }): readonly Sheet[] => {
    const target = related.find((one) => one.id === id && one.kind === 'worksheet')?.target;
    const xml = target === undefined ? undefined : part(target);
    return xml === undefined ? [] : [{ name, hidden, ...readSheetXml(xmlText(xml), workbook) }];
  });
}

function entriesIn(xml: string): { readonly entries: readonly SheetEntry[]; readonly from1904: boolean } {
  const entries: SheetEntry[] = [];
  let from1904 = false;
  readXml(xml, {
    open: (element, attribute) => {
      if (element === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (element !== 'sheet') return;
      const [name = '', id = ''] = [attribute('name'), attribute('id')];
      entries.push({ name, id, hidden: (attribute('state') ?? 'visible') !== 'visible' });
    },
  });
  return { entries, from1904 };
}
