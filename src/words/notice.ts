import type { Label } from './label.ts';

/** What is said while a notice is made. */
export const noticeWords = {
  'notice-missing-fields': { zh: '{what}缺少：{keys}', en: 'the {what} lacks: {keys}' },
  'notice-missing-fields-many': {
    zh: '{count} 份{what}都缺少：{keys}',
    en: '{count} {what}s all lack: {keys}',
  },
  'document-notice': { zh: '公示', en: 'notice' },
  'document-letter': { zh: '整改通知书', en: 'letter' },
  'hint-notice-missing': {
    zh: '请写在 {submission} 的 publication 下，或写入 --notice-settings 指定的文件',
    en: 'write it under "publication" in {submission}, or in the file of --notice-settings',
  },
  'hint-notice-missing-many': {
    zh: '请写入 --notice-settings 指定的文件；sce init --notice 生成模板',
    en: 'write it in the file of --notice-settings; sce init --notice makes a template',
  },
  'hint-notice-missing-many-file': {
    zh: '请写入 {settings}；sce init --notice 生成的模板里有每一项',
    en: 'write it in {settings}; the template of sce init --notice has every key',
  },
  'hint-notice-missing-file': {
    zh: '请写在 {submission} 的 publication 下，或写入 {settings}',
    en: 'write it under "publication" in {submission}, or in {settings}',
  },
  'notice-missing-acceptance': { zh: '公示缺少：{keys}', en: 'the notice lacks: {keys}' },
  'hint-notice-acceptance': {
    zh: '请写在 {submission} 的 acceptance 下',
    en: 'write it under "acceptance" in {submission}',
  },
  'notice-bad-date': { zh: '“{written}”不是真实的日期', en: '"{written}" is not a date of the calendar' },
  'notice-period-backwards': {
    zh: '公示期的止日 {to} 早于起日 {from}',
    en: 'the notice period ends on {to}, before it begins on {from}',
  },
  'notice-period-empty': {
    zh: '公示期自 {from} 至 {to} 没有一个工作日',
    en: 'from {from} to {to} there is no working day',
  },
  'notice-order': {
    zh: '日期先后不对：{first}（{earlier}）晚于{second}（{later}）',
    en: 'dates are out of order: {first} ({earlier}) is after {second} ({later})',
  },
  'notice-date-acceptance.from': { zh: '验收开始', en: 'the beginning of the acceptance' },
  'notice-date-acceptance.to': { zh: '验收结束', en: 'the end of the acceptance' },
  'notice-date-published': { zh: '公布', en: 'the publication' },
  'notice-date-period.from': { zh: '公示开始', en: 'the beginning of the notice period' },
  'notice-no-holidays': {
    zh: '内置的节假日安排只到 {last} 年，{year} 年的法定节假日没有扣除；请在“放假”“调休上班”中写明',
    en: 'public holidays are known up to {last}; none of {year} was left out: give them under "holidays" and "workdays"',
  },
  'notice-as-published': {
    zh: '{what}。公示照原文写出，未作更正',
    en: '{what}. The notice repeats what was published',
  },
  'notice-unmet': {
    zh: '不达标：{titles}',
    en: 'not met: {titles}',
  },
  'notice-period-too-long': {
    zh: '公示期超过 {most} 天',
    en: 'the notice period is longer than {most} days',
  },
  'notice-period-mismatch': {
    zh: '公示期自 {from} 至 {to} 是 {calendar} 个自然日、{working} 个工作日；{days} 个{kind}应止于 {end}',
    en: '{from} to {to} is {calendar} calendar {calendar|day|days} and {working} working {working|day|days}; {days} {kind} {days|ends|end} on {end}',
  },
  'hint-notice-period': {
    zh: '请改 days 或 to，或只留一个',
    en: 'change days or to, or keep only one of them',
  },
  'notice-kind-calendar': { zh: '自然日', en: '{days|calendar day|calendar days}' },
  'notice-kind-working': { zh: '工作日', en: '{days|working day|working days}' },
  'notice-text-contradicted': {
    zh: '“{indicator}”的陈述写“{words}”，数据为 {actual}',
    en: '"{indicator}": the statement says "{words}", the facts say {actual}',
  },
  'notice-undetermined': {
    zh: '待核实：{titles}',
    en: 'to be verified: {titles}',
  },
  'notice-not-compared': {
    zh: '该指标体系没有 reading.yaml，陈述中的数没有与数据比对',
    en: 'the standard has no reading.yaml: figures in statements were not held against the facts',
  },
  'notice-warned': { zh: '警告：{what}', en: 'warning: {what}' },
  'notice-withheld': {
    zh: '{name}：有 {count} 处不宜公示，未写公示。请核实更正后再写；确需照自报内容公示的，加 --as-claimed',
    en: '{name}: {count} {count|point stands|points stand} against publication, and no notice is written. Settle {count|it|them}, or pass --as-claimed to publish what is claimed',
  },
  'notice-several': {
    zh: '{count} 份申报不能写成一个 {format} 文件',
    en: '{count} notices cannot be one {format} document',
  },
  'hint-notice-folder': { zh: '请用 --output 指定文件夹', en: 'name a folder with --output' },
  'notice-output-is-file': {
    zh: '{file} 是一个文件，而申报有 {count} 份',
    en: '{file} is a file, and there are {count} submissions',
  },
  'letter-nothing': {
    zh: '{count} 份没有须整改的事项，未写整改通知书：{names}',
    en: '{count} {count|has|have} nothing to put right, and no letter is written: {names}',
  },
  'letter-nothing-more': {
    zh: '{count} 份没有须整改的事项，未写整改通知书：{names} 等',
    en: '{count} have nothing to put right, and no letter is written: {names} and others',
  },
  'option-letter': {
    zh: '改写整改通知书：每个不达标或待核实的社区一份',
    en: 'a rectification letter instead, for each that has something to put right',
  },
  'notice-same-id': {
    zh: '另有一份申报的名称和标识也是“{id}”，其文件会被覆盖，未写',
    en: 'another submission has the name and id "{id}" too: its file would be written over, and was left out',
  },
  'notice-template-head': {
    zh: '验收结果公示的设置：各社区的公示共用；某一社区另有写法的，写在其申报的 publication 下',
    en: 'Settings of public notices, shared by all communities; one of its own stands under "publication" in its file',
  },
  'notice-template-basis': { zh: '文件名称和文号', en: 'the document, with its number' },
  'notice-template-acceptor': {
    zh: '组织验收的单位；验收工作组是另一回事，写在申报的 acceptance 下',
    en: 'who organised the acceptance; the group that accepted stands under "acceptance" in the submission',
  },
  'notice-template-issuer': { zh: '不写则同验收单位', en: 'by default the acceptor' },
  'notice-template-applicant': { zh: '不写则为社区名称', en: 'by default the community' },
  'notice-template-feedback': { zh: '不写则同联系单位', en: 'by default the unit to contact' },
  'notice-template-period': {
    zh: '起日当天算第一天；天数和止日写一个即可，两个都写则须相符',
    en: 'the first day counts; give days or to: where both stand they must agree',
  },
  'notice-template-holidays': {
    zh: '国务院公布的放假和调休安排已内置，只写另外的',
    en: 'China’s public holidays are known; give only what differs',
  },
  'notice-template-letter': {
    zh: '整改通知书（sce notice --letter）',
    en: 'rectification letters (sce notice --letter)',
  },
  'notice-template-phrases': { zh: '要改动的句子才写', en: 'only sentences that are to differ' },
} as const satisfies Readonly<Record<string, Label>>;
