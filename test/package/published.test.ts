// Slow: what the tools say that packages are held against before they are published.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['publint', 'node_modules/publint/src/cli.js', ['--strict', '--pack', 'npm']],
  ['are the types wrong', 'node_modules/@arethetypeswrong/cli/dist/index.js', ['--pack', '.']],
])('%s finds nothing', (_, program, args) => {
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  expect(stdout).toMatch(/All good|No problems found/);
  expect(status).toBe(0);
});
