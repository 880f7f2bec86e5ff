import { HIDDEN, type Makers, range } from './made.ts';

const TABLE_HEAD = '社区名称,类型,社区家庭总数,具备千兆接入能力的家庭数\n';
const tableRow = (n: number): string => `光明${n}社区,基础型,${1000 + n},${900 + n}\n`;

export const tables: Makers = {
  'tables/rows.csv': () => TABLE_HEAD + range(100_000).map(tableRow).join(''),
  'tables/wide.csv': () =>
    `${TABLE_HEAD.trim()},${range(100_000)
      .map((n) => `列${n}`)
      .join(',')}\n${tableRow(1)}`,
  'tables/quotes.csv': () => `${TABLE_HEAD}"${'""'.repeat(1_500_000)}`,
  'tables/open-quote.csv': () => `${TABLE_HEAD}"光明社区,基础型,1,1\n${range(50_000).map(tableRow).join('')}`,
  'tables/commas.csv': () => TABLE_HEAD + ','.repeat(3_000_000),
  'tables/blank-lines.csv': () => TABLE_HEAD + '\n'.repeat(3_000_000),
  'tables/same-name.csv': () => TABLE_HEAD + '光明社区,基础型,1000,900\n'.repeat(50_000),
  'tables/wrong-rows.csv': () =>
    TABLE_HEAD +
    range(60_000)
      .map((n) => `光明${n}社区,基础型,x,y\n`)
      .join(''),
  'tables/hidden-characters.csv': () =>
    `${TABLE_HEAD}光${HIDDEN.replace('\u2028', '')}明社区,基础型,1000,x${HIDDEN}\n`,
  'tables/long-cell.csv': () => `${TABLE_HEAD}光明社区,基础型,${'9'.repeat(2_000_000)},900\n`,
  'tables/long-name.csv': () => `${TABLE_HEAD}${'光'.repeat(1_000_000)}社区,基础型,1000,900\n`,
  'tables/not-utf-8.csv': () => Buffer.concat([Buffer.from(TABLE_HEAD), Buffer.from([0xff, 0xff, 0x0a])]),
  'tables/nul.csv': () => `${TABLE_HEAD}光明社区,基础型,1\0,2\n`,
  'tables/same-heads.csv': () =>
    `${range(5000)
      .map(() => '社区名称')
      .join(',')}\n`,
  'tables/tabs.tsv': () => `社区名称\t类型\n${'\t'.repeat(100_000)}`,
};
