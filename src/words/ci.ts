import type { Label } from './label.ts';

/** What build servers and editors are told, and how runs are set up for them. */
export const ciWords = {
  'ci-requirement': {
    zh: '{community} {number} {title}：{status}，{reason}',
    en: '{community}, {number} {title}: {status}: {reason}',
  },
  'ci-finding': { zh: '{community}：{text}', en: '{community}: {text}' },
  'ci-left-out': { zh: '另有 {count} 条未列出', en: '{count} more not listed' },
  'ci-left-out-error': {
    zh: '另有 {count} 条 error 未列出',
    en: '{count} more {count|error|errors} not listed',
  },
  'ci-left-out-warning': {
    zh: '另有 {count} 条 warning 未列出',
    en: '{count} more {count|warning|warnings} not listed',
  },
  'ci-left-out-info': {
    zh: '另有 {count} 条 notice 未列出',
    en: '{count} more {count|notice|notices} not listed',
  },
  'two-on-stdout': {
    zh: '标准输出只能写一种格式：--format {formats} 都没有 --output',
    en: 'standard output takes one format: {formats} have no --output',
  },
  'one-output': {
    zh: '{command} 只写一个输出，--format 和 --output 各给一次',
    en: '{command} writes one output: give --format and --output once each',
  },
  'same-output': { zh: '两个输出写入同一文件 {file}', en: 'two outputs go to one file, {file}' },
} as const satisfies Readonly<Record<string, Label>>;
