import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../src/cli/run.ts';

/** The layout itself is the promise: one report a tier, in both languages. `vitest -u` writes them anew. */
async function report(args: string[], columns: number): Promise<string> {
  let out = '';
  const stream = {
    isTTY: false,
    columns,
    write: async (text: string) => {
      out += text;
    },
  };
  await run(args, {
    env: { COLUMNS: String(columns) },
    stdout: stream,
    stderr: { ...stream, write: async () => {} },
    readStdin: async () => new Uint8Array(),
    now: () => Date.UTC(2022, 11, 5),
    version: '0.0.0',
  });
  return out;
}

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
