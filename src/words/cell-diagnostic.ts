import type { Label } from './label.ts';

/** Why a form or a table, or a cell of it, cannot be read, and what to write instead. */
export const cellDiagnosticWords = {
  'diagnostic-unknown-workbook': {
    zh: '不是 sce init 生成的填报表，各张工作表（{names}）既不是数据表，也不是公示',
    en: 'not a form made by sce init, and none of its sheets ({names}) is a table of facts or a notice',
  },
  'hint-unknown-workbook': {
    zh: '用 sce init --format xlsx 生成填报表；或首行写数据项，以后每行一个社区',
    en: 'make a form with sce init --format xlsx, or give facts in the first row and a community in each row below',
  },
  'diagnostic-unknown-table': {
    zh: '不是数据表（首行没有数据项），也不是公示',
    en: 'neither a table of facts (its first row names none) nor a notice',
  },
  'hint-unknown-table': {
    zh: '首行写数据项的名称或标识，以后每行一个社区',
    en: 'give the facts by id or label in the first row, and a community in each row below',
  },
  'diagnostic-own-report': {
    zh: '这是 sce 的结果或清单，不是申报',
    en: 'this is a report or a list made by sce, and no submission',
  },
  'hint-own-report': {
    zh: '请给出它所据的申报：YAML、填报表、数据表或公示',
    en: 'give what it was made from: YAML, a form, a table of facts, or a notice',
  },
  'diagnostic-table-below': {
    zh: '从这一行起是另一张表，读不懂它的表头，未读',
    en: 'another table begins here, whose head names no fact; it was not read',
  },
  'hint-table-below': {
    zh: '表头写数据项的名称或标识；不是申报数据的，请移到另一张工作表',
    en: 'head its columns by a fact’s label or id; what is no submission belongs on a sheet of its own',
  },
  'diagnostic-about-figure': {
    zh: '“{written}”是约数，不能据以判定',
    en: '"{written}" is only about so much, and decides nothing',
  },
  'hint-about-figure': {
    zh: '请填准确的数；只掌握下限的，写 ">= 1400" 这样的值',
    en: 'give the exact figure, or the bound that is known, such as ">= 1400"',
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
    zh: '这一行的引号没有配对，此行未读',
    en: 'the quotes of this row do not match; the row was not read',
  },
  'hint-csv-syntax': {
    zh: '请补上缺的引号，或在表格软件中另存为 CSV（UTF-8）',
    en: 'add the quote that is missing, or save the table as CSV (UTF-8) once more',
  },
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
  'diagnostic-no-date': { zh: '“{written}”不是日期', en: '"{written}" is not a date' },
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
  'diagnostic-uncomputed-cell': {
    zh: '单元格是公式，文件里没有它的结果',
    en: 'a formula whose value the file does not hold',
  },
  'hint-uncomputed-cell': {
    zh: '请在表格软件中打开、重新计算并保存，或直接填写数值',
    en: 'open the workbook in a spreadsheet, let it compute and save it, or write the value itself',
  },
  'diagnostic-other-unit': {
    zh: '{fact}以{unit}计，“{written}”用的是另一种单位',
    en: '{fact} is given in {unit}, and "{written}" is in a unit of another kind',
  },
  'hint-other-unit': { zh: '请换算成{unit}', en: 'give it in {unit}' },
  'diagnostic-unknown-unit': {
    zh: '{fact}以{unit}计，不认识表头里的单位“{given}”，未读',
    en: '{fact} is given in {unit}; the unit "{given}" of the heading is not known, so it was not read',
  },
  'hint-unknown-unit': {
    zh: '请换算成{unit}，并改表头；若不是单位，请从表头去掉',
    en: 'give it in {unit} and name that in the heading, or take it out of the heading if it is not a unit',
  },
  'diagnostic-endless-decimals': {
    zh: '“{written}”换算成{unit}除不尽',
    en: '"{written}" has no finite decimals in {unit}',
  },
  'hint-endless-decimals': {
    zh: '请以{unit}为单位，按原始资料填写',
    en: 'give it in {unit}, from the original record',
  },
  'diagnostic-rows-differ': {
    zh: '同一社区的另一行（{other}）对{fact}的填写不同，两处都未读',
    en: 'another row of the same community ({other}) says something else of {fact}; neither was read',
  },
  'hint-rows-differ': {
    zh: '请核对后保留一处；若是两个同名社区，请加“社区标识”列',
    en: 'keep the right one; if there are two communities of that name, add a column "id"',
  },
  'diagnostic-too-many-rows': {
    zh: '一张表最多读 {most} 个社区，这张表更多，未读',
    en: 'a table may have {most} communities; this one has more, and was not read',
  },
  'hint-too-many-rows': { zh: '请分成几个文件', en: 'split it into several files' },
  'diagnostic-too-long-for-form': {
    zh: '填报表的一个清单最多 {most} 条，{fact} 有 {count} 条，未生成填报表',
    en: 'a list of a form has at most {most} rows; {fact} has {count}, and no form is made',
  },
  'hint-too-long-for-form': {
    zh: '这么长的清单请写在 YAML 申报中',
    en: 'write so long a list as YAML',
  },
  'diagnostic-too-many-wrong': {
    zh: '已有 {most} 行不对，以下各行未读，整张表未用',
    en: '{most} rows are wrong; the rows below were not read, and nothing of the table was used',
  },
  'hint-too-many-wrong': {
    zh: '请先改正上面各行；若处处不对，请核对表头和分隔符',
    en: 'mend those first; where all are wrong, look at the headings and the delimiter',
  },
  'diagnostic-too-many-figures': {
    zh: '一张表最多读 {most} 个数据，这张表更多，未读',
    en: 'a table may report {most} facts in all; this one has more, and was not read',
  },
  'hint-too-many-figures': { zh: '请分成几个文件', en: 'split it into several files' },
  'diagnostic-too-many-columns': {
    zh: '一行超过 {most} 格，未读',
    en: 'a row has more than {most} cells; the file was not read',
  },
  'hint-too-many-columns': {
    zh: '请核对分隔符，只保留数据表',
    en: 'look at the delimiter, and keep the table alone',
  },
  'diagnostic-too-many-table-cells': {
    zh: '文件中的表格超过 {most} 格，未读',
    en: 'the tables of the file have more than {most} cells; it was not read',
  },
  'hint-too-many-table-cells': {
    zh: '请只保留公示的表格，或分成几个文件',
    en: "keep the notice's table alone, or split it",
  },
  'diagnostic-too-many-lines': {
    zh: '文件超过 {most} 行，未读',
    en: 'the file has more than {most} lines and rows; it was not read',
  },
  'hint-too-many-lines': { zh: '请分成几个文件', en: 'split it into several files' },
  'diagnostic-too-many-notices': {
    zh: '一个文件最多 {most} 份公示，这个文件更多，未读',
    en: 'a file may hold {most} notices; this one holds more, and was not read',
  },
  'hint-too-many-notices': { zh: '请分成几个文件', en: 'split it into several files' },
  'diagnostic-too-many-paragraphs': {
    zh: '文档超过 {most} 段，未读',
    en: 'the document has more than {most} paragraphs; it was not read',
  },
  'hint-too-many-paragraphs': { zh: '请分成几个文件', en: 'split it into several files' },
  'diagnostic-markup-too-deep': {
    zh: '网页嵌套超过 {most} 层，未读',
    en: 'the page is nested deeper than {most}; it was not read',
  },
  'hint-markup-too-deep': { zh: '请另存为文本或 DOCX 再读', en: 'save it as text or DOCX, and read that' },
  'diagnostic-too-much-markup': {
    zh: '网页超过 {most} 个元素，未读',
    en: 'the page has more than {most} elements; it was not read',
  },
  'hint-too-much-markup': { zh: '请只保留公示，或分成几个文件', en: 'keep the notice alone, or split it' },
  'diagnostic-too-many-hiding-rules': {
    zh: '网页隐藏内容的样式超过 {most} 条，未读',
    en: 'the page has more than {most} rules that hide something; it was not read',
  },
  'hint-too-many-hiding-rules': {
    zh: '请另存为文本或 DOCX 再读',
    en: 'save it as text or DOCX, and read that',
  },
  'diagnostic-drawn-too-deep': {
    zh: 'PDF 的绘图状态嵌套超过 {most} 层，未读',
    en: 'what the PDF draws is nested deeper than {most}; it was not read',
  },
  'diagnostic-drawn-too-often': {
    zh: 'PDF 的图形互相套用，共须绘制 {most} 次以上，未读',
    en: 'the PDF draws forms within forms more than {most} times; it was not read',
  },
  'hint-drawn-too-often': { zh: '请另存为 DOCX 或文本再读', en: 'save it as DOCX or text, and read that' },
  'hint-drawn-too-deep': { zh: '请另存为 DOCX 或文本再读', en: 'save it as DOCX or text, and read that' },
  'diagnostic-too-many-cells': {
    zh: '工作簿超过 {most} 个单元格，或单元格的位置超出工作表，未读',
    en: 'the workbook has more than {most} cells, or cells beyond a sheet; it was not read',
  },
  'hint-too-many-cells': { zh: '请只保留数据表，分成几个文件', en: 'keep the table alone, or split it' },
  'diagnostic-form-lacks': {
    zh: '填报表少了下列各项，可能删了工作表或左侧隐藏的一列：{titles}',
    en: 'the form lacks {titles}: a sheet of it was deleted, or the hidden column at its left',
  },
  'hint-form-lacks': {
    zh: '请重新生成填报表，把已填的格子复制过去',
    en: 'make the form again, and copy into it what was filled in',
  },
  'diagnostic-form-unmarked': {
    zh: '工作表{sheets}左侧隐藏的一列或最上面隐藏的一行被删了，各格问的是什么已无从辨认',
    en: '{sheets}: the hidden column at the left or the hidden row at the top was deleted, and nothing says what each cell asks',
  },
  'hint-form-unmarked': {
    zh: '请重新生成填报表，把已填的格子复制过去',
    en: 'make the form again, and copy into it what was filled in',
  },
  'diagnostic-form-sheet-missing': {
    zh: '填报表少了填写数据的工作表',
    en: 'the form has lost the sheet that is filled in',
  },
  'hint-form-sheet-missing': {
    zh: '请重新生成填报表，把已填的格子复制过去',
    en: 'make the form again, and copy into it what was filled in',
  },
  'diagnostic-form-doubled': {
    zh: '填报表中{title}出现两次（{cells}），不知以哪个为准',
    en: 'the form has {title} twice ({cells}), and it is not known which counts',
  },
  'hint-form-doubled': { zh: '请删去复制出来的工作表或行', en: 'delete the copied sheet or row' },
} as const satisfies Readonly<Record<string, Label>>;
