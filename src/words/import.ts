import type { Label } from './label.ts';

/** What is said of a notice, a workbook or a table that is read. */
export const importWords = {
  'import-unknown-row': {
    zh: '该类型没有名为“{title}”的指标，此行未读',
    en: 'the tier has no indicator titled "{title}": the row was not read',
  },
  'import-missing-rows': {
    zh: '缺少下列各行：{titles}',
    en: '{titles|this row is|these rows are} missing: {titles}',
  },
  'import-repeated-rows': {
    zh: '下列指标出现多行，申报只留第一行的文字：{titles}',
    en: '{titles|this indicator has|these indicators have} several rows, and the statement is that of the first: {titles}',
  },
  'import-disagreeing': {
    zh: '{fact}：同一行给出不同的数（{words}），未采用',
    en: '{fact}: one row gives different figures ({words}); left out',
  },
  'import-rows-disagree': {
    zh: '{fact}：各行给出的数不一致，未采用。{rows}',
    en: '{fact}: rows give different figures; left out. {rows}',
  },
  'import-row-says': { zh: '“{title}”写“{words}”', en: '"{title}" says "{words}"' },
  'import-disputed-rows': {
    zh: '{fact}：各行给出的数不一致，两个数都记下，按有争议处理。{rows}',
    en: '{fact}: rows give different figures; both are kept, as disputed. {rows}',
  },
  'import-doubtful-claim': {
    zh: '自评“{words}”有保留或看不懂，没有读作达标',
    en: 'the claim "{words}" has a reservation or is not understood: it was not read as met',
  },
  'import-other-tier': {
    zh: '公示中还写有“{other}”，与所读的“{tier}”不一致，请核对',
    en: 'the notice names "{other}" too, beside "{tier}" as which it was read',
  },
  'import-too-long': {
    zh: '文字过长或数字过多，未读',
    en: 'the text is too long, or has too many figures, to be read',
  },
  'import-unread': { zh: '未读：“{words}”', en: 'not read: "{words}"' },
  'unread-denied': { zh: '有否定词', en: 'it is denied' },
  'unread-planned': { zh: '是计划或尚在进行', en: 'it is planned or under way' },
  'unread-required': { zh: '是要求或目标', en: 'it is a requirement or a target' },
  'unread-partial': { zh: '只说了一部分', en: 'it is of a part' },
  'unread-counted': { zh: '只说了其中几个', en: 'it is of some of them' },
  'unread-excepted': { zh: '有例外', en: 'something is excepted' },
  'unread-past': { zh: '是以前的情况', en: 'it is of before' },
  'unread-elsewhere': { zh: '不是说本社区', en: 'it is not of this community' },
  'unread-recited': { zh: '是在复述条件', en: 'it recites a condition' },
  'unread-about': { zh: '是约数', en: 'the figure is approximate' },
  'unread-change': { zh: '是增减的数', en: 'the figure is a change' },
  'unread-part': { zh: '是其中一部分的数', en: 'the figure is of a part' },
  'unread-unclear': { zh: '数字看不准', en: 'the figure cannot be made out' },
  'unread-uncountable': { zh: '不是该数据项可用的数', en: 'the figure cannot be one of this fact' },
  'unread-unfamiliar': { zh: '旁边有看不懂的词', en: 'words beside it are not understood' },
  'unread-disagreeing': { zh: '前后不一致', en: 'it disagrees with itself' },
  'import-said': { zh: '“{words}”', en: '"{words}"' },
  'import-heading': { zh: '{number} {title}', en: '{number} {title}' },
  'import-other-facts': { zh: '该类型不要求的数据项', en: 'not asked by this tier' },
  'import-wrote': {
    zh: '{file} → {target}：{name}（{tier}），{facts} 个数据项，{unread} 处未读',
    en: '{file} -> {target}: {name} ({tier}), {facts} {facts|fact|facts}, {unread} {unread|place|places} not read',
  },
  'import-printed': {
    zh: '{file}：{name}（{tier}），{facts} 个数据项，{unread} 处未读',
    en: '{file}: {name} ({tier}), {facts} {facts|fact|facts}, {unread} {unread|place|places} not read',
  },
  'import-not-written': {
    zh: '{file}：{name}（{tier}），{facts} 个数据项，未写',
    en: '{file}: {name} ({tier}), {facts} {facts|fact|facts}, not written',
  },
  'import-note': { zh: '{place}：{note}', en: '{place}: {note}' },
  'import-passed-over': {
    zh: '文件夹中不读的文件（{count} 个）：{files}',
    en: 'files of a folder that are not read ({count}): {files}',
  },
  'import-passed-over-more': {
    zh: '文件夹中不读的文件（{count} 个）：{files}等',
    en: 'files of a folder that are not read ({count}): {files} and more',
  },
  'import-totals': {
    zh: '共 {files} 个文件，{drafts} 份申报，{facts} 个数据项，{unread} 处未读',
    en: '{files} {files|file|files}, {drafts} {drafts|submission|submissions}, {facts} {facts|fact|facts}, {unread} {unread|place|places} not read',
  },
  'import-totals-wrong': {
    zh: '共 {files} 个文件，{drafts} 份申报，{facts} 个数据项，{unread} 处未读；{wrong} 个文件有问题',
    en: '{files} {files|file|files}, {drafts} {drafts|submission|submissions}, {facts} {facts|fact|facts}, {unread} {unread|place|places} not read; problems in {wrong} {wrong|file|files}',
  },
  'import-remark': { zh: '{name}：{remark}', en: '{name}: {remark}' },
  'import-remark-in': { zh: '{name}，{title}：{remark}', en: '{name}, {title}: {remark}' },
  'import-unread-in': {
    zh: '未读（{count} 份，{title}）：“{words}”',
    en: 'not read ({count} {count|submission|submissions}, {title}): "{words}"',
  },
  'import-unread-why': {
    zh: '未读（{count} 份，{title}；{why}）：“{words}”',
    en: 'not read ({count} {count|submission|submissions}, {title}; {why}): "{words}"',
  },
  'import-unread-heading': {
    zh: '以下文字没有读成数据，请人工核对：',
    en: 'These clauses were not read into facts; look at them:',
  },
  'import-trace': {
    zh: '{name}  {place}  {fact} = {value}  ←  “{words}”',
    en: '{name}  {place}  {fact} = {value}  <-  "{words}"',
  },
  'import-evidence': { zh: '佐证：{evidence}', en: 'evidence: {evidence}' },
  'import-open-set': {
    zh: '{fact}：有的项没有答，按未列全读入，答“否”的（{denied}）不能保留',
    en: '{fact}: not every item is answered, so the list is open, and that it lacks {denied} is not kept',
  },
  'import-trace-cell': {
    zh: '{name}  {place}  {fact} = {value}',
    en: '{name}  {place}  {fact} = {value}',
  },
  'import-unread-column': {
    zh: '“{written}”一列不是数据项，未读',
    en: 'the column "{written}" is not a fact and was not read',
  },
  'import-unread-sentences': {
    zh: '“{written}”一列写有文字，但不是完成情况一栏，未读',
    en: 'the column "{written}" holds sentences beside the statements, and was not read',
  },
  'import-unread-sheet': {
    zh: '工作表“{name}”不是数据表，未读',
    en: 'the sheet "{name}" is not a table of facts and was not read',
  },
  'import-hidden-sheet': {
    zh: '工作表“{name}”是隐藏的，未读',
    en: 'the sheet "{name}" is hidden and was not read',
  },
  'import-aside-sheet': {
    zh: '工作表“{name}”按名称是计划或示例，未读',
    en: 'the sheet "{name}" is by its name a plan or an example and was not read',
  },
  'import-hidden-rows': {
    zh: '隐藏的行（{count} 行）未读',
    en: 'hidden rows ({count}) were not read',
  },
  'import-hidden-columns': {
    zh: '隐藏的列（{count} 列）未读',
    en: 'hidden columns ({count}) were not read',
  },
  'import-left-out': {
    zh: '“{written}”一行不是社区，未读',
    en: 'the row "{written}" is not a community and was not read',
  },
  'import-no-facts': {
    zh: '{name}一行没有数据',
    en: 'the row of {name} reports nothing',
  },
  'import-blank': {
    zh: '{fact}写的是“{written}”，按未填读',
    en: '{fact} is marked "{written}", and taken as not reported',
  },
  'import-blank-figure': {
    zh: '{fact}写的是“{written}”，按未填读；若确实没有请写 0，不清楚的留空',
    en: '{fact} is marked "{written}", and taken as not reported; write 0 where there is none, and leave the cell empty where it is not known',
  },
  'import-several-rows': {
    zh: '表中有几行是同一社区（{cells}），合为一份',
    en: 'several rows are of one community ({cells}) and were put together',
  },
  'import-disputed': {
    zh: '{fact}：{cells} 给出不同的数（{values}），都写入，记为有争议',
    en: '{fact}: {cells} give different figures ({values}); all are kept, as disputed',
  },
} as const satisfies Readonly<Record<string, Label>>;
