import type { Label } from './label.ts';

/** Help, and what is said of a wrong call. */
export const commandWords = {
  'program-summary': {
    zh: '按分级指标体系评估社区申报：逐条给出结论、数据、差距和依据',
    en: 'Evaluates what communities report against a tiered standard: verdict, figure, shortfall, evidence',
  },
  'evaluate-summary': { zh: '评估申报并输出报告', en: 'verdicts and their report' },
  'validate-summary': { zh: '检查文件是否可读、正确', en: 'is every file readable and right' },
  'explain-summary': {
    zh: '查看指标体系；解释二级指标、数据项、类型、报告中的代码，或一个比率',
    en: 'the standard, readable; what an indicator, a fact, a tier, a code of a report, a share is',
  },
  'init-summary': {
    zh: '新建待填的申报（文本或工作簿）',
    en: 'a submission to fill in, as a text or a workbook',
  },
  'completion-summary': {
    zh: '输出终端的补全脚本（bash、zsh、fish、powershell）',
    en: 'the script by which a shell completes commands, options, tiers and facts',
  },
  'argument-shell': { zh: 'bash、zsh、fish 或 powershell', en: 'bash, zsh, fish or powershell' },
  'man-summary': { zh: '输出手册页', en: 'the manual page' },
  'manual-name': { zh: '名称', en: 'Name' },
  'manual-synopsis': { zh: '用法', en: 'Synopsis' },
  'manual-exit-codes': { zh: '退出码', en: 'Exit status' },
  'manual-environment': { zh: '环境与设置', en: 'Environment and files' },
  'manual-settings': {
    zh: '命令行优先于环境变量 SCE_LANG、SCE_INDICATORS、SCE_EVIDENCE、SCE_FAIL_ON、SCE_BASELINE、SCE_EXCLUDE、SCE_NOTICE_SETTINGS、SCE_TIER、SCE_COLOR；环境变量优先于当前文件夹或其上级的 sce.config.yaml。也遵循 NO_COLOR、FORCE_COLOR、COLUMNS。',
    en: 'The call stands over the variables SCE_LANG, SCE_INDICATORS, SCE_EVIDENCE, SCE_FAIL_ON, SCE_BASELINE, SCE_EXCLUDE, SCE_NOTICE_SETTINGS, SCE_TIER and SCE_COLOR; these stand over sce.config.yaml in the working directory or above it. NO_COLOR, FORCE_COLOR and COLUMNS are heeded.',
  },
  'complete-summary': { zh: '补全一行命令（供终端调用）', en: 'what fits at the end of a line, for a shell' },
  'argument-words': { zh: '已输入的各词', en: 'the words typed so far' },
  'option-init-from': {
    zh: '按已有申报预填，未填的仍为黄色；给出更高的 --tier 时，多要求的排在前面',
    en: 'fill in what submissions say already; with a higher --tier, what it asks beyond theirs stands first',
  },
  'option-init-table': {
    zh: '表中每个社区一份填报表，写入 --output 文件夹',
    en: 'a form for each row of a table, into the folder of --output',
  },
  'option-output-init': {
    zh: '写入文件，格式由扩展名决定；份数多于一份时写入文件夹',
    en: 'write to a file, whose ending says which format; several go into a folder',
  },
  'init-folder-wanted': {
    zh: '{file} 中有 {count} 份申报，每份一个文件：请用 --output 指定文件夹',
    en: 'there are {count} submissions in {file}, a form each: name a folder with --output',
  },
  'totals-forms': {
    zh: '{count} 份填报表',
    en: '{count} {count|form|forms}',
  },
  'init-from-or-table': { zh: '--from 与 --table 只能用一个', en: 'take --from or --table, not both' },
  'option-init-notice': {
    zh: '公示设置的模板（sce notice --notice-settings 用）',
    en: 'a template of the settings of public notices (for sce notice --notice-settings)',
  },
  'option-init-standard': {
    zh: '新建一个小的指标体系（带注释和一份申报），写入此文件夹，供改成自己的',
    en: 'a small standard with comments and a submission, into this folder, to be made into one of your own',
  },
  'starter-written': {
    zh: '已写入 {folder}（{count} 个文件）。检查：sce validate {folder}；评估：sce evaluate {folder}/samples --indicators {folder}',
    en: 'written: {folder} ({count} files). Check it: sce validate {folder}; evaluate: sce evaluate {folder}/samples --indicators {folder}',
  },
  'option-tier-init': {
    zh: '为哪个类型新建（默认最低的类型）',
    en: 'the tier that it is for (default: the lowest)',
  },
  'import-summary': {
    zh: '把已发布的公示、填报表读成申报',
    en: 'a published notice or a filled-in form, into submissions',
  },
  'audit-summary': {
    zh: '核查申报：逐份核查，并相互比对',
    en: 'findings, within a submission and across them',
  },
  'gap-summary': { zh: '距某一类型还差什么', en: 'what is still short of a tier, as actions' },
  'diff-summary': {
    zh: '两次评估之间哪些结论变了，为什么',
    en: 'what turned between two evaluations, and why',
  },
  'argument-diff': {
    zh: '评估的 JSON 报告（.json），或申报文件、文件夹',
    en: 'a JSON report of evaluate (.json), or submissions: a file or a folder',
  },
  'schema-diff': { zh: 'sce diff --format json 的输出', en: 'what sce diff --format json prints' },
  'schema-verify': {
    zh: 'sce verify --format json 的输出',
    en: 'what sce verify --format json prints',
  },
  'schema-table-checks': { zh: '--tidy 表的一行：检查', en: 'a row of --tidy: checks' },
  'schema-table-facts': { zh: '--tidy --table facts 的一行：数据项', en: 'a row of --tidy --table facts' },
  'schema-table-findings': {
    zh: '--tidy --table findings 的一行：核查发现',
    en: 'a row of --tidy --table findings',
  },
  'verify-summary': {
    zh: '重新评估，看报告（--attest）是否仍然成立',
    en: 'does a report of --attest still hold, evaluated again',
  },
  'argument-report': { zh: '带 --attest 的 JSON 报告', en: 'a JSON report that was made with --attest' },
  'option-attest': {
    zh: '在 JSON 报告中写入申报、指标体系和程序的摘要，供 sce verify 核对',
    en: 'put digests of submissions, standard and program into the JSON, for sce verify',
  },
  'not-attested': { zh: '{file} 中没有摘要', en: '{file} holds no digests' },
  'hint-not-attested': {
    zh: '请用 sce evaluate --attest --format json 生成报告',
    en: 'make the report with sce evaluate --attest --format json',
  },
  'report-holds': { zh: '报告仍然成立', en: 'the report still holds' },
  'report-fails': { zh: '报告不再成立', en: 'the report does not hold any more' },
  'changed-submission': { zh: '申报文件已改动：{file}', en: 'the submission is another: {file}' },
  'missing-submission': { zh: '申报文件不在了：{file}', en: 'the submission is gone: {file}' },
  'changed-report': {
    zh: '报告本身被改过，内容与生成时不同',
    en: 'the report was edited: it says something else than when it was made',
  },
  'changed-standard': { zh: '指标体系已改动', en: 'the standard is another' },
  'changed-tool': { zh: 'sce 的版本不同', en: 'the program is another than the one that made it' },
  'schema-summary': {
    zh: '输出各类文件和 JSON 的模式（JSON Schema）',
    en: 'the JSON Schema of a file or of the JSON that sce prints',
  },
  'argument-schema': {
    zh: '模式的名称；不写则列出全部',
    en: 'the name of a schema; without it all are listed',
  },
  'unknown-schema': {
    zh: '没有模式“{given}”，可用：{choices}',
    en: 'there is no schema "{given}"; there are: {choices}',
  },
  'schema-submission': { zh: '申报文件', en: 'a submission' },
  'schema-standard': { zh: '指标体系的 standard.yaml', en: 'standard.yaml of a standard' },
  'schema-facts': { zh: '指标体系的 facts.yaml（数据项）', en: 'facts.yaml of a standard' },
  'schema-tier': { zh: '指标体系中一个类型的文件', en: 'the file of one of its tiers' },
  'schema-reading': { zh: '指标体系的 reading.yaml（公示的读法）', en: 'reading.yaml: how a notice is read' },
  'schema-config': { zh: '运行设置 sce.config.yaml', en: 'the settings of a run, sce.config.yaml' },
  'schema-notice-settings': { zh: '--notice-settings 的文件', en: 'the file of --notice-settings' },
  'schema-evaluate': {
    zh: 'sce evaluate --format json 的输出',
    en: 'what sce evaluate --format json prints',
  },
  'schema-ndjson': { zh: '--format ndjson 的一行', en: 'a line of --format ndjson' },
  'schema-audit': { zh: 'sce audit --format json 的输出', en: 'what sce audit --format json prints' },
  'schema-gap': { zh: 'sce gap --format json 的输出', en: 'what sce gap --format json prints' },
  'schema-validate': {
    zh: 'sce validate --format json 的输出',
    en: 'what sce validate --format json prints',
  },
  'schema-explain': { zh: 'sce explain --format json 的输出', en: 'what sce explain --format json prints' },
  'notice-summary': { zh: '把申报写成验收结果公示', en: 'the public notice of a submission' },
  'option-notice-settings': {
    zh: '公示的依据、发文机关、联系方式、公示期等（YAML）',
    en: 'basis, issuer, contact, period and the like of the notices (YAML)',
  },
  'option-as-claimed': {
    zh: '不达标、待核实或与数据矛盾的也照自报内容写，并给出警告',
    en: 'publish what is claimed even where it is unmet, undetermined or refuted, with a warning',
  },
  'option-output-notice': {
    zh: '写入文件；多份申报时写入文件夹，每份一个文件',
    en: 'write to a file, or for several submissions to a folder, a file each',
  },
  'argument-notices': {
    zh: '公示、填报表、数据表：文件、文件夹或通配符',
    en: 'notices, forms, tables: files, folders, patterns',
  },
  'option-output-folder': {
    zh: '写入文件夹，每份申报一个文件',
    en: 'write a file for each submission into this folder',
  },
  'option-force': { zh: '覆盖已有文件', en: 'write over existing files' },
  'option-trace': { zh: '列出每个数据项读自何处', en: 'show where each fact was read' },
  'option-district': {
    zh: '社区所在的区（公示中没有）',
    en: 'the district of the communities, which a notice does not say',
  },
  'option-name-import': {
    zh: '没有写明社区名称时的名称',
    en: 'the community of what does not name one',
  },
  'option-tier-import': { zh: '没有写明类型时的类型', en: 'default tier for files that name none' },
  'help-usage': { zh: '用法：', en: 'Usage:' },
  'help-arguments': { zh: '参数：', en: 'Arguments:' },
  'help-options': { zh: '选项：', en: 'Options:' },
  'help-examples': { zh: '示例：', en: 'Examples:' },
  'help-exit-codes': {
    zh: '退出码：0 无问题；1 有不达标、有发现或有变化；2 输入或命令有误',
    en: 'Exit codes: 0 nothing is wrong; 1 not all is met, found or unchanged; 2 the input or the call is wrong',
  },
  'help-commands': { zh: '命令：', en: 'Commands:' },
  'argument-paths': { zh: '文件、文件夹，或 -（标准输入）', en: 'a file, a folder, or - for standard input' },
  'argument-explained': {
    zh: '二级指标、数据项或类型的标识或名称；报告中的代码，如 near-miss；比率，如 1019/1456',
    en: 'an indicator, a fact or a tier, by id or name; a code of a report, such as near-miss; a share, such as 1019/1456',
  },
  'option-tier': {
    zh: '类型的标识或名称（默认为申报自己的类型）',
    en: "a tier's id or Chinese name (default: the submission's own)",
  },
  'option-tier-explain': { zh: '只看一个类型（标识或名称）', en: 'one tier only (id or Chinese name)' },
  'option-evidence': {
    zh: '判定口径：最低计入哪种依据（默认 attested）',
    en: 'the weakest evidence that counts (default attested)',
  },
  'option-input': {
    zh: '输入内容；ndjson 为每行一份 JSON 申报',
    en: 'what the inputs hold; ndjson: a submission in JSON on each line',
  },
  'option-jobs': {
    zh: '同时用几个线程读取和评估（默认 1），结果逐字节相同',
    en: 'how many threads read and judge (default 1); the output is the same',
  },
  'jobs-whole': {
    zh: '--jobs：这种格式要先有全部结果，由一个线程完成；ndjson 和 csv 可分给几个线程。',
    en: '--jobs: this format needs all results first, so one thread does the work; ndjson and csv can be shared among threads.',
  },
  'jobs-no-threads': {
    zh: '--jobs：单文件程序不能开启线程，由一个线程完成。',
    en: '--jobs: the single executable starts no threads; one does the work.',
  },
  'option-cache': {
    zh: '未变的申报取用此文件中上次的结果（ndjson、csv）',
    en: 'take from this file what unchanged submissions came to before (ndjson, csv)',
  },
  'cache-whole': {
    zh: '--cache：这种格式要先有全部结果，未使用缓存；ndjson 和 csv 可以使用。',
    en: '--cache: this format needs all results first and takes none from a cache; ndjson and csv do.',
  },
  'cache-foreign': {
    zh: '--cache：{file} 不是 sce 的缓存，未使用，也未改动。',
    en: '--cache: {file} is no cache of sce; it was not used and is as it was.',
  },
  'cache-broken': {
    zh: '--cache：{file} 已损坏，有损坏的部分未使用，重新生成。',
    en: '--cache: {file} is damaged; what is damaged was not used, and is made anew.',
  },
  'cache-other': {
    zh: '--cache：{file} 是按别的要求、版本或标准生成的，未使用，重新生成。',
    en: '--cache: {file} was made for another question, version or standard; it was not used, and is made anew.',
  },
  'cache-unwritten': {
    zh: '--cache：{file} 无法写入，下次没有缓存可用。',
    en: '--cache: {file} cannot be written; the next run will find no cache.',
  },
  'option-profile': {
    zh: '结束时说明时间用在何处',
    en: 'say at the end where the time went',
  },
  'profile-line': { zh: '用时：{stage} {time} 毫秒（{share}%）', en: 'time: {stage} {time} ms ({share}%)' },
  'profile-reading': { zh: '读取文件', en: 'reading files' },
  'profile-validating': { zh: '解析和校验', en: 'parsing and validating' },
  'profile-evaluating': { zh: '评估', en: 'evaluating' },
  'profile-findings': { zh: '核查发现', en: 'findings' },
  'profile-threads': { zh: '等待各线程', en: 'waiting for the threads' },
  'profile-writing': { zh: '生成和写出结果', en: 'making and writing the report' },
  'profile-rest': { zh: '其他', en: 'everything else' },
  'option-set': { zh: '以 数据项=值 代替申报的数据，可重复', en: 'take this value for a fact; repeatable' },
  'option-as-of': {
    zh: '豁免是否有效以此日期为准（默认今天）',
    en: 'the date asked about, for waivers (default today)',
  },
  'option-format': { zh: '输出格式（默认第一个）', en: 'how the output is written (default: the first)' },
  'option-output': {
    zh: '写入文件；没有 --format 时，格式由扩展名决定',
    en: 'write to a file; without --format its ending says which format',
  },
  'option-lang': { zh: '语言', en: 'language' },
  'option-indicators': { zh: '指标体系所在文件夹', en: 'the folder of another standard' },
  'option-quiet': {
    zh: '不说写了什么、为何退出码为 1',
    en: 'do not say what was written, nor why the exit code is 1',
  },
  written: { zh: '已写入 {file}（{totals}）', en: 'written: {file} ({totals})' },
  'written-file': { zh: '已写入 {file}', en: 'written: {file}' },
  'totals-turned': { zh: '{count} 个社区有变化', en: '{count} {count|community|communities} turned' },
  'why-turned': { zh: '{count} 个社区有变化', en: '{count} {count|community|communities} turned' },
  'why-report-fails': { zh: '报告不再成立', en: 'the report does not hold any more' },
  'totals-notices': { zh: '{count} 份', en: '{count}' },
  'exit-one': { zh: '退出码 1：{why}', en: 'exit code 1: {why}' },
  'why-not-met': {
    zh: '{count} 份没有达标',
    en: '{count} {count|submission does|submissions do} not meet {count|its|their} tier',
  },
  'why-findings': { zh: '有 {count} 条发现', en: '{count} {count|finding|findings}' },
  'totals-short-unread': {
    zh: '评了 {submissions} 份：达标 {met}，不达标 {unmet}，待核实 {undetermined}；{files} 个文件有误，未评',
    en: '{submissions} evaluated: {met} met, {unmet} not met, {undetermined} undetermined; {files} {files|file|files} wrong and not evaluated',
  },
  'totals-short': {
    zh: '{submissions} 份：达标 {met}，不达标 {unmet}，待核实 {undetermined}',
    en: '{submissions} {submissions|submission|submissions}: {met} met, {unmet} not met, {undetermined} undetermined',
  },
  'totals-findings': {
    zh: '{submissions} 份，{count} 条发现',
    en: '{submissions} {submissions|submission|submissions}, {count} {count|finding|findings}',
  },
  'left-unread': {
    zh: '另有 {count} 个文件未读：{names}',
    en: '{count} {count|file|files} not read: {names}',
  },
  'left-unread-more': {
    zh: '另有 {count} 个文件未读：{names} 等',
    en: '{count} {count|file|files} not read: {names} and more',
  },
  'option-only': { zh: '只列不达标或待核实的', en: 'list only those that are unmet or undetermined' },
  'option-sort': {
    zh: '排列：名称、所缺（少的在前）、类型',
    en: 'order: by name, by gap (least short first), by tier',
  },
  'option-details': {
    zh: '逐条列出：条款、数据、理由、代码',
    en: 'every clause, with its figures, reason and codes',
  },
  'option-rows': {
    zh: 'csv 的一行是一条要求还是一个社区（默认 requirement）',
    en: 'what a row of the csv is (default requirement)',
  },
  'option-bom': {
    zh: 'csv 前加字节序标记，便于 Excel 识别',
    en: 'begin the csv with a byte order mark, for Excel',
  },
  'option-ascii': { zh: '只用 ASCII 线条和符号', en: 'ASCII lines and symbols only' },
  'option-no-color': { zh: '不用颜色', en: 'no colour' },
  'option-help': { zh: '显示帮助', en: 'show this help' },
  'option-version': { zh: '显示版本', en: 'show the version' },
  'command-help': { zh: '显示某个命令的帮助', en: 'show the help of a command' },
  'wrong-call': { zh: '错误：{what}', en: 'error: {what}' },
  'did-you-mean': { zh: '是不是“{nearest}”？', en: 'did you mean {nearest}?' },
  'unknown-command': { zh: '没有命令“{given}”', en: 'unknown command "{given}"' },
  'unknown-option': { zh: '没有选项“{given}”', en: 'unknown option "{given}"' },
  'unknown-ending-pdf': {
    zh: '暂不支持 PDF；请用 .html 后打印，或 .xlsx',
    en: 'cannot write PDF: write .html and print it, or .xlsx',
  },
  'unknown-ending': {
    zh: '暂不支持 {ending}；请用 {choices} 中的一种，以扩展名或 --format 指定',
    en: 'cannot write {ending}; choose one of {choices}, by the ending or by --format',
  },
  'output-is-input': {
    zh: '{file} 是要读的文件，不能写入',
    en: '{file} is read from, and cannot be written to',
  },
  'output-other-kind': {
    zh: '{file} 已存在，扩展名不是 {format} 的，不会覆盖；请换一个文件名，或先删除它',
    en: '{file} is there and by its ending no {format}: it is kept; choose another name, or delete it first',
  },
  'folder-wanted': {
    zh: '--output 是文件夹，每份申报一个文件；“{file}”像是文件名',
    en: '--output is a folder, with a file for each submission; "{file}" looks like a file',
  },
  'missing-argument': { zh: '缺少参数 {given}', en: 'missing argument {given}' },
  'option-needs-value': { zh: '选项 {given} 需要一个值', en: 'option {given} needs a value' },
  'wrong-choice': {
    zh: '选项 {option} 的值“{given}”无效，可选：{choices}',
    en: 'option {option} cannot be "{given}"; it is one of {choices}',
  },
  'wrong-date': {
    zh: '“{given}”不是日期，应如 2022-12-05',
    en: '"{given}" is not a date; write it as 2022-12-05',
  },
  'too-many-arguments': { zh: '参数过多', en: 'too many arguments' },
  'unknown-tier': {
    zh: '没有类型“{given}”，可选：{choices}',
    en: 'no tier "{given}"; there are {choices}',
  },
  'unknown-indicator': { zh: '没有二级指标“{given}”', en: 'unknown indicator "{given}"' },
  'indicator-not-in-tier': {
    zh: '{tier}没有二级指标“{given}”，有它的是：{tiers}',
    en: 'the {tier} tier has no indicator "{given}"; it is in: {tiers}',
  },
  'progress-read': { zh: '已读 {count} 个文件', en: '{count} {count|file|files} read' },
  'write-failed': { zh: '无法写入 {file}：{why}', en: 'cannot write {file}: {why}' },
  'write-why-folder': { zh: '没有文件夹“{folder}”（ENOENT）', en: 'there is no folder "{folder}" (ENOENT)' },
  'write-why-denied': { zh: '没有写入权限（{errno}）', en: 'permission denied ({errno})' },
  'write-why-read-only': { zh: '该文件是只读的', en: 'the file is read-only' },
  'write-why-is-folder': { zh: '这是一个文件夹（EISDIR）', en: 'it is a folder (EISDIR)' },
  'write-why-full': { zh: '磁盘已满（{errno}）', en: 'the disk is full ({errno})' },
  'hint-write-folder': { zh: '请先建立该文件夹', en: 'make the folder first' },
  'hint-write-read-only': {
    zh: '请写入另一个文件，或取消其只读属性',
    en: 'write to another file, or take its read-only mark away',
  },
  'binary-output': {
    zh: '这种格式不能显示在终端上，请用 --output 写入文件',
    en: 'this format is not a text for a terminal: write it to a file with --output',
  },
  'standard-output': { zh: '标准输出', en: 'standard output' },
  'too-many-kept': {
    zh: '内存不够：{count} 份申报放不下，什么也没有写出',
    en: 'not enough memory to keep {count} submissions; nothing was written',
  },
  'hint-too-many-kept': {
    zh: '改用 evaluate --format ndjson 或 csv（逐份写出，不留在内存），或分批评估；内存充足的，设 NODE_OPTIONS=--max-old-space-size=8192',
    en: 'take evaluate --format ndjson or csv, which are written submission by submission, or evaluate some at a time; where there is more memory, set NODE_OPTIONS=--max-old-space-size=8192',
  },
  'too-long-text': {
    zh: '结果太长，写不成一个文件',
    en: 'the result is too long to be written as one text',
  },
  'internal-error': {
    zh: '程序内部错误，是 sce 的缺陷，不是输入的错：{why}',
    en: 'internal error, which is a bug of sce and not of the input: {why}',
  },
  'hint-internal-error': {
    zh: '请报告给维护者，附上所用命令（{call}）、它读的文件，以及加上 SCE_DEBUG=1 再运行一次的输出',
    en: 'please report it, with the call ({call}), the files that it reads, and what it prints with SCE_DEBUG=1',
  },
} as const satisfies Readonly<Record<string, Label>>;
