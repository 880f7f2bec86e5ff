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
  'option-tidy': {
    zh: 'csv 供数据工具用：一行一项检查，列名不随语言变',
    en: 'a csv for data tools: a row a check, with the same columns in every language',
  },
  'option-table': {
    zh: '供数据工具用的表，csv 或 parquet（默认 checks）',
    en: 'which table for data tools, as csv or parquet (default checks)',
  },
  'option-color': {
    zh: '何时用颜色（默认在终端上用；亦看 NO_COLOR、FORCE_COLOR）',
    en: 'when to use colour (default: on a terminal; NO_COLOR and FORCE_COLOR are heeded)',
  },
  'option-exclude': {
    zh: '不读的文件、文件夹或通配符，可重复',
    en: 'a file, folder or pattern that is not read; repeatable',
  },
  'option-stdin-file-path': {
    zh: '标准输入在报告中的文件名',
    en: 'what standard input is called in reports',
  },
  'option-baseline': {
    zh: '基线文件：其中的发现已知，不再计入',
    en: 'a file of findings that are known and no longer count',
  },
  'option-update-baseline': {
    zh: '把现有的发现写入基线文件',
    en: 'write the findings that there are into the baseline',
  },
  'option-fail-on-verdict': {
    zh: '何时退出码为 1（默认 undetermined：有未达标的即是）',
    en: 'what ends with exit code 1 (default undetermined: a verdict that is not met)',
  },
  'option-fail-on-reading': {
    zh: '警告是否也使退出码为 1（默认 error：不）',
    en: 'whether a warning ends with exit code 1 (default error: it does not)',
  },
  'baseline-wanted': {
    zh: '--update-baseline 要写入哪个文件？请用 --baseline 指明',
    en: '--update-baseline needs the file to write: name it by --baseline',
  },
  'no-baseline': {
    zh: '没有基线文件 {file}；加 --update-baseline 新建',
    en: 'there is no baseline {file}: --update-baseline writes one',
  },
  'wrong-baseline': {
    zh: '{file} 不是 --update-baseline 所写的基线文件',
    en: '{file} is not a baseline written by --update-baseline',
  },
  'baseline-written': {
    zh: '基线已写入 {file}（{count} 条发现）',
    en: 'baseline written: {file} ({count} {count|finding|findings})',
  },
  'settled-count': {
    zh: '另有 {count} 条已核实，不计入：{codes}',
    en: '{count} more {count|is|are} settled and not counted: {codes}',
  },
  'settled-code': { zh: '{code} {count}', en: '{code} {count}' },
  'settled-by': {
    zh: '已核实，至 {until}（{by}）：{reason}',
    en: 'settled until {until} by {by}: {reason}',
  },
  'settled-baseline': { zh: '已在基线中', en: 'in the baseline' },
  'idle-settlements': {
    zh: '{count} 条核实记录已不起作用：{entries}',
    en: '{count} {count|settlement settles|settlements settle} nothing any more: {entries}',
  },
  'idle-expired': { zh: '{name} {code}（{until} 到期）', en: '{name} {code} (expired {until})' },
  'idle-unused': { zh: '{name} {code}（没有这条发现）', en: '{name} {code} (no such finding)' },
  'idle-not-found': {
    zh: '{name} {code}（基线中有，现已没有）',
    en: '{name} {code} (in the baseline, gone now)',
  },
  'settled-heading': { zh: '已核实的发现', en: 'Settled findings' },
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
