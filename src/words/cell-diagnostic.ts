import type { Label } from './label.ts';

/** Why a form or a table, or a cell of it, cannot be read, and what to write instead. */
export const cellDiagnosticWords = {
  'diagnostic-unknown-workbook': {
    zh: '不是 sce init 生成的填报表，第一张工作表的首行也没有数据项',
    en: 'it is no form that sce init made, and the first row of its first sheet names no fact',
  },
  'hint-unknown-workbook': {
    zh: '用 sce init --format xlsx 生成填报表；或首行写数据项，以后每行一个社区',
    en: 'make a form with sce init --format xlsx, or give facts in the first row and a community in each row below',
  },
  'diagnostic-unknown-table': {
    zh: '不是数据表（首行没有数据项），也不是公示',
    en: 'it is no table of facts (its first row names none), and no notice',
  },
  'hint-unknown-table': {
    zh: '首行写数据项的名称或标识，以后每行一个社区',
    en: 'give the facts by id or label in the first row, and a community in each row below',
  },
  'diagnostic-empty-table': { zh: '表中没有社区', en: 'the table has no community' },
  'hint-empty-table': { zh: '首行以下，每行写一个社区', en: 'give a community in each row below the first' },
  'diagnostic-unknown-column': { zh: '没有“{written}”这个数据项', en: 'no fact is called "{written}"' },
  'hint-unknown-column': {
    zh: '列名写数据项的名称或标识，见 sce explain；备注列请命名为“备注”',
    en: 'a column is headed by a fact’s label or id: see sce explain',
  },
  'diagnostic-duplicate-column': { zh: '“{written}”有两列', en: 'there are two columns for "{written}"' },
  'diagnostic-row-without-tier': { zh: '没有写明类型', en: 'the tier is not named' },
  'hint-row-without-tier': {
    zh: '请加“类型”一列，或用 --tier 指定',
    en: 'add a column "tier", or name it with --tier',
  },
  'diagnostic-beyond-head': { zh: '这一格在表头之外', en: 'this cell is beyond the head of the table' },
  'hint-beyond-head': {
    zh: '数值中的逗号会把一格分成两格：含逗号的格子请加引号',
    en: 'a comma in a value makes two cells of it: put quotes around it',
  },
  'hint-percent-cell': {
    zh: '这一格显示百分数：若是 {one}，请填 {one}',
    en: 'the cell shows percentages: for {one} write {one}',
  },
  'diagnostic-csv-syntax': {
    zh: '表格的引号没有配对：{detail}',
    en: 'the quotes of the table do not match: {detail}',
  },
  'hint-csv-syntax': { zh: '请另存为 CSV（UTF-8）', en: 'save it as CSV (UTF-8) once more' },
  'diagnostic-no-name': { zh: '没有社区名称', en: 'the community has no name' },
  'hint-no-name': { zh: '请填写社区名称', en: 'fill in its name' },
  'diagnostic-no-acceptor': {
    zh: '有验收日期，没有验收单位',
    en: 'there are dates of acceptance, but not by whom',
  },
  'hint-no-acceptor': { zh: '请填写验收单位', en: 'say who accepted it' },
  'diagnostic-other-standard': {
    zh: '这份填报表属于另一指标体系（{given}），不是 {own}',
    en: 'the form is for another standard ({given}), not for {own}',
  },
  'hint-other-standard': { zh: '请用 --indicators 指定它的文件夹', en: 'name its folder with --indicators' },
  'diagnostic-not-of-the-form': {
    zh: '“{written}”所在的行不是填报表原有的行',
    en: '"{written}" stands in a row that is not of the form',
  },
  'hint-not-of-the-form': {
    zh: '请填在原有的格子里，需要补充的写入“佐证材料”',
    en: 'use the cells of the form; what is to be added goes into its evidence',
  },
  'diagnostic-cell-error': {
    zh: '单元格的公式出错：{written}',
    en: 'the formula of this cell fails: {written}',
  },
  'hint-cell-error': { zh: '请直接填写数值', en: 'write the value itself' },
  'diagnostic-not-yes-no': { zh: '{fact}应填“是”或“否”：{written}', en: '{fact} is yes or no: {written}' },
  'hint-not-yes-no': {
    zh: '请填“是”或“否”，不清楚的不填',
    en: 'write yes or no; leave it empty where it is not known',
  },
  'diagnostic-no-date': { zh: '“{written}”不是日期', en: '"{written}" is no date' },
  'diagnostic-unknown-choice': {
    zh: '不能选“{written}”，可选：{allowed}',
    en: '"{written}" is no choice here; there are: {allowed}',
  },
  'diagnostic-list-not-empty': {
    zh: '{fact}选了“{written}”，但它的工作表中有记录',
    en: '{fact} is said to be "{written}", but its sheet has records',
  },
  'hint-list-not-empty': { zh: '请改选，或清空工作表', en: 'choose again, or empty the sheet' },
  'diagnostic-list-empty': {
    zh: '{fact}选了“{written}”，但它的工作表是空的',
    en: '{fact} is said to be "{written}", but its sheet is empty',
  },
  'hint-list-empty': {
    zh: '一个也没有时请选“没有”，不知道时不选',
    en: 'choose "none" where there are none, and nothing where it is not known',
  },
  'diagnostic-list-text': { zh: '{fact}应为记录的列表', en: '{fact} must be a list of records' },
  'hint-list-text': {
    zh: '写作 [{ 字段: 值, … }, …]，没有时写 []',
    en: 'write [{ field: value, … }, …], or [] for none',
  },
} as const satisfies Readonly<Record<string, Label>>;
