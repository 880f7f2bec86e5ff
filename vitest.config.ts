import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What a slow test starts: a browser, an office suite, the program as a process of its own. */
const STARTS = /\/(browser|office|page-opened|duckdb|attempt)\.ts'|from 'node:child_process'/;

const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name));
const slow = tests.filter((name) => STARTS.test(readFileSync(name, 'utf8')));

export default defineConfig({
  test: {
    globalSetup: 'test/built.ts',
    // A machine that does much else at once is slow, and no reason to fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: tests.filter((name) => !slow.includes(name)),
          // The program is loaded once, not once a file: that is a quarter of the time.
          pool: 'threads',
          isolate: false,
        },
      },
      { extends: true, test: { name: 'slow', include: slow } },
    ],
  },
});
