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
  'when-verdict-contradicted': {
    zh: '自评达标，但所报数据不达标',
    en: 'claimed met, and the figures say not met',
  },
  'when-duplicate-submission': {
    zh: '两份申报是同一社区，或所报数据全部相同',
    en: 'two submissions are of one community, or have the same figures throughout',
  },
  'when-implausible-value': {
    zh: '数值超出指标体系所列的合理范围',
    en: 'outside of the range that the catalogue calls plausible',
  },
  'when-disputed-figure': {
    zh: '同一资料对同一数据项给出两个数',
    en: 'one source gives one fact two figures',
  },
  'when-claim-contradicted': {
    zh: '自报的数与按其他所报数据计算的不一致',
    en: 'a declared figure does not agree with the one computed',
  },
  'when-near-miss': {
    zh: '按指标值的位数修约后看似达到，实际未达',
    en: 'unmet exactly, though it meets the threshold at the decimals that the threshold is written with',
  },
  'when-count-mismatch': {
    zh: '自报个数与清单列出的不同',
    en: 'a declared number of things differs from the list of them',
  },
  'when-copied-figure': {
    zh: '两个不同数据项的数完全相同，且位数较多',
    en: 'two different facts have the same telling figure',
  },
  'when-foreign-name': { zh: '说明中出现其他社区的名称', en: 'a statement names another community' },
  'when-off-topic-statement': {
    zh: '说明写的不是本项指标的内容',
    en: 'a statement speaks of something other than its indicator',
  },
  'when-outlier': { zh: '与其他申报相差悬殊', en: 'far from the other submissions' },
  'when-claim-understated': {
    zh: '自评不达标，但所报数据达标',
    en: 'claimed not met, and the figures meet it',
  },
  'when-notice-period': {
    zh: '公示期写明的天数与起止日期不符（首尾两天都算；工作日除去法定节假日）',
    en: 'the length that a notice states is not that of its dates (both ends count; working days leave out public holidays)',
  },
  'when-clause-echo': {
    zh: '说明与条款几乎逐字相同',
    en: 'a statement says the clause again, nearly word for word',
  },
  'when-boilerplate': {
    zh: '说明与多份申报逐字相同',
    en: 'a statement is word for word the same in many submissions',
  },
  'when-unsubstantiated': {
    zh: '自评达标，但有条款未填报数据，仅凭验收组认定',
    en: 'claimed met, and a requirement rests on the attestation alone',
  },
  'when-waiver-expired': { zh: '豁免已过有效期', en: 'a waiver is past its last day' },
  'when-waiver-unused': { zh: '豁免没有用处', en: 'a waiver sets nothing aside' },
} as const satisfies Readonly<Record<string, Label>>;
