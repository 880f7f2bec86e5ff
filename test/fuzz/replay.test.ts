// What fuzzing found worth keeping, and what it once broke: tried again in every run, without its counters.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { targets } from './targets.ts';

const filesIn = (folder: string): readonly (readonly [string, Uint8Array])[] =>
  existsSync(folder)
    ? readdirSync(folder).map((name) => [join(folder, name), readFileSync(join(folder, name))])
    : [];

test.each(Object.entries(targets))('%s: no input breaks what is promised', async (name, target) => {
  await target.ready?.();
  const kept = ['corpus', 'crashes'].flatMap((kind) => filesIn(`test/fuzz/${kind}/${name}`));
  const seeds = target.seeds().map((bytes, at) => [`seed ${at}`, Buffer.from(bytes)] as const);
  const broken: string[] = [];
  for (const [file, bytes] of [...seeds, ...kept])
    try {
      await target.run(bytes);
    } catch (error) {
      broken.push(`${file}: ${error}`);
    }
  expect(broken).toEqual([]);
});
