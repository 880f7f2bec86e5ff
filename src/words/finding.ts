import type { Label } from './label.ts';

/** What a reviewer can put to a community: what each finding is called, when it is found, and what it says. */
export const findingWords = {
  'code-verdict-contradicted': { zh: '自评达标，数据不达标', en: 'claimed met, not met' },
  'code-duplicate-submission': { zh: '重复申报', en: 'duplicate submission' },
  'code-implausible-value': { zh: '数值超出合理范围', en: 'implausible value' },
  'code-disputed-figure': { zh: '同一数据项前后不一', en: 'disputed figure' },
  'code-claim-contradicted': { zh: '自报比率与复算不符', en: 'rate not as computed' },
  'code-near-miss': { zh: '看似达到，实际未达', en: 'near miss' },
  'code-count-mismatch': { zh: '自报个数与清单不符', en: 'count not as listed' },
  'code-copied-figure': { zh: '不同数据项数值相同', en: 'same figure twice' },
  'code-foreign-name': { zh: '说明中出现其他社区名称', en: 'another community' },
  'code-off-topic-statement': { zh: '说明与指标不符', en: 'off topic' },
  'code-outlier': { zh: '与其他社区悬殊', en: 'outlier' },
  'code-boilerplate': { zh: '说明雷同', en: 'same text' },
  'code-unsubstantiated': { zh: '仅有验收认定', en: 'word alone' },
  'code-claim-understated': { zh: '自评不达标，数据达标', en: 'claimed not met, met' },
  'code-notice-period': { zh: '公示期与起止日不符', en: 'notice period' },
  'code-clause-echo': { zh: '说明照抄条款', en: 'clause repeated' },
  'code-waiver-expired': { zh: '豁免已到期', en: 'waiver expired' },
  'code-waiver-unused': { zh: '豁免未起作用', en: 'waiver unused' },
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
  'finding-verdict-contradicted': {
    zh: '“{indicator}”自报达标，但数据不支持：{reason}',
    en: '"{indicator}" is claimed met, and the figures refute it: {reason}',
  },
  'finding-near-miss': {
    zh: '“{indicator}”四舍五入后为 {threshold}，实为 {actual}{shortfall}',
    en: '"{indicator}" rounds to {threshold} but is {actual}{shortfall}',
  },
  'near-short': { zh: '，还差 {size}', en: ', {size} short' },
  'near-over': { zh: '，超出 {size}', en: ', {size} too much' },
  'finding-claim-contradicted': { zh: '{claims}', en: '{claims}' },
  'claim-figure': {
    zh: '{fact}自报 {claimed}，按所报数据计算为 {actual}',
    en: '{fact}: {claimed} is claimed, its own figures give {actual}',
  },
  'finding-count-mismatch': { zh: '{claims}', en: '{claims}' },
  'claim-count': {
    zh: '{fact}自报 {claimed}，清单列出 {actual}',
    en: '{fact}: {claimed}, but {actual} listed',
  },
  'finding-claim-understated': {
    zh: '“{indicator}”自报不达标，但所报数据已达标，请确认',
    en: '"{indicator}" is claimed not met, and the figures meet it: please check',
  },
  'finding-notice-period': {
    zh: '公示期写明 {stated} 天，但 {from} 至 {to} 为 {counted} 天',
    en: 'The notice period is stated as {stated} {stated|day|days}, but {from} to {to} is {counted}',
  },
  'finding-clause-echo': {
    zh: '“{indicator}”的说明只是照抄条款：{text}',
    en: 'The statement on "{indicator}" only repeats the clause: {text}',
  },
  'support-word-alone': {
    zh: '；该项达标仅凭验收组认定',
    en: '; met on the word alone',
  },
  'support-word-partly': {
    zh: '；该项达标部分靠验收组认定',
    en: "; partly on the group's word",
  },
  'finding-implausible-value': {
    zh: '{fact}为 {value} {unit}，超出合理范围，请核对数值与单位',
    en: '{fact} is {value} {unit}, outside of what is plausible: check the digits and the unit',
  },
  'finding-disputed-figure': {
    zh: '{fact}前后不一：{values} {unit}，请核实后只留一个',
    en: '{fact} is given more than once, as {values} {unit}: find out which is right and keep that one',
  },
  'finding-unsubstantiated': {
    zh: '{indicator}：{facts}未填报，仅凭验收组认定',
    en: "{indicator}: not reported and accepted on the group's word alone: {facts}",
  },
  'finding-copied-figure': {
    zh: '{second}与{first}同为 {value} {unit}，疑为照抄，请分别核实',
    en: '{second} and {first} are both {value} {unit}: one may be copied from the other',
  },
  'finding-off-topic-statement': {
    zh: '“{indicator}”的说明没有写本项内容，写的是{topic}：{text}{support}',
    en: 'The statement on "{indicator}" does not speak of it but of "{topic}": {text}{support}',
  },
  'finding-foreign-name': {
    zh: '“{indicator}”的说明中出现其他社区名称：{name}（本申报为{own}）',
    en: 'The statement on "{indicator}" names {name}, while the submission is that of {own}',
  },
  'finding-duplicate-submission': {
    zh: '{name}与{other}（{file}:{line}）{how}，请确认应保留哪一份',
    en: '{name} and {other} ({file}:{line}) {how}: which is to stay?',
  },
  'duplicate-figures': { zh: '所报数据全部相同', en: 'have the same figures throughout' },
  'duplicate-name': { zh: '是同一社区', en: 'have one name' },
  'duplicate-id': {
    zh: '标识相同',
    en: 'have one id',
  },
  'finding-outlier': {
    zh: '{figure}为 {value}，与其他社区相差悬殊（{count} 份的中位数约 {typical}），请核对数值与单位',
    en: '{figure}: {value}, far from the others (the median of {count} is about {typical}): check the digits and the unit',
  },
  'finding-boilerplate': {
    zh: '“{indicator}”的说明在 {count} 份申报中逐字相同：{text}',
    en: 'The statement on "{indicator}" is word for word the same in {count} submissions: {text}',
  },
  'finding-waiver-expired': {
    zh: '{requirement} 的豁免（{by}）已于 {until} 到期，不再有效',
    en: 'The waiver of {requirement} by {by} ended on {until}',
  },
  'finding-waiver-unused': {
    zh: '{requirement} 的豁免（{by}，至 {until}）没有用处：该要求已达标、不适用，或不在此类型中',
    en: 'The waiver of {requirement} by {by} until {until} sets nothing aside: it is met, does not apply, or is not asked in this tier',
  },
} as const satisfies Readonly<Record<string, Label>>;
