import type { Label } from './label.ts';

/** What is still short of a tier, as actions. */
export const gapWords = {
  'gap-from-to': { zh: '{fact} {now}，补到 {target}', en: '{fact}: {now}, to {target}' },
  'gap-at-most': { zh: '至多 {change}', en: 'at most {change}' },
  'gap-met': { zh: '已达{tier}', en: 'meets {tier}' },
  'gap-short-of': {
    zh: '距{tier}差 {count} 项，另有 {open} 项待核实',
    en: '{count} {count|indicator|indicators} short of {tier}, {open} undetermined',
  },
  'gap-short-of-only': {
    zh: '距{tier}差 {count} 项',
    en: '{count} {count|indicator|indicators} short of {tier}',
  },
  'gap-open-of': {
    zh: '{tier}还有 {open} 项没有填全',
    en: '{tier}: {open} {open|indicator lacks|indicators lack} data',
  },
  'gap-step-own': { zh: '先做以下各项，即达{tier}', en: 'First: this meets {tier}' },
  'gap-step-then': {
    zh: '再向{tier}（{total} 项：达标 {met}，不达标 {unmet}，待核实 {open}）',
    en: 'Next: towards {tier} ({total}: {met} met, {unmet} not met, {open} undetermined)',
  },
  'gap-step-next': {
    zh: '向{tier}（{total} 项：达标 {met}，不达标 {unmet}，待核实 {open}）',
    en: 'Towards {tier} ({total}: {met} met, {unmet} not met, {open} undetermined)',
  },
  'gap-open-line': {
    zh: '{count} 项没有填全：{numbers}',
    en: '{count} {count|lacks|lack} data: {numbers}',
  },
  'next-gap-tier': {
    zh: '要填什么 sce gap {path} --tier {tier}',
    en: 'What to report: sce gap {path} --tier {tier}',
  },
  'gap-count-own': { zh: '{count} 个未达本类型', en: '{count} short of their own tier' },
  'gap-count-rising': { zh: '{count} 个可向上一类型', en: '{count} may rise' },
  'gap-count-top': { zh: '{count} 个已是最高', en: '{count} {count|is|are} at the top' },
  'gap-head-own': { zh: '先达本类型 {count}', en: 'First their own tier: {count}' },
  'gap-head-tier': { zh: '{from} {count} 个，向{to}', en: '{count} {from}, towards {to}' },
  'gap-all-need': { zh: '都要', en: 'All need' },
  'gap-all-lack': { zh: '都缺', en: 'All lack' },
  'gap-also': { zh: '另差', en: 'Also' },
  'gap-lack-data': { zh: '{count} 项没有填全', en: 'data for {count} {count|indicator|indicators}' },
  'gap-each': { zh: '各 {change}', en: '{change} each' },
  'next-each': { zh: '逐个 --details', en: 'Each: --details' },
  'next-first': { zh: '表格 --output 先办.xlsx', en: 'Table: --output first.xlsx' },
  'gap-heading': { zh: '{community}  距{tier}', en: '{community}, towards {tier}' },
  'gap-unmet': { zh: '不达标', en: 'Unmet' },
  'gap-undetermined': { zh: '待核实', en: 'Undetermined' },
  'gap-weak': {
    zh: '已达标、但依据较弱（填报所列数据后可提高）',
    en: 'Met on weak evidence (reporting what is listed would make it stronger)',
  },
  'gap-matrix-own': {
    zh: '{mark} 申报的类型   数字是指标项数',
    en: '{mark} the tier that is applied for   numbers are indicators',
  },
  'gap-closest': { zh: '达标但余量最小', en: 'Closest of what is met' },
  'gap-nothing': { zh: '没有差距', en: 'Nothing is short' },
  'gap-change-more': { zh: '{fact}再增加 {change}', en: '{fact}: {change} more' },
  'gap-change-less': { zh: '{fact}减少 {change}', en: '{fact}: {change} fewer' },
  'gap-add': { zh: '{fact}须补充：{items}', en: '{fact}: add {items}' },
  'gap-add-some': {
    zh: '{fact}再具备 {count} 项，可选：{items}',
    en: '{fact}: {count} more, out of {items}',
  },
  'gap-mend': { zh: '{fact}须整改 {count} 条：{records}', en: '{fact}, {count} to mend: {records}' },
  'gap-more-where': { zh: '{fact}再增加 {change}（{where}）', en: '{fact}: {change} more ({where})' },
  'gap-more-records': {
    zh: '{fact}再增加 {change}（{where}）；现有未符合的：{records}',
    en: '{fact}: {change} more ({where}); not among them: {records}',
  },
  'gap-fulfil': { zh: '{fact}应为：{asked}', en: '{fact}: must be {asked}' },
  'gap-report': { zh: '请填报{facts}（要求{asked}）', en: 'report {facts} (asked: {asked})' },
  'gap-asked-of': { zh: '{fact} {asked}', en: '{fact} {asked}' },
  'gap-report-plain': { zh: '请填报{facts}', en: 'report {facts}' },
  'gap-report-flag': { zh: '请确认{facts}（是或否）', en: 'say of {facts}: yes or no' },
  'gap-report-list': {
    zh: '请逐项填报{fact}{which}（{asked}）',
    en: 'list {fact}{which} one by one ({asked})',
  },
  'gap-report-list-with': {
    zh: '请逐项填报{fact}{which}，写明{fields}（{asked}）',
    en: 'list {fact}{which} one by one, each with {fields} ({asked})',
  },
  'gap-report-rest': {
    zh: '请逐项填报{fact}{which}：已填 {count} 项，未说明是否填全',
    en: 'list every one of {fact}{which}: {count} {count|is|are} listed, not said to be all',
  },
  'gap-fields-of': { zh: '各{facts}的{fields}', en: '{fields} of each of {facts}' },
  'gap-settle': {
    zh: '请填报{what}，以确定本条是否适用',
    en: 'report {what}, which settles whether the clause applies',
  },
  'gap-support': { zh: '请补充数据：{facts}', en: 'give figures for {facts}' },
  'gap-facts': { zh: '{facts}', en: '{facts}' },
  'gap-any': { zh: '以下任一：{options}', en: 'any of: {options}' },
  'gap-option': { zh: '{letter} {actions}', en: '{letter} {actions}' },
  'gap-report-exactly': {
    zh: '请填报{facts}的确切数据：已填{known}，要求{asked}',
    en: 'report {facts} exactly: {known} as reported, asked {asked}',
  },
  'gap-fails-edge': {
    zh: '{title}：{fact}恰好等于要求，没有余量',
    en: '{title}: {fact} is exactly what is asked; no margin',
  },
  'gap-fails-at': {
    zh: '{title}：{fact}再少 {change}即不达标',
    en: '{title}: {change} fewer ({fact}) and it fails',
  },
  'gap-fails-beyond': {
    zh: '{title}：{fact}余量 {change}，再少即不达标',
    en: '{title}: {change} to spare ({fact}); less than that and it fails',
  },
  'gap-fails-at-more': {
    zh: '{title}：{fact}再多 {change}即不达标',
    en: '{title}: {change} more ({fact}) and it fails',
  },
  'gap-fails-beyond-more': {
    zh: '{title}：{fact}余量 {change}，再多即不达标',
    en: '{title}: {change} to spare ({fact}); more than that and it fails',
  },
  'gap-totals': {
    zh: '{submissions} 份申报，{met} 份达到该类型',
    en: '{submissions} {submissions|submission|submissions}, {met} of which {met|meets|meet} the tier asked for',
  },
  'gap-common': { zh: '{count} 个社区都要做的，向{tier}', en: 'What all {count} have to do, towards {tier}' },
  'gap-common-too': {
    zh: '以及都要做的 {count} 条（见上）',
    en: 'and the {count} that all have to do (above)',
  },
  'gap-matrix-title': { zh: '各类型一览', en: 'Every tier' },
  'gap-matrix-unmet': { zh: '{tier}不达标（项）', en: '{tier}: not met' },
  'gap-matrix-open': { zh: '{tier}待核实（项）', en: '{tier}: undetermined' },
  'gap-matrix-cell': { zh: '{status} {count}', en: '{status} {count}' },
  'gap-matrix-cell-also': { zh: '{status} {unmet}，待核实 {open}', en: '{status} {unmet}, {open} open' },
  'option-tier-gap': {
    zh: '问哪一类型（默认为下一类型；all 为各类型一览）',
    en: 'the tier asked for (default: the next one; all: every tier, as a matrix)',
  },
} as const satisfies Readonly<Record<string, Label>>;
