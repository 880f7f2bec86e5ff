import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { call } from './cli/call.ts';

/** The layout itself is the promise: one report a tier, in both languages. `vitest -u` writes them anew. */
const report = async (args: string[], columns: number): Promise<string> =>
  (
    await call(args, {
      env: { COLUMNS: String(columns) },
      now: () => Date.UTC(2022, 11, 5),
      version: '0.0.0',
    })
  ).stdout;

const CALLS: Readonly<Record<string, readonly string[]>> = {
  guangming: ['evaluate', 'communities/guangming.yaml'],
  laochezhan: ['evaluate', 'communities/laochezhan.yaml'],
  daonan: ['evaluate', 'communities/daonan.yaml'],
  communities: ['evaluate', 'communities'],
  'gap-communities': ['gap', 'communities'],
  'gap-guangming': ['gap', 'communities/guangming.yaml'],
  'audit-communities': ['audit', 'communities'],
  'audit-guangming': ['audit', 'communities/guangming.yaml'],
  'audit-top': ['audit', 'communities', '--top', '5'],
};

describe.each(['zh', 'en'])('golden reports, %s', (lang) => {
  describe.each([80, 100, 140])('at %i columns', (width) => {
    for (const [name, args] of Object.entries(CALLS))
      test(name, async () => {
        const text = await report([...args, '--lang', lang], width);
        for (const line of text.split('\n'))
          expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(width, 100));
        await expect(text).toMatchFileSnapshot(`golden/${name}.${lang}.${width}.txt`);
      });
  });
  test('the details of one', async () => {
    const text = await report(['evaluate', 'communities/guangming.yaml', '--details', '--lang', lang], 100);
    await expect(text).toMatchFileSnapshot(`golden/guangming.details.${lang}.txt`);
  });
});

/** With README=write the READMEs are given what sce prints now. */
test.each(['README.md', 'README.zh.md'])('%s shows what sce prints', async (name) => {
  const readme = readFileSync(name, 'utf8');
  const blocks = [...readme.matchAll(/```console\n\$ node bin\/sce\.js ([^\n]*)\n([\s\S]*?)```/g)];
  expect(blocks.length).toBeGreaterThan(1);
  let now = readme;
  for (const [whole, args = ''] of blocks) {
    const printed = (await report(args.split(' '), 80)).trimEnd();
    expect(printed, args).not.toBe('');
    now = now.replace(whole, () => `\`\`\`console\n$ node bin/sce.js ${args}\n${printed}\n\`\`\``);
  }
  if (process.env['README'] === 'write') writeFileSync(name, now);
  else expect(readme).toBe(now);
});

/** The mistake that the READMEs show, in a file of its own. */
test.each([
  ['README.md', 'en'],
  ['README.zh.md', 'zh'],
])('%s shows what a mistake is answered with', async (name, lang) => {
  const readme = readFileSync(name, 'utf8');
  const [block = '', shown = ''] = /```text\n(x\.yaml[\s\S]*?)\n```/.exec(readme) ?? [];
  const file = join(mkdtempSync(join(tmpdir(), 'sce-readme-')), 'x.yaml');
  writeFileSync(
    file,
    'community: { id: guangming, name: 光明社区 }\nfacts:\n  households: 1456\n  gigabit_housholds: 1019\n',
  );
  const { stderr } = await call(['validate', file, '--lang', lang, '--quiet']);
  const said = stderr.replace(file, 'x.yaml').trimEnd();
  if (process.env['README'] === 'write')
    writeFileSync(
      name,
      readme.replace(block, () => `\`\`\`text\n${said}\n\`\`\``),
    );
  else expect(shown).toBe(said);
});
