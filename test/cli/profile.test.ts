import { expect, test } from 'vitest';
import { call } from './call.ts';

/** A clock that is asked so often is so late. */
const clock = () => {
  let now = 0;
  return { clock: () => (now += 1) };
};

const stages = (stderr: string, lang: 'zh' | 'en') =>
  [
    ...stderr.matchAll(
      lang === 'en' ? /^time: (.+) (\d+) ms \((\d+)%\)$/gm : /^用时：(.+) (\d+) 毫秒（(\d+)%）$/gm,
    ),
  ].map(([, stage, time, share]) => ({ stage, time: Number(time), share: Number(share) }));

test.each([
  ['evaluate', ['--format', 'ndjson'], 6],
  ['evaluate', ['--format', 'table'], 6],
  ['audit', [], 6],
] as const)(
  '%s %s: each stage once, the longest first, and what is left',
  async (command, options, count) => {
    for (const lang of ['zh', 'en'] as const) {
      const asked = [command, 'communities', ...options, '--lang', lang];
      const plain = await call(asked);
      const { stdout, stderr } = await call([...asked, '--profile'], clock());
      expect(stdout).toBe(plain.stdout);
      expect(plain.stderr).not.toContain('%');
      const said = stages(stderr, lang);
      expect(new Set(said.map(({ stage }) => stage)).size).toBe(count);
      const times = said.slice(0, -1).map(({ time }) => time);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      const shares = said.reduce((sum, { share }) => sum + share, 0);
      expect(Math.abs(shares - 100)).toBeLessThanOrEqual(count);
    }
  },
);

test('threads are waited for', async () => {
  const asked = ['evaluate', 'communities', '--format', 'ndjson', '--lang', 'en', '--profile', '--jobs', '2'];
  const { stderr } = await call(asked, clock());
  expect(stages(stderr, 'en').map(({ stage }) => stage)).toContain('waiting for the threads');
});
