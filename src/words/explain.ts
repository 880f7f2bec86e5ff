import type { Label } from './label.ts';

/** What `explain` says of a code, a fact, a share. */
export const explainWords = {
  'explain-finding': { zh: '核查发现', en: 'finding' },
  'explain-diagnostic': {
    zh: '诊断：文件有误，未予评估',
    en: 'diagnostic: the file is wrong, and is not evaluated',
  },
  'explain-sentence': { zh: '写作：{sentence}', en: 'Said as: {sentence}' },
  'explain-hint': { zh: '怎么改：{hint}', en: 'What to do: {hint}' },
  'explain-settle': {
    zh: '核实无误的，可在申报文件的 settled 下注明（code、reason、by、until）',
    en: 'Where it was looked into and is right, say so under "settled" in the submission (code, reason, by, until)',
  },
  'explain-asked-by': { zh: '用于', en: 'Asked by' },
  'explain-asked-nowhere': { zh: '没有指标用到', en: 'No indicator asks it' },
  'explain-place': { zh: '{tier} 第 {number} 项 {title}', en: '{tier} {number} {title}' },
  'explain-reason': { zh: '理由', en: 'reason' },
  'explain-unknown': {
    zh: '没有名为“{given}”的二级指标、数据项、类型或代码',
    en: 'no indicator, fact, tier or code is called "{given}"',
  },
  'explain-lists': {
    zh: '不带名称的 sce explain 列出各类型，sce explain 类型 列出其中的指标',
    en: 'sce explain alone lists the tiers, and sce explain TIER its indicators',
  },
  'explain-contains': { zh: '是不是其中之一：{names}', en: 'did you mean one of {names}?' },
  'explain-of-nothing': {
    zh: '{given} 没有比率可言：总数是 0，至少应为 1',
    en: '{given} divides by 0: of nothing there is no share; the whole is at least 1',
  },
  'explain-share-is': {
    zh: '{whole} 的 {threshold} 是 {product}；现有 {part}，{verdict}',
    en: '{threshold} of {whole} is {product}; there are {part}: {verdict}',
  },
  'do-verdict-contradicted': {
    zh: '核对原始数；数属实的，按不达标处理，公示前更正',
    en: 'Check the raw figures; if they are right, it is not met, and is corrected before it is published',
  },
  'do-duplicate-submission': {
    zh: '确认保留哪一份，另一份撤回',
    en: 'Settle which one stays, and withdraw the other',
  },
  'do-implausible-value': {
    zh: '核对单位和小数点（面积是否按公顷、亩或平方米填了）',
    en: 'Check the unit and the decimal point (an area in hectares, mu or square metres, say)',
  },
  'do-disputed-figure': {
    zh: '请社区确认哪个数对，改为一个数',
    en: 'Ask the community which figure is right, and write that one',
  },
  'do-claim-contradicted': {
    zh: '以原始数为准，改正自报的比率',
    en: 'Go by the raw figures, and correct the rate that is declared',
  },
  'do-near-miss': {
    zh: '按未修约的数判定；确有漏报的，补报后再评',
    en: 'Judge by the unrounded figure; what was left out may be reported, and evaluated anew',
  },
  'do-count-mismatch': {
    zh: '对照清单改正个数，或补全清单',
    en: 'Correct the number by the list, or complete the list',
  },
  'do-copied-figure': {
    zh: '分别查两项的台账，确认是否照抄',
    en: 'Look at the records of both: one may be a copy',
  },
  'do-foreign-name': {
    zh: '确认说明是否抄自那个社区，按本社区情况重写',
    en: 'See whether the statement was taken from there, and have it written for this community',
  },
  'do-off-topic-statement': {
    zh: '请社区就本项重写说明，并报相应数据',
    en: 'Have the statement written on this indicator, with its figures',
  },
  'do-outlier': {
    zh: '核对分子、分母和单位；属实的注明原因',
    en: 'Check part, whole and unit; where they are right, say why',
  },
  'do-claim-understated': {
    zh: '问明自评不达标的原因：可能是数据填错，也可能漏填达标',
    en: 'Ask why it was claimed not met: a figure may be wrong, or the claim',
  },
  'do-notice-period': {
    zh: '改正天数或起止日期，确保公示满期',
    en: 'Correct the length or the dates, so that the notice runs its full period',
  },
  'do-clause-echo': {
    zh: '请社区写实际做法，不照抄条款',
    en: 'Have it say what is done there, not the clause',
  },
  'do-boilerplate': {
    zh: '抽查几个社区，看说明是否属实',
    en: 'Visit a few of them, and see whether it is so',
  },
  'do-unsubstantiated': {
    zh: '补报数据；不补的，结论只凭验收组认定',
    en: 'Report the figures; without them it rests on the word of the acceptance group',
  },
  'do-waiver-expired': {
    zh: '续期，或删去豁免后按条款评',
    en: 'Renew it, or take it out and have the clause judged',
  },
  'do-waiver-unused': {
    zh: '删去，本条已达标或不适用',
    en: 'Take it out: the clause is met, or does not apply',
  },
  'do-reason-true': { zh: '不需要做什么', en: 'nothing' },
  'do-reason-false': {
    zh: '按所差的数补足；数填错的，改正后再评',
    en: 'make up what is short; a figure that is wrong is corrected, and evaluated anew',
  },
  'do-reason-unknown': {
    zh: '填报所缺的数据，或写确切的数',
    en: 'report what is missing, or the exact figure',
  },
  'do-reason-attested': {
    zh: '补报数据后可不靠验收组认定',
    en: 'report the figures, and it needs nobody’s word',
  },
  'explain-share': { zh: '{part} ÷ {whole} = {figure}', en: '{part} ÷ {whole} = {figure}' },
  'explain-share-rounded': {
    zh: '修约至整数为 {whole}，一位小数为 {one}，两位小数为 {two}',
    en: 'Rounded to a whole percent {whole}, to one decimal {one}, to two {two}',
  },
  'explain-share-needs': {
    zh: '{whole} 的 {threshold} 是 {product}，因此要 {needed}；现有 {part}，{verdict}',
    en: '{threshold} of {whole} is {product}, so that it takes {needed}; there are {part}: {verdict}',
  },
  'explain-share-full': {
    zh: '本标准采用全数值比较法（GB/T 8170）：与指标值比较前不修约',
    en: 'This standard compares full values (GB/T 8170): nothing is rounded before it is compared',
  },
  'explain-share-rounds': {
    zh: '本标准采用修约值比较法（GB/T 8170）：比较前{rounding}',
    en: 'This standard compares rounded values (GB/T 8170): to {rounding}',
  },
} as const satisfies Readonly<Record<string, Label>>;
