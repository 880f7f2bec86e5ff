import type { Label } from './label.ts';

/** Why a requirement stands as it does: made from codes and figures of the evaluation. */
export const reasonWords = {
  figure: { zh: '{fact} {actual}', en: '{fact}: {actual}' },
  'figure-ratio': { zh: '{part} ÷ {whole} = {actual}', en: '{part} ÷ {whole} = {actual}' },
  asked: { zh: '{sign} {threshold}', en: '{sign} {threshold}' },
  'asked-between': { zh: '{threshold}', en: '{threshold}' },
  'asked-at_least': { zh: '不低于 {threshold}', en: 'at least {threshold}' },
  'asked-at_most': { zh: '不高于 {threshold}', en: 'at most {threshold}' },
  'asked-more_than': { zh: '高于 {threshold}', en: 'more than {threshold}' },
  'asked-less_than': { zh: '低于 {threshold}', en: 'less than {threshold}' },
  'asked-words': { zh: '：{threshold}', en: '{threshold}' },
  'reason-compare-true': { zh: '{figure}，符合 {asked}', en: '{figure}, which satisfies {asked}' },
  'reason-compare-false': {
    zh: '{figure}，不符合 {asked}：{need}',
    en: '{figure}, which is not {asked}: {need}',
  },
  'reason-compare-not': { zh: '{figure}，不符合 {asked}', en: '{figure}, which is not {asked}' },
  'reason-compare-unknown': {
    zh: '{figure}，不足以判定是否 {asked}',
    en: '{figure}, which does not decide {asked}',
  },
  'need-more': {
    zh: '{fact}需达到 {target}，还差 {change}',
    en: '{fact} must reach {target}, {change} short',
  },
  'need-more-most': {
    zh: '{fact}需达到 {target}，至多差 {change}',
    en: '{fact} must reach {target}, at most {change} short',
  },
  'need-less-most': {
    zh: '{fact}须降至 {target}，至多超出 {change}',
    en: '{fact} must come down to {target}, at most {change} too many',
  },
  'need-less': {
    zh: '{fact}须降至 {target}，超出 {change}',
    en: '{fact} must come down to {target}, {change} too many',
  },
  'reason-other-rounded': {
    zh: '{said}。若{rounding}（修约值比较法）则为 {threshold}，{truth}；本标准采用全数值比较法，判为{own}',
    en: '{said}. Rounded to {rounding} it would be {threshold}, {truth}; this standard compares full values: {own}',
  },
  'reason-other-full': {
    zh: '{said}。若不修约（全数值比较法）则{truth}；本标准{rounding}（修约值比较法），判为{own}',
    en: '{said}. Not rounded it would be {truth}; this standard rounds to {rounding}: {own}',
  },
  'rounding-whole': { zh: '修约至整数', en: 'a whole number' },
  'rounding-decimals': {
    zh: '修约至 {decimals} 位小数',
    en: '{decimals} {decimals|decimal|decimals}',
  },
  'rule-full-value': { zh: '全数值比较法', en: 'full values, not rounded' },
  'rule-rounded-value': { zh: '修约值比较法（{rounding}）', en: 'rounded to {rounding}' },
  'truth-true': { zh: '达标', en: 'met' },
  'truth-false': { zh: '不达标', en: 'not met' },
  'truth-unknown': { zh: '无法判定', en: 'undecided' },
  'reason-attested': {
    zh: '{fact}未填报，仅凭验收组认定',
    en: '{fact}: not reported, accepted on the acceptance group’s word',
  },
  'reason-attested-in-part': {
    zh: '{fact}填报不全，其余凭验收组认定',
    en: '{fact}: reported in part, accepted on the acceptance group’s word',
  },
  'reason-of-nothing': {
    zh: '{of}为零，{fact}无从谈起',
    en: '{fact}: there is none ({of} is nothing)',
  },
  'reason-perhaps-of-nothing': {
    zh: '{of}可能为零，{fact}无法判定',
    en: '{fact}: undecided, as {of} may be nothing',
  },
  'reason-not-reported': { zh: '未填报{fact}', en: '{fact}: not reported' },
  'reason-level-true': {
    zh: '{fact}为{actual}，符合 {sign} {threshold}',
    en: '{fact} is {actual}, which satisfies {sign} {threshold}',
  },
  'reason-level-false': {
    zh: '{fact}为{actual}，要求 {sign} {threshold}',
    en: '{fact} is {actual}, {sign} {threshold} is asked',
  },
  'reason-is-true': { zh: '{fact}：{actual}', en: '{fact}: {actual}' },
  'reason-is-false': {
    zh: '{fact}：{actual}，要求为{threshold}',
    en: '{fact}: {actual}, {threshold} is asked',
  },
  'reason-items-true': { zh: '{fact}：{asked}', en: '{fact}: has {asked}' },
  'reason-items-false': {
    zh: '{fact}应有{asked}，还差 {short} 项，未见：{absent}',
    en: '{fact} must have {asked}: {short} short, missing {absent}',
  },
  'reason-items-unknown': {
    zh: '{fact}未列全，未见：{absent}',
    en: '{fact}: the list is open, and does not name {absent}',
  },
  'reason-where-true': {
    zh: '{fact}中符合条件的 {actual} 项，要求至少 {asked} 项',
    en: '{fact}: {actual} {actual|fits|fit}, at least {asked} asked',
  },
  'reason-where-false': {
    zh: '{fact}中符合条件的 {actual} 项，要求至少 {asked} 项，还差 {short}',
    en: '{fact}: {actual} {actual|fits|fit}, at least {asked} asked, {short} short',
  },
  'reason-where-unknown': {
    zh: '{fact}中符合条件的 {actual} 项，不足以判定是否至少 {asked} 项',
    en: '{fact}: {actual} {actual|fits|fit}, which does not decide whether there are at least {asked}',
  },
  'reason-none-fit': {
    zh: '没有“{where}”的{fact}',
    en: '{fact}: none with {where}',
  },
  'reason-every-true': { zh: '{fact}全部符合', en: '{fact}: every one conforms' },
  'reason-every-false': {
    zh: '{fact}共 {total} 条记录，{failing} 条不符合：{records}',
    en: '{fact}: {failing} of {total} {total|record|records} {failing|does|do} not conform: {records}',
  },
  'reason-every-unknown': {
    zh: '{fact}的记录不足以判定是否全部符合',
    en: '{fact}: the records do not decide whether every one conforms',
  },
  'reason-and-records': { zh: '{said}：{records}', en: '{said}: {records}' },
  'record-at': { zh: '第 {line} 行', en: 'line {line}' },
  'record-title': { zh: '“{name}”', en: '{name}' },
  'record-fails': { zh: '{record}{why}', en: '{record}: {why}' },
  'record-field': { zh: '{field} {actual}，要求{asked}', en: '{field} {actual}, asked {asked}' },
  'record-lacks': { zh: '未填{field}，要求{asked}', en: '{field} not reported, asked {asked}' },
  'record-both': { zh: '{a}，{b}', en: '{a}, {b}' },
  'record-none-of': { zh: '以下均不满足（{parts}）', en: 'none of ({parts})' },
  'record-more': { zh: '另有 {number} 条', en: '{number} more' },
  'reason-combined': { zh: '{parts}', en: '{parts}' },
  'reason-none-of': { zh: '各备选条件均不满足：{parts}', en: 'none of the alternatives holds: {parts}' },
  'reason-not-bound': { zh: '本条不适用：{reason}', en: 'The clause does not bind here: {reason}' },
  'reason-bound-unknown': {
    zh: '是否适用待核实：{reason}',
    en: 'It is unclear whether this clause applies: {reason}',
  },
  'reason-withheld': { zh: '依据不足：{reason}', en: 'The evidence asked for is not there: {reason}' },
} as const satisfies Readonly<Record<string, Label>>;
