import type { Label } from './label.ts';

/** What is said once of findings that say the same: headings, halves of sentences, lines. */
export const findingGroupWords = {
  'group-names': { zh: '{names}', en: '{names}' },
  'group-of-tier': { zh: '{tier} {count} 份', en: '{count} {tier}' },
  'group-of-all': { zh: '{count} 份', en: '{count} {count|submission|submissions}' },
  'group-every': { zh: '{who}全部', en: 'all {who}' },
  'group-line': { zh: '{who}：{what}', en: '{who}: {what}' },
  'group-who': { zh: '{who}', en: '{who}' },
  'group-places': { zh: '{places}', en: '{places}' },
  'group-place': { zh: '{names}第 {numbers} 项', en: '{names}: {numbers}' },
  'group-counts': { zh: '{total} 项次：{counts}', en: '{total} {total|indicator|indicators}: {counts}' },
  'group-counts-rest': {
    zh: '{total} 项次：{counts}，其余 {rest}',
    en: '{total} indicators: {counts}, others {rest}',
  },
  'group-claims': { zh: '{parts}', en: '{parts}' },
  'group-claims-line': {
    zh: '{count} 份：{parts}',
    en: '{count} {count|community|communities}: {parts}',
  },
  'group-claim-common': {
    zh: '{fact}自报 {claimed} 实为 {actual} 的 {count} 个',
    en: '{fact} claimed {claimed}, is {actual}: {count}',
  },
  'group-claim-worst': {
    zh: '相差最大：{name}{fact}自报 {claimed}，实为 {actual}',
    en: 'furthest off: {name}, {fact} {claimed}, is {actual}',
  },
  'group-claim-one': {
    zh: '{fact}自报 {claimed}，实为 {actual}',
    en: '{fact} claimed {claimed}, is {actual}',
  },
  'group-count-title': { zh: '{fact}与清单不符', en: '{fact}: claimed and listed differ' },
  'group-implausible-title': { zh: '{fact}超出合理范围', en: 'Implausible {fact}' },
  'group-implausible': { zh: '{fact} {values} {unit}', en: '{fact} {values} {unit}' },
  'group-implausible-beside': {
    zh: '{fact} {values} {unit}，其余均为 {low}',
    en: '{fact} {values} {unit}; all others {low}',
  },
  'group-implausible-among': {
    zh: '{fact} {values} {unit}，其余 {low} 至 {high}',
    en: '{fact} {values} {unit}; the others {low} to {high}',
  },
  'group-dispute': { zh: '{name}{fact} {values} {unit}', en: '{name}, {fact}: {values} {unit}' },
  'group-more': { zh: '另 {count} 处', en: '{count} more' },
  'group-copied-line': { zh: '{facts}：{who}', en: '{facts}: {who}' },
  'group-copied': { zh: '{facts}相同', en: 'the same figure: {facts}' },
  'group-outlier-title': { zh: '{figure}与其他社区悬殊', en: 'Far from the others: {figure}' },
  'group-outlier': {
    zh: '{figure} {values}，中位数约 {typical}',
    en: '{figure}: {values}; the median is about {typical}',
  },
  'group-off-topic': { zh: '{indicator}写的是{topic}', en: '{indicator}: on {topic}' },
  'group-off-topic-line': { zh: '{number} {what}，{who}', en: '{number} {what}, {who}' },
  'group-foreign': { zh: '{indicator}写的是{name}', en: '{indicator} names {name}' },
  'group-duplicate-title': { zh: '{names}有 {count} 份申报', en: '{names}: {count} submissions' },
  'group-duplicate': { zh: '{count} 份申报，{how}', en: '{count} submissions {how}' },
  'group-duplicate-line': { zh: '{who}：{ids}', en: '{who}: {ids}' },
  'group-boilerplate': {
    zh: '{total} 项说明中 {count} 项逐字相同',
    en: '{count}/{total} texts alike',
  },
  'group-boilerplate-line': {
    zh: '{tier} {count} 项全部逐字相同',
    en: '{tier}: {count} texts alike',
  },
  'group-boilerplate-some': {
    zh: '{some} 项说明在多份申报中逐字相同',
    en: '{some} texts alike in many',
  },
  'group-boilerplate-some-line': {
    zh: '{tier} {some} 项多份逐字相同',
    en: '{tier}: {some} texts alike in many',
  },
  'brief-implausible-value': { zh: '{fact} {value} {unit}', en: '{fact} {value} {unit}' },
  'brief-disputed-figure': { zh: '{fact}前后不一：{values} {unit}', en: '{fact} given as {values} {unit}' },
  'brief-notice-period': {
    zh: '公示期写 {stated} 天，{from} 至 {to} 为 {counted} 天',
    en: 'Notice of {stated} {stated|day|days}, but {from} to {to} is {counted}',
  },
  'brief-outlier': {
    zh: '{figure} {value}，中位数约 {typical}',
    en: '{figure}: {value}, the median is about {typical}',
  },
  'brief-duplicate-submission': {
    zh: '两份申报，{how}，应保留一份',
    en: 'two submissions {how}; one is to go',
  },
  'brief-copied-figure': {
    zh: '{facts}同为 {value}，疑为照抄',
    en: '{facts}: both {value}, one may be a copy',
  },
  'brief-off-topic-statement': {
    zh: '{indicator}的说明写的是{topic}{support}',
    en: '{indicator} speaks of {topic}{support}',
  },
  'brief-claim-understated': {
    zh: '{indicator}自报不达标，但所报数据已达标',
    en: '{indicator} is claimed not met, and the figures meet it',
  },
  'lead-rests': {
    zh: '{said}，{fact} {actual} 由此算出',
    en: '{said}, and {fact} {actual} is computed from it',
  },
  'lead-edge': {
    zh: '{said}，恰好达到 {threshold}，没有余量',
    en: '{said}; only just {threshold}, no margin',
  },
} as const satisfies Readonly<Record<string, Label>>;
