import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from './call.ts';

const home = mkdtempSync(join(tmpdir(), 'sce-told-'));
const at = (name: string): string => join(home, name);
const file = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const submission = (facts: string, tier = 'basic'): string =>
  `community: { id: jia, name: 甲社区 }\ntier: ${tier}\nfacts: { ${facts} }\n`;
const zh = (...args: string[]) => call([...args, '--lang', 'zh']);
const said = async (...args: string[]) => (await zh(...args)).stderr;

test('whatever is written into a file is confirmed in a line, unless nobody wants to know', async () => {
  const report = at('report.json');
  await zh('evaluate', 'communities/daonan.yaml', '--attest', '--format', 'json', '--output', report);
  const calls: readonly (readonly [string, readonly string[]])[] = [
    ['form.yaml', ['init']],
    ['form.xlsx', ['init', '--tier', 'basic']],
    ['notice.docx', ['notice', 'communities/daonan.yaml']],
    ['explained.md', ['explain', '--format', 'markdown']],
    ['schema.json', ['schema', 'evaluate']],
    ['diff.html', ['diff', report, 'communities/daonan.yaml']],
    ['verified.json', ['verify', report]],
  ];
  for (const [name, args] of calls) {
    const { stderr } = await zh(...args, '--output', at(name));
    expect(stderr.split('\n').filter((line) => line.startsWith(`已写入 ${at(name)}`))).toHaveLength(1);
    const quiet = await zh(...args, '--output', at(`quiet-${name}`), '--quiet');
    expect(quiet.stderr).not.toContain('已写入');
  }
});

test('several notices are confirmed with their number', async () => {
  const folder = at('notices');
  const stderr = await said('notice', 'communities', '--as-claimed', '--format', 'html', '--output', folder);
  expect(stderr).toContain(`已写入 ${folder}（39 份）`);
});

test('a comparison names tiers by their titles, what is on one side only, and for what it ends with 1', async () => {
  const now = at('now');
  cpSync('communities', now, { recursive: true });
  const text = readFileSync(join(now, 'guangming.yaml'), 'utf8');
  writeFileSync(
    join(now, 'guangming.yaml'),
    text.replace('gigabit_households: 1019', 'gigabit_households: 1020'),
  );
  writeFileSync(join(now, 'new.yaml'), text.replace('id: guangming', 'id: new').replaceAll('光明', '新明'));
  const told = await zh('diff', 'communities', now);
  expect(told.code).toBe(1);
  expect(told.stdout).toContain('光明社区   基础型   不达标');
  expect(told.stdout).toContain('新明社区   新增   基础型   不达标   达标 19 项');
  expect(told.stdout).not.toMatch(/basic|–|undefined/);
  expect(told.stderr).toBe('退出码 1：2 个社区有变化\n');
  const gone = await zh('diff', now, 'communities', '--format', 'markdown');
  expect(gone.stdout).toContain('| 新明社区 | 总体 | 不再申报 不达标 |');
});

test('a report that does not hold any more ends with a line that says so', async () => {
  const source = file('source.yaml', submission('households: 1456, gigabit_households: 1019'));
  const report = at('attested.json');
  await zh('evaluate', source, '--attest', '--format', 'json', '--output', report);
  file('source.yaml', submission('households: 1456, gigabit_households: 1020'));
  const told = await zh('verify', report);
  expect(told.code).toBe(1);
  expect(told.stderr).toBe('退出码 1：报告不再成立\n');
  expect(told.stdout).toContain('甲社区   基础型');
});

test('a bare rate is answered in the form it was written in', async () => {
  const hint = async (written: string) =>
    said('evaluate', file('rate.yaml', submission(`gigabit_coverage: ${written}`)));
  expect(await hint('">= 90"')).toContain('请写 ">= 90%"\n');
  expect(await hint('"85..95"')).toContain('请写 "85%..95%"\n');
  expect(await hint('0.7')).toContain('请写 70%，或写下限 ">= 70%"\n');
  expect(await hint('"~90"')).not.toContain('~90%');
});

test('an unknown tier is told in one spelling, with all tiers in their order', async () => {
  const choices = '没有类型“basc”，可选：基础型（basic）、成长型（growth）、标杆型（benchmark）';
  expect(await said('evaluate', 'communities/daonan.yaml', '--tier', 'basc')).toContain(choices);
  expect(await said('evaluate', file('tier.yaml', submission('households: 1', 'basc')))).toContain(choices);
});

test('what is not there is answered with a name that is near, or with the folder that is not there', async () => {
  expect(await said('evaluate', 'communities/guangmin.yaml')).toContain('是不是“communities/guangming.yaml”');
  expect(await said('import', at('nowhere/x.docx'))).toContain(`没有文件夹 ${at('nowhere')}`);
  expect(await said('verify', 'communitis')).toContain('是不是“communities”');
});

test('a text that is called a document is told as what it is', async () => {
  const { code, stderr } = await zh('import', file('fake.docx', 'hello\n'));
  expect(code).toBe(2);
  expect(stderr).toContain('名为 .docx，内容却是纯文本');
});

test('files without errors and with a doubt are not called right', async () => {
  const told = await zh('validate', 'indicators');
  expect(told.code).toBe(0);
  expect(told.stdout).toBe('已检查 1 套指标体系，无错误，1 处疑点\n');
  expect((await zh('validate', 'communities')).stdout).toBe('已检查 39 份申报，均无误\n');
});
