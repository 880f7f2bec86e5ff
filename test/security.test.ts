import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rows of SECURITY.md: a promise, and the tests that hold it. */
const promises = [...readFileSync('SECURITY.md', 'utf8').matchAll(/^\| ([^|]{20,}) \| ([^|]+) \|$/gm)].map(
  ([, promise = '', tests = '']) => ({
    promise,
    tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  }),
);

test('there are promises', () => expect(promises.length).toBeGreaterThan(8));

test.each(promises)('$promise', ({ tests }) => {
  expect(tests).not.toEqual([]);
  for (const file of tests) {
    expect([file, existsSync(file)]).toEqual([file, true]);
    expect(readFileSync(file, 'utf8')).toMatch(/^ *(?:test|describe)\b/m);
  }
});
