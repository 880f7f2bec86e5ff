import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../cli/call.ts';
import { standard } from '../notice/write/made.ts';

const NOTICE = `经工作组成员一致认定，测试社区已满足“标杆型智慧社区”的建设要求。

| 序号 | 二级指标 | 本社区完成情况 |
|---|---|---|
`;

/** What import reads of one statement in the row of an indicator. */
async function factsOf(indicator: string, statement: string): Promise<Record<string, unknown>> {
  const title = standard.tiers.at(-1)?.indicators.find(({ id }) => id === indicator)?.title.zh;
  if (title === undefined) throw new Error(indicator);
  const notice = `${NOTICE}| 1 | ${title} | ${statement} |\n\n某某街道办事处\n\n2023年11月8日\n`;
  const { code, stdout } = await call(['import', '-', '--lang', 'zh'], {
    readStdin: async () => new TextEncoder().encode(notice),
  });
  expect(code).toBe(0);
  return parse(stdout).facts ?? {};
}

/** As `test/prose/statements.test.ts` has the reader of statements read them. */
const cases = readFileSync('test/cases/reading/unaffirmed.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string]);

test.each(cases)(
  'of a notice, what is affirmed is read, and nothing else: %s: %s',
  async (id, text, said) => {
    const facts = await factsOf(id, text);
    expect(Object.entries(facts).map(([fact, value]) => `${fact}=${value}`)).toEqual(
      said === '' ? [] : said.split(';'),
    );
  },
);
