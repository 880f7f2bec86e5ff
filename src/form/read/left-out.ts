import { writtenAs } from './cell-content.ts';
import { cellIn, type Sheet } from './sheet.ts';
import type { Columns } from './table-columns.ts';
import type { RowsReading } from './table-row.ts';

/** What stands in a table's rows and is no community: sums, notes, signatures. */
const SUMS =
  /^(?:合计|小计|总计|共计|累计|汇总|总和|平均|均值|中位数|最大值?|最小值?|达标率|占比|total|subtotal|sum|average|mean|median)/iu;
const NOTES =
  /^(?:[(（【[]?\d*[)）】\]]?[、.．]?(?:注|备注|说明|附注|备考|填表说明|填报说明|资料来源|数据来源|notes?|remarks?|source)\s*[\d一二三四五]*[：:.、])/iu;
const SIGNATURES =
  /^(?:填表|填报|制表|制单|审核|审批|复核|核对|负责|联系|经办|统计|单位负责|主管|分管|校对|签字|签章|盖章|日期|时间|电话|报送|上报|prepared|checked|approved|signed)(?:人|员|领导|单位|部门|机构|日期|时间|电话|方式|意见|by|\s)*\s*(?:[(（][^）)]*[)）])?\s*[：:]/iu;

/** Whether a row that says this in one of its first cells speaks of no community. */
function isNoCommunity(text: string): boolean {
  const said = text.normalize('NFKC').replace(/\s+/g, '');
  return (SUMS.test(said) && !isName(said)) || NOTES.test(said) || SIGNATURES.test(said);
}

/** 汇总社区 would be a name. */
const isName = (said: string): boolean =>
  /(?:社区|村|居委会|community)$/iu.test(said) && !/[\d个(（]/.test(said);

/** Sums, notes, signatures, the numbers of the columns: told of, and left out. */
export function leavesOut({ sheet, columns, note }: RowsReading, row: number, isFirst: boolean): boolean {
  const texts = (sheet.rows[row] ?? []).flatMap((content, at) =>
    content?.kind === 'text' && columns.by.get(at)?.kind !== 'fact' ? [content.text] : [],
  );
  const [shown] = (sheet.rows[row] ?? []).flatMap((content) => (content ? [writtenAs(content)] : []));
  const numbered = isFirst && isNumbering(sheet, row);
  const footer = texts.slice(0, 4).some(isNoCommunity) || isOnlyText(sheet, row, columns);
  if (!numbered && !footer) return false;
  const at = Math.max(
    0,
    (sheet.rows[row] ?? []).findIndex((content) => content !== undefined),
  );
  const place = cellIn(sheet, row, at);
  note({ message: { code: 'import-left-out', args: { written: shown ?? '' } }, place });
  return true;
}

/** 甲 乙 1 2 3: the numbers of the columns, below the head of a statistical table. */
function isNumbering(sheet: Sheet, row: number): boolean {
  const texts = (sheet.rows[row] ?? []).flatMap((content) => (content ? [writtenAs(content).trim()] : []));
  const numbers = texts.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
  const others = texts.filter((text) => !/^\d{1,3}$/.test(text));
  return (
    numbers.length > 0 &&
    others.length > 0 &&
    others.every((text) => /^(?:[甲乙丙丁戊己]|栏次|列次|编号|—|-)$/.test(text)) &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/** A line of text across the table, under no fact and in no name's column: a heading of a group, a note. */
function isOnlyText(sheet: Sheet, row: number, columns: Columns): boolean {
  const filled = (sheet.rows[row] ?? []).flatMap((content, at) => (content ? [at] : []));
  return (
    filled.length === 1 &&
    columns.by.size > 1 &&
    filled.every((at) => {
      const column = columns.by.get(at);
      return column === undefined ? !columns.headless.has(at) && at < columns.width : column.kind === 'tier';
    })
  );
}
