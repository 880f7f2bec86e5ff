import type { Label } from './label.ts';

/** Why an input cannot be read, and what to write instead. */
export const diagnosticWords = {
  'diagnostic-missing-file': { zh: '文件或文件夹不存在', en: 'no such file or folder' },
  'diagnostic-not-a-file': { zh: '不是可读的文件', en: 'not a regular file' },
  'diagnostic-is-a-folder': { zh: '这是文件夹，应为一个文件', en: 'this is a folder, and must be a file' },
  'diagnostic-unreadable-file': { zh: '文件无法读取', en: 'the file cannot be read' },
  'diagnostic-too-large': { zh: '文件超过 4 MB', en: 'the file is over 4 MB' },
  'diagnostic-binary-file': { zh: '文件含有空字符，不是文本文件', en: 'the file holds NUL: it is not text' },
  'hint-binary-file': {
    zh: '申报是 YAML 文本；填报表和公示请先用 sce import 读成申报',
    en: 'a submission is YAML text: make one of a form or a notice with sce import',
  },
  'diagnostic-more-wrong': {
    zh: '不对的地方超过 {most} 处，其余未列出',
    en: 'more than {most} things are wrong in it; the rest is not listed',
  },
  'hint-more-wrong': {
    zh: '请先改正已列出的；若处处不对，请核对文件的写法',
    en: 'mend those that are listed first; where all is wrong, look at how the file is written',
  },
  'diagnostic-too-many-documents': {
    zh: '一个文件最多 {most} 个 YAML 文档，从这里起更多，未读',
    en: 'a file may hold {most} YAML documents; from here on there are more, and none was read',
  },
  'hint-too-many-documents': { zh: '请分成几个文件', en: 'split it into several files' },
  'diagnostic-not-utf8': { zh: '文件不是 UTF-8 编码', en: 'the file is not UTF-8' },
  'hint-not-utf8': { zh: '请在编辑器中另存为 UTF-8 编码', en: 'save it as UTF-8 in your editor' },
  'diagnostic-nothing-to-import': {
    zh: '文件夹中没有可读的公示、填报表或数据表',
    en: 'the folder holds no notice, form or table that can be read',
  },
  'hint-nothing-to-import': {
    zh: '可读：文本、Markdown、HTML、DOCX、XLSX、CSV、PDF',
    en: 'text, Markdown, HTML, DOCX, XLSX, CSV and PDF can be read',
  },
  'diagnostic-refused-draft': {
    zh: '{name}：读出的申报不合规范，未写。{problems}',
    en: '{name}: what was read is no right submission, and was not written. {problems}',
  },
  'hint-refused-draft': {
    zh: '请在原文件中改正后再读',
    en: 'mend it in the file that it was read from, and read that again',
  },
  'diagnostic-empty-folder': {
    zh: '文件夹中没有 .yaml、.yml 或 .json 文件',
    en: 'the folder has no .yaml, .yml or .json file',
  },
  'hint-empty-folder': { zh: '请指定存放申报文件的文件夹', en: 'name the folder that holds the submissions' },
  'diagnostic-nothing-checked': {
    zh: '没有可检查的申报',
    en: 'nothing was checked: there is not a submission',
  },
  'diagnostic-not-a-report': {
    zh: '不是 sce evaluate --format json 写的报告',
    en: 'this is not a report of sce evaluate --format json',
  },
  'diagnostic-not-a-submission': {
    zh: '这不是申报：里面没有 community、tier、facts 等键',
    en: 'this is not a submission: it has none of the keys community, tier, facts',
  },
  'hint-not-a-submission': {
    zh: '申报的写法见 sce init；请去掉这个文件，或只指定申报',
    en: 'sce init prints a submission to fill in; leave this file out, or name the submissions alone',
  },
  'diagnostic-for-import': {
    zh: '这不是申报，而是表格或公示',
    en: 'this is not a submission, but a table or a notice',
  },
  'hint-for-import': { zh: '请先用 sce import 读成申报', en: 'read it into a submission with sce import' },
  'diagnostic-standard-file': {
    zh: '这不是申报，而是指标体系的文件',
    en: 'this is not a submission, but a file of a standard',
  },
  'hint-standard-file': {
    zh: '请用 sce validate 检查它所在的文件夹',
    en: 'check the folder it lies in with sce validate',
  },
  'diagnostic-no-tier': { zh: '申报没有写明类型', en: 'the submission names no tier' },
  'hint-no-tier': {
    zh: '请在申报中写 tier，或用 --tier 指定（all 为各类型）',
    en: 'write its tier, or name one with --tier (all of them: --tier all)',
  },
  'diagnostic-no-such-date': { zh: '没有“{written}”这一天', en: 'there is no such day: {written}' },
  'hint-no-such-date': {
    zh: '请核对年月日，写作 2022-12-05',
    en: 'check the month and the day; a date is written 2022-12-05',
  },
  'diagnostic-empty-file': { zh: '文件是空的', en: 'the file is empty' },
  'hint-empty-file': { zh: '请核对文件是否存好、拷全', en: 'look whether it was saved, and copied whole' },
  'diagnostic-too-deep': { zh: '嵌套超过 64 层', en: 'nested deeper than 64' },
  'diagnostic-too-many-nodes': { zh: '内容超过 100000 个节点', en: 'over 100,000 nodes' },
  'hint-too-deep': { zh: '请减少括号或缩进的层数', en: 'have fewer brackets or indents within each other' },
  'diagnostic-yaml-syntax': { zh: '这里不符合 YAML 的写法', en: 'this is not as YAML is written' },
  'hint-yaml-syntax': {
    zh: '请核对本行与上一行的缩进、冒号和引号',
    en: 'look at the indents, colons and quotation marks of this line and the one above',
  },
  'diagnostic-yaml-tab': { zh: '缩进用了制表符', en: 'a tab stands in the indent' },
  'hint-yaml-tab': { zh: '请改用空格缩进', en: 'indent with spaces' },
  'diagnostic-yaml-bracket': { zh: '括号没有配对的另一半', en: 'the bracket is not closed' },
  'hint-yaml-bracket': { zh: '请补上 ] 或 }', en: 'write the ] or } that belongs to it' },
  'diagnostic-yaml-comma': {
    zh: '括号中的两项之间缺少逗号',
    en: 'two things in brackets without a comma between them',
  },
  'hint-yaml-comma': { zh: '请在前一项后加逗号“, ”', en: 'write a comma after the first, ", "' },
  'diagnostic-yaml-quote': { zh: '引号没有配对的另一半', en: 'the quotation mark has no other half' },
  'hint-yaml-quote': { zh: '请补上引号', en: 'write the one that closes it' },
  'diagnostic-yaml-indent': { zh: '缩进不对', en: 'the indent is wrong' },
  'hint-yaml-indent': { zh: '同一层的各行要左对齐', en: 'lines of one level begin in one column' },
  'diagnostic-yaml-no-colon': { zh: '键后面没有冒号', en: 'a key without its colon' },
  'hint-yaml-no-colon': { zh: '请写成“键: 值”', en: 'write it as key: value' },
  'diagnostic-yaml-two-colons': { zh: '一行里有两个“键: ”', en: 'two keys on one line' },
  'hint-yaml-two-colons': {
    zh: '值里有冒号时请加引号；下一层请另起一行缩进',
    en: 'put a value with a colon in quotes; begin what is below on a new line',
  },
  'diagnostic-yaml-reserved': { zh: '值不能以这个符号开头', en: 'no value begins with this sign' },
  'hint-yaml-reserved': { zh: '请给值加引号', en: 'put the value in quotes' },
  'diagnostic-yaml-escape': {
    zh: '双引号中的反斜杠用错了',
    en: 'a backslash in double quotes that means nothing',
  },
  'hint-yaml-escape': { zh: '请改用单引号，或写 \\\\', en: 'use single quotes, or write \\\\' },
  'diagnostic-unknown-alias': {
    zh: '别名前面没有同名的锚点',
    en: 'no anchor of this name stands before the alias',
  },
  'hint-unknown-alias': { zh: '以 * 开头的文字请加引号', en: 'put a text that begins with * in quotes' },
  'diagnostic-tight-colon': {
    zh: '冒号后面没有空格，整行会被当作一个词',
    en: 'no space after the colon: to YAML the whole is one string',
  },
  'hint-tight-colon': { zh: '请在冒号后加一个空格', en: 'write a space after the colon' },
  'diagnostic-duplicate-key': { zh: '同一层中键名重复', en: 'the key stands twice in one map' },
  'hint-duplicate-key': { zh: '请保留一个', en: 'keep one of them' },
  'diagnostic-unknown-tag': { zh: '不接受 YAML 标签', en: 'YAML tags are not accepted' },
  'diagnostic-alias-cycle': { zh: '别名指向自身', en: 'the alias leads to itself' },
  'diagnostic-alias-bomb': {
    zh: '别名展开后超过 100000 个节点',
    en: 'the aliases unfold to over 100,000 nodes',
  },
  'diagnostic-full-width-colon': {
    zh: '这里用了全角冒号，整行会被当作一个词',
    en: 'a full-width colon: to YAML the whole is one string',
  },
  'hint-full-width-colon': {
    zh: '请改为半角冒号加空格“: ”',
    en: 'write a half-width colon and a space, ": "',
  },
  'diagnostic-ideographic-space': { zh: '数值中有全角空格', en: 'an ideographic space in a value' },
  'hint-ideographic-space': { zh: '请改为半角空格', en: 'write an ordinary space' },
  'diagnostic-several-documents': {
    zh: '指标体系的文件只能有一个 YAML 文档',
    en: 'a file of a standard holds one YAML document',
  },
  'hint-several-documents': { zh: '请去掉“---”之后的内容', en: 'take out what follows the "---"' },
  'diagnostic-missing-key': { zh: '缺少“{key}”', en: '"{key}" is missing' },
  'diagnostic-unknown-key': {
    zh: '不认识的键“{key}”，可用：{allowed}',
    en: 'unknown key "{key}"; there are: {allowed}',
  },
  'diagnostic-not-allowed': { zh: '“{key}”只能是：{allowed}', en: '"{key}" is one of: {allowed}' },
  'diagnostic-wrong-shape': {
    zh: '“{key}”应为{expected}',
    en: '"{key}" must be {expected}',
  },
  'diagnostic-community-not-map': {
    zh: '“community”应有 id 和 name 两个键',
    en: '"community" is a map with the keys id and name',
  },
  'hint-community-not-map': {
    zh: '请写 community: { id: 拼音或编号, name: {written} }',
    en: 'write community: { id: lower-case-id, name: {written} }',
  },
  'diagnostic-facts-not-map': {
    zh: '“facts”下面是一行一个“数据项: 值”，不是列表或文字',
    en: '"facts" holds one "fact: value" a line, and is no list and no text',
  },
  'hint-facts-not-map': {
    zh: '每项写一行“数据项: 值”，行首不加“- ”',
    en: 'write each as "fact: value" on a line of its own, without a "- "',
  },
  'diagnostic-fact-outside-facts': {
    zh: '“{key}”是数据项（{fact}），应写在 facts 下面',
    en: '"{key}" is a fact ({fact}): it belongs under "facts"',
  },
  'hint-fact-outside-facts': {
    zh: '请移到 facts: 之下，缩进两格',
    en: 'move the line below facts:, two spaces in',
  },
  'diagnostic-bad-id': {
    zh: '编号只能用小写字母、数字和连字符，最长 64 个字符',
    en: 'an id is lower-case letters, digits and hyphens, 64 at most',
  },
  'hint-bad-id': { zh: '例如 guangming', en: 'for example guangming-2' },
  'diagnostic-bad-date': { zh: '“{key}”的格式不对', en: '"{key}" is not written as it must be' },
  'hint-bad-date': { zh: '日期写作 2022-12-05', en: 'a date is written 2022-12-05' },
  'diagnostic-unknown-placeholder': {
    zh: '“{key}”的花括号里只能是：{allowed}',
    en: '"{key}" may hold in braces only: {allowed}',
  },
  'diagnostic-several-settings': {
    zh: '公示设置文件只能有一个 YAML 文档',
    en: 'a settings file holds one YAML document',
  },
  'diagnostic-unknown-fact': { zh: '不认识的数据项“{written}”', en: 'unknown fact "{written}"' },
  'diagnostic-unknown-indicator': {
    zh: '没有“{written}”这项指标',
    en: 'no tier has an indicator "{written}"',
  },
  'diagnostic-unknown-requirement': { zh: '没有“{written}”这条要求', en: 'no requirement "{written}"' },
  'diagnostic-unknown-time-zone': { zh: '没有“{written}”这个时区', en: 'no time zone "{written}"' },
  'diagnostic-unknown-tier': {
    zh: '没有类型“{written}”，可选：{choices}',
    en: 'no tier "{written}"; there are {choices}',
  },
  'diagnostic-unknown-scale': { zh: '没有“{written}”这个等级表', en: 'no scale "{written}"' },
  'diagnostic-unknown-category': { zh: '没有“{written}”这个一级指标', en: 'no category "{written}"' },
  'diagnostic-unknown-level': {
    zh: '没有“{written}”这个等级，可用：{allowed}',
    en: 'no level "{written}"; there are: {allowed}',
  },
  'diagnostic-unknown-item': { zh: '{fact}没有“{written}”这一项', en: '{fact} has no item "{written}"' },
  'hint-unknown-item': { zh: '可用：{allowed}', en: 'there are: {allowed}' },
  'diagnostic-unknown-field': {
    zh: '记录没有“{written}”这个字段，可用：{allowed}',
    en: 'a record has no field "{written}"; there are: {allowed}',
  },
  'diagnostic-derivation-cycle': { zh: '“{fact}”的计算用到了它自己', en: '"{fact}" is computed from itself' },
  'diagnostic-duplicate-id': { zh: '{written} 重复', en: '{written} stands twice' },
  'diagnostic-bad-set': { zh: '“{written}”应写作 数据项=值', en: '"{written}" must be written fact=value' },
  'diagnostic-empty-value': { zh: '“{fact}”没有值', en: '"{fact}" has no value' },
  'hint-empty-value': {
    zh: '未知的数据项请整行删去或注释掉',
    en: 'leave the line out, or comment it, where nothing is known',
  },
  'diagnostic-wrong-type': { zh: '{fact}应为{type}', en: '{fact} must be {type}' },
  'hint-wrong-type': { zh: '请写成{type}', en: 'write {type}' },
  'type-count': { zh: '整数，如 1456', en: 'a whole number such as 1456' },
  'type-measure': { zh: '数值，如 0.37', en: 'a number such as 0.37' },
  'type-rate': { zh: '百分数，如 70%', en: 'a percentage such as 70%' },
  'type-flag': { zh: 'true 或 false', en: 'true or false' },
  'type-level': { zh: '等级名称', en: 'the name of a level' },
  'type-text': { zh: '文字', en: 'text' },
  'type-set': { zh: '列表，如 [甲, 乙]', en: 'a list such as [a, b], or { including: [a, b] }' },
  'type-list': { zh: '记录的列表，如 [{ … }]', en: 'a list of records such as [{ … }]' },
  'diagnostic-bare-rate': {
    zh: '比率“{written}”没有百分号',
    en: 'a rate without its percent sign: {written}',
  },
  'hint-bare-rate': { zh: '请写 {one}{also}', en: 'write {one}{also}' },
  'hint-or-bound': { zh: '，或写下限 {bound}', en: ', or as a bound {bound}' },
  'diagnostic-unexpected-percent': {
    zh: '{fact}不是比率，不能写百分号',
    en: '{fact} is not a rate; drop the percent sign',
  },
  'hint-unexpected-percent': { zh: '请写数值', en: 'write the number itself' },
  'diagnostic-over-whole': { zh: '{fact}超过 100%：{written}', en: '{fact} is over 100%: {written}' },
  'hint-over-whole': {
    zh: '比率最高 100%，请核对分子与分母',
    en: 'a rate is 100% at most: check the part and the whole',
  },
  'diagnostic-nothing-there': {
    zh: '{fact}不可能是 {written}',
    en: '{fact} cannot be {written}: nothing lies there',
  },
  'hint-nothing-there': {
    zh: '计数是不小于 0 的整数，比率在 0% 到 100% 之间',
    en: 'a count is whole and not below 0, a rate between 0% and 100%',
  },
  'diagnostic-reversed-range': {
    zh: '{fact}的范围上下颠倒：{written}',
    en: '{fact}: the range is upside down: {written}',
  },
  'hint-reversed-range': { zh: '请先写小的数', en: 'write the smaller figure first' },
  'diagnostic-single-dispute': {
    zh: '{fact}：有争议的数值至少要写两个',
    en: '{fact}: a disputed figure has two values or more',
  },
  'hint-single-dispute': {
    zh: '请把各个数值写进 disputed 的列表；只有一个数时直接写数',
    en: 'list the values under disputed, or write the figure itself where there is one',
  },
  'diagnostic-negative': { zh: '{fact}不能是负数：{written}', en: '{fact} cannot be negative: {written}' },
  'diagnostic-fractional-count': {
    zh: '{fact}应为整数：{written}',
    en: '{fact} is counted in whole units: {written}',
  },
  'hint-fractional-count': { zh: '请写整数', en: 'write a whole number' },
  'diagnostic-separator': { zh: '数值中不能有分隔符：{written}', en: 'no separators in a number: {written}' },
  'hint-separator': { zh: '请写 1456，不写 1,456', en: 'write 1456, not 1,456' },
  'diagnostic-exponent': { zh: '不接受科学计数法：{written}', en: 'no exponents: {written}' },
  'hint-exponent': { zh: '请写全部数字', en: 'write all the digits' },
  'diagnostic-other-base': { zh: '只接受十进制：{written}', en: 'decimal digits only: {written}' },
  'hint-other-base': { zh: '请写十进制数', en: 'write it in decimal' },
  'diagnostic-chinese-numeral': { zh: '不接受中文数字：{written}', en: 'no Chinese numerals: {written}' },
  'hint-chinese-numeral': { zh: '请写阿拉伯数字', en: 'write the digits' },
  'diagnostic-unit': { zh: '数值后不写单位：{written}', en: 'write the number without its unit: {written}' },
  'hint-unit': { zh: '请只写数值，单位为 {unit}', en: 'write the number alone; the unit is {unit}' },
  'diagnostic-bound-in-words': {
    zh: '“{written}”的界限写成了文字',
    en: '"{written}" says its bound in words',
  },
  'hint-bound-in-words': { zh: '请写 {bound}', en: 'write {bound}' },
  'diagnostic-range-sign': {
    zh: '“{written}”看不准：范围要用两个点',
    en: '"{written}" is not how a range is written',
  },
  'hint-range-sign': { zh: '若是范围，请写 {range}', en: 'for a range write {range}' },
  'diagnostic-several-figures': {
    zh: '{fact}写了不止一个数：{written}',
    en: '{fact}: more than one figure: {written}',
  },
  'hint-several-figures': {
    zh: '请写核实的那个数；两处说法不一的，写 { disputed: [{figures}] }',
    en: 'write the one that is right, or { disputed: [{figures}] } where sources differ',
  },
  'hint-one-figure': { zh: '请写核实的那个数', en: 'write the one that is right' },
  'diagnostic-not-a-number': { zh: '“{written}”不是数值', en: '"{written}" is not a number' },
  'hint-not-a-number': {
    zh: '请写 1456、0.37、70% 或 ">= 4" 这样的值',
    en: 'write a value such as 1456, 0.37, 70% or ">= 4"',
  },
  'diagnostic-part-over-whole': {
    zh: '{part}（{a}）大于{whole}（{b}）',
    en: '{part} ({a}) is more than {whole} ({b})',
  },
  'hint-part-over-whole': { zh: '请核对两个数', en: 'check the two figures' },
  'hint-no-folder': { zh: '没有文件夹 {folder}', en: 'there is no folder {folder}' },
  'hint-lost-link': {
    zh: '这是指向 {target} 的链接，那里什么也没有',
    en: 'it is a link to {target}, where nothing is',
  },
  'hint-nearest': { zh: '是不是“{nearest}”？', en: 'did you mean {nearest}?' },
  'diagnostic-text-not-document': {
    zh: '名为 {ending}，内容却是纯文本',
    en: 'it is called {ending}, but what is in it is plain text',
  },
  'hint-text-not-document': {
    zh: '请用 Word、Excel 或 WPS 另存为 {ending}；确为文本的，改名为 .txt',
    en: 'save it as {ending} by Word, Excel or WPS; if it is meant to be a text, call it .txt',
  },
  'diagnostic-no-notice': {
    zh: '没有找到公示：没有一句写明哪个社区已满足要求',
    en: 'no notice is in it: no sentence says which community meets the tier',
  },
  'hint-no-notice': {
    zh: '公示正文应有“……社区已满足《……》中“……”的建设要求”',
    en: 'a notice has a sentence that names the community and the tier that it meets; `notice.name` in reading.yaml says how',
  },
  'diagnostic-notice-without-tier': {
    zh: '{name}的公示没有写明类型',
    en: 'the notice of {name} does not name its tier',
  },
  'hint-notice-without-tier': { zh: '请用 --tier 指定类型', en: 'name it with --tier' },
  'diagnostic-notice-without-table': { zh: '{name}的公示没有表格', en: 'the notice of {name} has no table' },
  'hint-notice-without-table': {
    zh: '表格的列应以制表符分隔，或为 Markdown、HTML、DOCX 表格',
    en: 'the table must have tabs between its cells, or be a Markdown, HTML or DOCX table',
  },
  'diagnostic-notice-columns': {
    zh: '{name}的公示表格看不出哪一列是社区的完成情况：{heads}',
    en: 'it is not clear which column of the table of {name} says what the community did: {heads}',
  },
  'hint-notice-columns': {
    zh: '请将该列的表头写为“完成情况”，或删去其他文字列',
    en: 'give that column the name that it has in other notices, or take the other columns of text out',
  },
  'diagnostic-unknown-encoding': { zh: '文字编码无法识别', en: 'the encoding of the text is not known' },
  'hint-unknown-encoding': { zh: '请另存为 UTF-8', en: 'save it as UTF-8' },
  'diagnostic-unknown-document': { zh: '不是可读的文档', en: 'not a document that can be read' },
  'hint-unknown-document': {
    zh: '可读：文本、Markdown、HTML、DOCX、XLSX、CSV、有文字的 PDF',
    en: 'text, Markdown, HTML, DOCX, XLSX, CSV and PDF with text can be read',
  },
  'diagnostic-old-document': {
    zh: '旧格式的文字文档（.doc、.wps、.rtf），无法读取',
    en: 'a document in an old format (.doc, .wps, .rtf) cannot be read',
  },
  'hint-old-document': { zh: '请用 Word 或 WPS 打开，另存为 .docx', en: 'open it and save it as .docx' },
  'diagnostic-old-workbook': {
    zh: '旧格式的工作簿（.xls、.et、.xlsb），无法读取',
    en: 'a workbook in an old format (.xls, .et, .xlsb) cannot be read',
  },
  'hint-old-workbook': { zh: '请用 Excel 或 WPS 打开，另存为 .xlsx', en: 'open it and save it as .xlsx' },
  'diagnostic-old-office': {
    zh: '旧格式的办公文档，无法读取',
    en: 'an office document in an old format cannot be read',
  },
  'hint-old-office': {
    zh: '请打开后另存为：文字用 .docx，表格用 .xlsx',
    en: 'open it and save it: a text as .docx, a table as .xlsx',
  },
  'diagnostic-locked-file': { zh: '文件设有密码，无法读取', en: 'the file is locked with a password' },
  'hint-locked-file': {
    zh: '请打开后去掉密码，另存为 .docx 或 .xlsx',
    en: 'open it, take the password off, and save it as .docx or .xlsx',
  },
  'diagnostic-ofd-document': { zh: 'OFD 版式文件，无法读取', en: 'an OFD document cannot be read' },
  'hint-ofd-document': {
    zh: '请用它的 Word 原件，或在阅读器中另存为 .docx 或 PDF',
    en: 'take the document it was made from, or save it as .docx or PDF in its reader',
  },
  'diagnostic-open-document': {
    zh: 'OpenDocument 文件（.odt、.ods），无法读取',
    en: 'an OpenDocument file (.odt, .ods) cannot be read',
  },
  'hint-open-document': {
    zh: '请另存为：文字用 .docx，表格用 .xlsx',
    en: 'save it: a text as .docx, a table as .xlsx',
  },
  'diagnostic-slides': { zh: '演示文稿，无法读取', en: 'slides cannot be read' },
  'hint-slides': { zh: '请把表格复制到 .docx 或 .xlsx 中', en: 'copy the table into a .docx or .xlsx' },
  'diagnostic-picture': { zh: '图片中的文字无法读取', en: 'what a picture shows cannot be read' },
  'hint-picture': {
    zh: '请用文字原件（.docx、.xlsx、.txt）',
    en: 'take the text it was made from (.docx, .xlsx, .txt)',
  },
  'diagnostic-packed-file': { zh: '压缩包，无法读取', en: 'a packed file cannot be read' },
  'hint-packed-file': { zh: '请先解压，再读其中的文件', en: 'unpack it, and read the files in it' },
  'diagnostic-broken-archive': { zh: '文件已损坏，打不开', en: 'the file is damaged and cannot be opened' },
  'hint-broken-archive': {
    zh: '请在 Word、Excel 或 WPS 中打开，另存一份；或重新下载',
    en: 'open it in an office program and save it again, or fetch it again',
  },
  'diagnostic-too-much-unpacked': {
    zh: '文件解压后超过 {most}，未读',
    en: 'unpacked, the file is more than {most}; it was not read',
  },
  'hint-too-much-unpacked': {
    zh: '请去掉图片和多余的工作表，或分成几个文件',
    en: 'take out pictures and sheets that are not needed, or split it',
  },
  'diagnostic-pdf-table': {
    zh: 'PDF 中没有能还原的公示和表格',
    en: 'the PDF holds no notice whose table can be put together again',
  },
  'hint-pdf-table': {
    zh: '请另存为 Word（.docx），或把表格复制到 .xlsx、.txt 中',
    en: 'save it as Word (.docx), or copy the table into a .xlsx or .txt',
  },
  'diagnostic-pdf-without-text': {
    zh: 'PDF 是扫描件，没有文字',
    en: 'the PDF is a scan: there is not a text in it',
  },
  'hint-pdf-without-text': {
    zh: '请用它的 Word 原件，或先做文字识别再另存为 .docx',
    en: 'take the document it was made from, or have its text recognised and save that as .docx',
  },
  'diagnostic-file-exists': { zh: '文件已存在，未覆盖', en: 'the file exists and was kept' },
  'hint-file-exists': { zh: '如要覆盖，请加 --force', en: 'add --force to write over it' },
  'diagnostic-group-notice': {
    zh: '“{name}”是几个社区共有的一份公示，没有每个社区各自的内容，未读',
    en: '"{name}" is a notice of several communities, and says nothing of each: it was not read',
  },
  'hint-group-notice': {
    zh: '请分社区导入各自的公示，或填写表格',
    en: 'import a notice for each community, or fill in a table',
  },
  'diagnostic-missing-reading': {
    zh: '该指标体系没有 reading.yaml，无法读公示',
    en: 'the standard has no reading.yaml, without which no notice can be read',
  },
  'hint-missing-reading': {
    zh: '请在指标体系的文件夹中写 reading.yaml；填报表和数据表不需要它',
    en: 'write a reading.yaml in the folder of the standard; forms and tables need none',
  },
  'diagnostic-bad-pattern': {
    zh: '不是正确的正则表达式，或用了没有定义的名称：{written}',
    en: 'no regular expression, or it names what is not defined: {written}',
  },
} as const satisfies Readonly<Record<string, Label>>;
