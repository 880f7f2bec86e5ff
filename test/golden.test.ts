import { readFileSync } from 'node:fs';
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

describe('golden reports', () => {
  for (const id of ['guangming', 'laochezhan', 'daonan'])
    for (const lang of ['zh', 'en'])
      test(`${id}, ${lang}`, async () => {
        const text = await report(['evaluate', `communities/${id}.yaml`, '--lang', lang], 100);
        await expect(text).toMatchFileSnapshot(`golden/${id}.${lang}.txt`);
      });
  test('all 39', async () => {
    await expect(await report(['evaluate', 'communities', '--lang', 'zh'], 100)).toMatchFileSnapshot(
      'golden/communities.zh.txt',
    );
  });
});

test('the README shows what sce prints', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const blocks = [...readme.matchAll(/```console\n\$ node bin\/sce\.js ([^\n]*)\n([\s\S]*?)```/g)];
  expect(blocks.length).toBeGreaterThan(1);
  for (const [, args = '', shown = ''] of blocks)
    expect(await report(args.split(' '), 80), args).toContain(shown.trimEnd());
});
