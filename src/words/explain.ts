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
} as const satisfies Readonly<Record<string, Label>>;
