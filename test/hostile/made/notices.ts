import { HIDDEN, type Makers, range } from './made.ts';

/** A notice of one row, whose statement is this. */
const notice = (said: string): string =>
  `智慧社区建设验收结果公示\n\n经工作组成员一致认定，光明社区已满足《山东省智慧社区建设指标》中“基础型智慧社区”的建设要求。\n\n` +
  `一级指标\t序号\t二级指标\t指标释义\t标准要求\t本社区完成情况\n` +
  `基础设施\t1\t有线宽带网络\t覆盖情况\t家庭千兆光纤网络覆盖率达到70%\t达标。${said}\n`;

export const notices: Makers = {
  'notices/shares.txt': () => notice('占比'.repeat(500)),
  'notices/shares-with-figures.txt': () => notice('占比90%、'.repeat(2000)),
  'notices/numerals.txt': () => notice('三'.repeat(2000)),
  'notices/numerals-mixed.txt': () => notice('一百二十三万'.repeat(4000)),
  'notices/digits.txt': () => notice('1'.repeat(200_000)),
  'notices/figures.txt': () => notice('1户、'.repeat(100_000)),
  'notices/sentence.txt': () =>
    notice('本社区总户数1456户，具备千兆接入能力的家庭数1019户，覆盖率为70%。'.repeat(30_000)),
  'notices/no-full-stop.txt': () =>
    notice('本社区总户数1456户，具备千兆接入能力的家庭数1019户，'.repeat(30_000)),
  'notices/brackets.txt': () => notice('（'.repeat(100_000)),
  'notices/negations.txt': () => notice('未不没无'.repeat(50_000)),
  'notices/lists.txt': () => notice('；1、甲乙丙'.repeat(50_000)),
  'notices/bounds.txt': () => notice('不少于以上超过'.repeat(30_000)),
  'notices/blank.txt': () => notice(' '.repeat(1_000_000)),
  'notices/tabs.txt': () => `${notice('好')}${'\t'.repeat(2_000_000)}`,
  'notices/headings.txt': () => notice('好').repeat(3000),
  'notices/rows.txt': () =>
    `${notice('好')}${range(60_000)
      .map((n) => `\t${n}\t甲\t乙\t丙\t达标。好\n`)
      .join('')}`,
  'notices/openings.txt': () => '经工作组成员一致认定，'.repeat(60_000),
  'notices/names.txt': () =>
    `智慧社区建设验收结果公示\n\n经认定，${range(5000)
      .map((n) => `光明${n}社区`)
      .join('、')}已满足“基础型智慧社区”的建设要求。\n`,
  'notices/hidden-characters.txt': () =>
    notice(`${HIDDEN}本社区总户数1456户${HIDDEN}。`).replace('光明', `光${HIDDEN}明`),
  'notices/html-deep.html': () => '<div>'.repeat(200_000),
  'notices/html-tables-deep.html': () => '<table><tr><td>'.repeat(20_000),
  'notices/html-attributes.html': () =>
    `<p ${range(300_000)
      .map((n) => `a${n}=1`)
      .join(' ')}>`,
  'notices/html-unclosed.html': () => '<a'.repeat(1_000_000),
  'notices/html-comments.html': () => '<!--'.repeat(900_000),
  'notices/html-spans.html': () =>
    `<table><tr>${'<td rowspan=65534 colspan=1000>x</td>'.repeat(1000)}</tr></table>`,
  'notices/html-entities.html': () => '&#x202e;&#x9b;&amp;'.repeat(100_000),
  'notices/dates.txt': () => notice('2022年12月5日至2022年12月31日，'.repeat(50_000)),
  'notices/md-brackets.txt': () => `|甲|乙|\n|--|--|\n${'['.repeat(200_000)}`,
  'notices/md-stars.txt': () => `|甲|乙|\n|--|--|\n${'*a **b '.repeat(100_000)}`,
  'notices/md-underscores.txt': () => `|甲|乙|\n|--|--|\n\n${'_a'.repeat(300_000)}`,
  'notices/md-quotes.txt': () => `|甲|乙|\n|--|--|\n\n${'>'.repeat(50_000)} a`,
  'notices/md-lists.txt': () =>
    `|甲|乙|\n|--|--|\n\n${range(3000)
      .map((n) => `${' '.repeat(2 * n)}- a\n`)
      .join('')}`,
  'notices/md-ticks.txt': () =>
    `|甲|乙|\n|--|--|\n\n${range(1500)
      .map((n) => `${'`'.repeat(n)} `)
      .join('')}`,
  'notices/md-pipes.txt': () => `${'|甲'.repeat(300_000)}\n${'|--'.repeat(300_000)}\n`,
  'notices/html-hidden-rules.html': () =>
    `<style>${range(40_000)
      .map((n) => `.c${n}{display:none}`)
      .join('')}</style>${range(40_000)
      .map((n) => `<p class=x${n}>a</p>`)
      .join('')}`,
  'notices/html-open-rules.html': () =>
    `<style>${`${'a'.repeat(200)}{${'b'.repeat(2000)}`.repeat(1500)}</style><p>a`,
  'notices/html-onion.html': () =>
    `${'<table><tr><td>'.repeat(40)}${'<p>本社区总户数1456户。</p>'.repeat(20_000)}${'</td></tr></table>'.repeat(40)}`,
  'notices/html-raised.html': () => '<p>10米<sup>2</sup>'.repeat(100_000),
  'notices/html-boxes.html': () => '<p><input type=checkbox checked>'.repeat(60_000),
};
