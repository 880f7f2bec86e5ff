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
  'import-unread': { zh: '未读：“{words}”', en: 'not read: "{words}"' },
  'import-said': { zh: '“{words}”', en: '"{words}"' },
  'import-heading': { zh: '{number} {title}', en: '{number} {title}' },
  'import-other-facts': { zh: '该类型不要求的数据项', en: 'not asked by this tier' },
  'import-counts': {
    zh: '{name}（{tier}）：{facts} 个数据项，{unread} 处文字未读',
    en: '{name} ({tier}): {facts} {facts|fact|facts}, {unread} {unread|clause|clauses} not read',
  },
  'import-written': { zh: '已写入 {file}', en: 'wrote {file}' },
  'import-remark': { zh: '{name}：{remark}', en: '{name}: {remark}' },
  'import-remark-in': { zh: '{name}，{title}：{remark}', en: '{name}, {title}: {remark}' },
  'import-unread-in': {
    zh: '未读（{count} 份，{title}）：“{words}”',
    en: 'not read ({count} {count|submission|submissions}, {title}): "{words}"',
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
} as const satisfies Readonly<Record<string, Label>>;
