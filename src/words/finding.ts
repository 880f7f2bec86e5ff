import type { Label } from '../model/index.ts';

/** What a reviewer can put to a community. */
export const findingWords: Readonly<Record<string, Label>> = {
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
};
