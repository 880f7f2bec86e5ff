import type { DraftRemark, Fact, FieldFact, ListFact } from '../../model/index.ts';
import type { Content } from './cell-content.ts';

/** What people write into a cell that they leave empty. */
const MARKS = new Set([
  ...['/', '//', '\\', '-', '--', '---', '_', '__', '.', '*', '?', '…', '...', '……', '|'],
  ...['n/a', 'na', 'n.a.', 'nil', 'null', 'nan', 'tbd', '#n/a', 'unknown', 'not applicable', 'not reported'],
  ...[
    '不涉及',
    '不适用',
    '未涉及',
    '不详',
    '未知',
    '未填',
    '未填报',
    '未统计',
    '待填',
    '待补充',
    '待核',
    '待定',
  ],
  ...['空', '空白', '空缺', '缺', '暂缺', '暂无', '暂无数据', '无数据', '无此项', '无此项目', '无相关数据'],
]);
/** And what says of a flag, a set or a list that there is none, but of a figure only that none was given. */
const NONE = new Set(['无', '没有', 'none', 'no']);

const DASHES = /[‐-―−－ー─━]/gu;

/** Whether a cell says that nothing is reported: an empty one, a dash, 不涉及. */
export function isBlankMark(content: Content, { type }: FieldFact | ListFact | { type: 'text' }): boolean {
  if (content.kind === 'error') return content.text === '#N/A';
  if (content.kind !== 'text') return false;
  const said = content.text.normalize('NFKC').replace(DASHES, '-').trim().toLowerCase().replace(/。$/, '');
  const word = said.replace(/^[(（【[]\s*|\s*[)）】\]]$/g, '');
  return MARKS.has(word) || /^-+$/.test(word) || (NONE.has(word) && isFigure(type));
}

const isFigure = (type: string): boolean => !['flag', 'set', 'list'].includes(type);

/** Of a figure it is said what to write where none is meant. */
export const blankRemark = (fact: Fact, written: string, place: string): DraftRemark => ({
  message: {
    code:
      fact.type === 'count' || fact.type === 'measure' || fact.type === 'rate'
        ? 'import-blank-figure'
        : 'import-blank',
    args: { fact: fact.label, written },
  },
  place,
});
