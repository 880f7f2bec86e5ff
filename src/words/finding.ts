import type { Label } from './label.ts';

/** What a reviewer can put to a community. */
export const findingWords = {
  'finding-verdict-contradicted': {
    zh: '“{indicator}”自报达标，但数据不支持：{reason}',
    en: '"{indicator}" is claimed met, and the figures refute it: {reason}',
  },
  'finding-near-miss': {
    zh: '“{indicator}”为 {actual}，按阈值的位数看似达到 {threshold}，实际还差 {shortfall}',
    en: '"{indicator}" is {actual}: it reads as {threshold} at the decimals the threshold is written with, and is {shortfall} short',
  },
  'finding-claim-contradicted': {
    zh: '{fact}自报 {claimed}，按所报数据计算为 {actual}',
    en: '{fact}: {claimed} is claimed, its own figures give {actual}',
  },
  'finding-count-mismatch': {
    zh: '{fact}自报 {claimed}，列出的为 {actual}',
    en: '{fact}: {claimed} is claimed, the list has {actual}',
  },
  'finding-implausible-value': {
    zh: '{fact}为 {value} {unit}，超出合理范围，请核对数值与单位',
    en: '{fact} is {value} {unit}, outside of what is plausible: check the digits and the unit',
  },
  'finding-unsubstantiated': {
    zh: '“{indicator}”的一条要求只有验收认定为依据：{reason}',
    en: 'A requirement of "{indicator}" rests on the acceptance group’s word alone: {reason}',
  },
  'finding-copied-figure': {
    zh: '{second}与{first}同为 {value} {unit}，疑为照抄，请分别核实',
    en: '{second} and {first} are both {value} {unit}: one may be copied from the other',
  },
  'finding-off-topic-statement': {
    zh: '“{indicator}”的说明没有谈到本指标，谈的是“{other}”：{text}',
    en: 'The statement on "{indicator}" does not speak of it but of "{other}": {text}',
  },
  'finding-foreign-name': {
    zh: '“{indicator}”的说明写的是{name}，而本申报是{own}的',
    en: 'The statement on "{indicator}" names {name}, while the submission is that of {own}',
  },
  'finding-duplicate-submission': {
    zh: '{name}与{other}（{file}:{line}）是同一社区，或所报数据全部相同，请确认应保留哪一份',
    en: '{name} and {other} ({file}:{line}) are one community, or report the same figures throughout: which is to stay?',
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
