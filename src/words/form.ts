import type { Label } from './label.ts';

/** The form to fill in. */
export const formWords = {
  'form-sheet-instructions': { zh: '填报说明', en: 'Instructions' },
  'form-sheet-about': { zh: '社区', en: 'Community' },
  'form-title': { zh: '{standard}（{tier}）填报表', en: '{standard}: form for the {tier} tier' },
  'form-title-sheet': { zh: '{title}（{tier}）', en: '{title} ({tier})' },
  'form-column-number': { zh: '序号', en: 'No.' },
  'form-column-indicator': { zh: '二级指标', en: 'Indicator' },
  'form-column-clause': { zh: '标准要求', en: 'Requirement' },
  'form-column-fact': { zh: '数据项', en: 'Fact' },
  'form-column-unit': { zh: '单位或选项', en: 'Unit or item' },
  'form-column-answer': { zh: '填报', en: 'Answer' },
  'form-column-note': { zh: '填写说明', en: 'How to fill it in' },
  'form-column-evidence': { zh: '佐证材料', en: 'Evidence' },
  'form-column-count': { zh: '个数', en: 'How many' },
  'form-yes': { zh: '是', en: 'yes' },
  'form-no': { zh: '否', en: 'no' },
  'form-complete': { zh: '已列全', en: 'complete' },
  'form-incomplete': { zh: '未列全', en: 'incomplete' },
  'form-none': { zh: '没有', en: 'none' },
  'form-others': { zh: '其他', en: 'others' },
  'form-own': { zh: '自评', en: 'Own judgement' },
  'form-claim': { zh: '自评结论', en: 'Claimed' },
  'form-text': { zh: '完成情况', en: 'Statement' },
  'form-about-community.name': { zh: '社区名称', en: 'Name of the community' },
  'form-about-community.id': { zh: '社区标识', en: 'Id' },
  'form-about-community.district': { zh: '所属区县', en: 'District' },
  'form-about-tier': { zh: '类型', en: 'Tier' },
  'form-about-acceptance.by': { zh: '验收单位', en: 'Who accepted it' },
  'form-about-acceptance.from': { zh: '验收开始日期', en: 'Accepted from' },
  'form-about-acceptance.to': { zh: '验收结束日期', en: 'Accepted to' },
  'form-about-source.document': { zh: '资料来源', en: 'Source' },
  'form-about-source.published': { zh: '公布日期', en: 'Published' },
  'form-note-community.name': { zh: '必填，写全称', en: 'Needed; in full' },
  'form-note-community.id': {
    zh: '可不填，由名称的拼音生成；只用小写字母、数字和连字符',
    en: 'May be left out; lower-case letters, digits and hyphens',
  },
  'form-note-tier': { zh: '本表所填的类型，不可改', en: 'The tier of this form; fixed' },
  'form-note-date': { zh: '日期，如 2022-12-05', en: 'A date such as 2022-12-05' },
  'form-note-free': { zh: '可不填', en: 'May be left out' },
  'form-note-count': {
    zh: '填整数；只知道上下限时填 >=4、<=15 这样的值',
    en: 'A whole number; where only a bound is known, >=4 or <=15',
  },
  'form-note-measure': {
    zh: '填数值；只知道上下限时填 >=0.3、<=2 这样的值',
    en: 'A number; where only a bound is known, >=0.3 or <=2',
  },
  'form-note-rate': {
    zh: '填百分数，如 98.5%；只知道下限时填 >=90%',
    en: 'A percentage such as 98.5%; where only a bound is known, >=90%',
  },
  'form-note-flag': {
    zh: '选“是”或“否”，不清楚的不填',
    en: 'yes or no; leave it empty where it is not known',
  },
  'form-note-item': {
    zh: '有选“是”，没有选“否”；每一项都选了，才算列全',
    en: 'yes or no; the list is complete only where each item is answered',
  },
  'form-note-open': {
    zh: '有选“是”，没有选“否”；其他的写在最后一格，用顿号隔开，没有其他的写“无”；每一格都填了，才算列全',
    en: 'yes or no; any others in the last cell, with semicolons between them, or none; the list is complete only where each cell is filled in',
  },
  'form-note-set': { zh: '多项用顿号隔开', en: 'Several items with semicolons between them' },
  'form-note-level': { zh: '从列表中选', en: 'Choose from the list' },
  'form-note-text': { zh: '填文字', en: 'Text' },
  'form-note-list': {
    zh: '在工作表“{sheet}”中逐项填写，再在这里选是否已列全',
    en: 'Fill in the sheet "{sheet}", and say here whether it is complete',
  },
  'form-note-record-count': {
    zh: '一行代表同样的几个时填个数；不填为 1',
    en: 'Where a row stands for several alike: how many; else it is one',
  },
  'form-note-derived-ratio': {
    zh: '填了“{part}”和“{whole}”就不必填，由程序计算',
    en: 'Not needed where "{part}" and "{whole}" are filled in: it is computed',
  },
  'form-note-derived': {
    zh: '“{of}”已列全就不必填，由程序计算',
    en: 'Not needed where "{of}" is complete: it is computed',
  },
  'form-note-asked': { zh: '要求：{check}', en: 'Asked: {check}' },
  'form-note-repeated': { zh: '已在第 {number} 项填写', en: 'Filled in at no. {number}' },
  'form-note-claim': {
    zh: '选“达标”或“不达标”；没有验收单位时自评不作依据',
    en: 'met or unmet; without who accepted it a claim supports nothing',
  },
  'form-note-statement': {
    zh: '公示中的完成情况，可不填',
    en: 'What the notice says of it; may be left out',
  },
  'form-how-1': {
    zh: '先填工作表“{about}”，再逐张填写各类指标。只填浅黄色的格子，其余格子已锁定。',
    en: 'Fill in the sheet "{about}" first, then each category. Only the pale yellow cells are to be filled; the rest is locked.',
  },
  'form-how-2': {
    zh: '不知道的不填：空格表示“未填报”，不表示“没有”，也不表示 0。',
    en: 'Leave empty what is not known: an empty cell says nothing, neither "none" nor 0.',
  },
  'form-how-3': {
    zh: '数量和面积填原始数，不要先算比率：比率由程序按分数精确计算，1019 ÷ 1456 是 69.99%，不是 70%。',
    en: 'Give counts and areas as they are instead of rates: rates are computed exactly, 1019 / 1456 is 69.99% and not 70%.',
  },
  'form-how-4': {
    zh: '比率带百分号。只知道“不少于”“均达到”时写成下限，如 >=90%。',
    en: 'A rate has a percent sign. Where only "at least" is known, write the bound, such as >=90%.',
  },
  'form-how-5': {
    zh: '“佐证材料”写台账、文件或照片的名称，读入后作为注释保留。',
    en: '"Evidence" names the register, document or photograph; it is kept as a comment.',
  },
  'form-how-6': {
    zh: '填好后用 sce import 读入；有填错的格子时，会指出工作表和单元格。',
    en: 'When it is filled in, sce import reads it; a cell that is wrong is named with its sheet.',
  },
  'form-choose-title': { zh: '请选择', en: 'Choose' },
  'form-wrong-title': { zh: '请核对', en: 'Please check' },
  'form-wrong-number': {
    zh: '这里应填不小于 0 的数，或 >=4 这样的下限。仍要这样填吗？',
    en: 'A number of 0 or more is expected, or a bound such as >=4. Keep it all the same?',
  },
  'form-wrong-count': {
    zh: '这里应填不小于 0 的整数，或 >=4 这样的下限。仍要这样填吗？',
    en: 'A whole number of 0 or more is expected, or a bound such as >=4. Keep it all the same?',
  },
  'form-wrong-rate': {
    zh: '这里应填 0% 到 100% 的百分数，或 >=90% 这样的下限。仍要这样填吗？',
    en: 'A percentage from 0% to 100% is expected, or a bound such as >=90%. Keep it all the same?',
  },
  'form-wrong-above-whole': {
    zh: '这里应填不小于 0% 的百分数，或 >=90% 这样的下限。仍要这样填吗？',
    en: 'A percentage of 0% or more is expected, or a bound such as >=90%. Keep it all the same?',
  },
  'form-wrong-choice': { zh: '请从列表中选。', en: 'Choose from the list.' },
  'form-wrong-date': { zh: '请填日期，如 2022-12-05。', en: 'Fill in a date such as 2022-12-05.' },
  'form-wrong-length': { zh: '文字太长。', en: 'The text is too long.' },
  'form-yaml-how-1': {
    zh: '填写方法：去掉要填的行前面的“# ”，在冒号后写值；不知道的行保持注释。',
    en: 'To fill it in: take the "# " from a line and write its value after the colon; leave what is not known commented.',
  },
  'form-yaml-how-2': {
    zh: '数量和面积写原始数（1456、0.37），比率带百分号（98.5%），下限写 ">= 90%"，清单写 [a, b]，没有列全的写 { including: [a, b] }。',
    en: 'Counts and areas as they are (1456, 0.37), rates with their sign (98.5%), bounds as ">= 90%", lists as [a, b], one that is not complete as { including: [a, b] }.',
  },
  'form-yaml-name': { zh: '社区名称', en: 'Name of the community' },
  'form-yaml-items': { zh: '可填：{items}', en: 'of: {items}' },
  'form-yaml-item': { zh: '{id}（{label}）', en: '{id} ({label})' },
  'form-yaml-open': { zh: '{items}，也可填其他', en: '{items}, or others' },
  'form-yaml-records': { zh: '每项一条：{record}', en: 'a record each: {record}' },
  'form-yaml-acceptance': {
    zh: '验收单位和日期；有它，自评达标才可作依据',
    en: 'Who accepted it, and when; without it a claim supports nothing',
  },
  'form-yaml-statements': {
    zh: '自评结论（met 或 unmet）和公示中的完成情况',
    en: 'What is claimed (met or unmet), and the statement as it is published',
  },
} as const satisfies Readonly<Record<string, Label>>;
