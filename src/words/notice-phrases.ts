import type { Label, Lang } from './label.ts';

const noticeZh = {
  opening:
    '根据{basis}，经{applicant}申请，{acceptor}于{acceptance}组织成立了{group}并开展验收工作，{conclusion}相关内容公示如下：',
  met: '经{group}成员一致认定，{name}已满足《{standard}》中“{tier}”的建设要求。',
  unmet: '经{group}核查，{name}尚未满足《{standard}》中“{tier}”的建设要求。',
  undetermined: '经{group}核查，{name}是否满足《{standard}》中“{tier}”的建设要求尚待核实。',
  waived: '其中 {count} 条要求获得豁免，见附件。',
  tier: '{tier}',
  heading: '{standard}（{tier}）',
  period: '公示期 {length}（自{from}至{to}）。如有异议，请在公示期内向{feedback}反馈。',
  calendar: '{days} 个自然日',
  working: '{days} 个工作日',
  unit: '联系单位：{unit}',
  person: '联系人：{person}',
  telephone: '联系电话：{telephone}',
} as const;
const noticeEn = {
  opening:
    'Under {basis}, at the request of {applicant}, {acceptor} set up {group}, which carried out the acceptance on {acceptance}. {conclusion} The particulars are published below.',
  met: '{group} finds that {name} meets what the {standard} ask of the {tier} tier.',
  unmet: '{group} finds that {name} does not yet meet what the {standard} ask of the {tier} tier.',
  undetermined: '{group} has yet to verify whether {name} meets what the {standard} ask of the {tier} tier.',
  waived: ' {count} {count|requirement is|requirements are} waived: see the annex.',
  tier: '{tier}',
  heading: '{standard} ({tier})',
  period:
    'The notice stands for {length}, from {from} to {to}. Objections may be made to {feedback} within that time.',
  calendar: '{days} {days|calendar day|calendar days}',
  working: '{days} {days|working day|working days}',
  unit: 'Contact: {unit}',
  person: 'Person: {person}',
  telephone: 'Telephone: {telephone}',
} as const;
/** The notice's own sentences in its language, where the settings give no others. */
export const noticePhrases = { zh: noticeZh, en: noticeEn } as const satisfies Readonly<
  Record<Lang, Readonly<Record<string, string>>>
>;

const letterZh = {
  title: '整改通知书',
  addressee: '{name}：',
  opening:
    '根据{basis}，{acceptor}于{acceptance}组织{group}对你单位进行了验收。按《{standard}》“{tier}”的要求，适用的 {all} 项二级指标中 {met} 项达标，{short}。现将须整改的事项通知如下：',
  'opening-unaccepted':
    '根据{basis}，{acceptor}对你单位申报的情况进行了核查。按《{standard}》“{tier}”的要求，适用的 {all} 项二级指标中 {met} 项达标，{short}。现将须整改的事项通知如下：',
  unmet: '{count} 项不达标',
  undetermined: '{count} 项待核实',
  and: '、',
  heading: '整改事项清单',
  claimed: '自报达标，与数据不符',
  request:
    '请于{deadline}前完成整改：不达标的逐项落实，待核实的补报数据和佐证材料，并将整改情况书面报送{feedback}。',
  suffix: '-整改通知书',
} as const;
const letterEn = {
  title: 'Rectification notice',
  addressee: 'To {name}',
  opening:
    'Under {basis}, {acceptor} had {group} inspect your community on {acceptance}. Of the {all} indicators of the {standard}, {tier} tier, that apply to you, {met} {met|is|are} met, {short}. What is to be put right is listed below.',
  'opening-unaccepted':
    'Under {basis}, {acceptor} examined what your community reports. Of the {all} indicators of the {standard}, {tier} tier, that apply to you, {met} {met|is|are} met, {short}. What is to be put right is listed below.',
  unmet: '{count} {count|is|are} not met',
  undetermined: '{count} {count|remains|remain} to be verified',
  and: ' and ',
  heading: 'What is to be put right',
  claimed: 'reported as met, which the figures refute',
  request:
    'Please put this right by {deadline}: do what is listed for each indicator that is not met, send figures and proof for each that is to be verified, and report to {feedback} in writing.',
  suffix: '-letter',
} as const;
/** The sentences of the letter to a community that is to put something right. */
export const letterPhrases = { zh: letterZh, en: letterEn } as const satisfies Readonly<
  Record<Lang, Readonly<Record<string, string>>>
>;

export const letterColumns = {
  zh: ['一级指标', '序号', '二级指标', '标准要求', '核查情况', '整改要求'],
  en: ['Category', 'No.', 'Indicator', 'Requirements', 'What was found', 'What is to be done'],
} as const satisfies Readonly<Record<Lang, readonly string[]>>;

/** The table's columns, in order, and what stands before the table. */
export const noticeColumns = {
  zh: ['一级指标', '序号', '二级指标', '指标释义', '标准要求', '本社区完成情况'],
  en: ['Category', 'No.', 'Indicator', 'What it means', 'Requirements', 'How the community meets them'],
} as const satisfies Readonly<Record<Lang, readonly string[]>>;
export const noticeAttachment = { zh: '附件', en: 'Annex' } as const satisfies Label;

const factZh = {
  quantity: '{fact} {value}',
  rate: '{fact}为 {value}',
  range: '{fact}在 {low} 至 {value}之间',
  at_least: '{fact}不少于 {value}',
  at_most: '{fact}不超过 {value}',
  more_than: '{fact}超过 {value}',
  less_than: '{fact}低于 {value}',
  true: '{fact}：是',
  false: '{fact}：否',
  set: '{fact}包括{value}',
  level: '{fact}为{value}',
  text: '{fact}：{value}',
  none: '{fact}：无',
  list: '{fact} {count} 项：{value}',
  'list-uncounted': '{fact}：{value}',
  record: '（{value}）',
  group: '数量',
  /** Of a group that may be of any size, and empty. */
  'any-number': '数量不限',
  /** After a list that is not complete. */
  more: '等',
  /** Before a label that begins with the word for what the submission is of. */
  own: '本',
  owner: '社区',
  /** Between items, between parts of a clause, between clauses, and after the last. */
  items: '、',
  parts: '，',
  clauses: '；',
  end: '。',
} as const;
const factEn = {
  quantity: '{fact}: {value}',
  rate: '{fact}: {value}',
  range: '{fact}: between {low} and {value}',
  at_least: '{fact}: at least {value}',
  at_most: '{fact}: at most {value}',
  more_than: '{fact}: more than {value}',
  less_than: '{fact}: less than {value}',
  true: '{fact}: yes',
  false: '{fact}: no',
  set: '{fact}: {value}',
  level: '{fact}: {value}',
  text: '{fact}: {value}',
  none: '{fact}: none',
  list: '{fact} ({count}): {value}',
  'list-uncounted': '{fact}: {value}',
  record: '({value})',
  group: 'number',
  'any-number': 'any number',
  more: ' and others',
  own: '',
  owner: '',
  items: ', ',
  parts: ', ',
  clauses: '; ',
  end: '.',
} as const;
/** How a fact is said in a completion text; import reads the Chinese words back. */
export const factPhrases = { zh: factZh, en: factEn } as const satisfies Readonly<
  Record<Lang, Readonly<Record<string, string>>>
>;
