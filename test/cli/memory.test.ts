import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Some 40 kB of memory each, with a long statement that no finding quotes. */
const line = (index: number): string =>
  `${JSON.stringify({
    community: { id: `c${index}`, name: `第${index}号社区` },
    tier: 'basic',
    facts: { households: 1003 + index, gigabit_households: 905, gigabit_coverage: '99%' },
    statements: {
      television: { claimed: 'met', text: `${index}有线电视${'入户核对台账影像齐全'.repeat(2000)}` },
    },
  })}\n`;

test('audit keeps of a submission what it tells of it, however large the submission is', () => {
  const input = Array.from({ length: 2000 }, (_, index) => line(index)).join('');
  const run = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=80',
      'bin/sce.js',
      'audit',
      '-',
      '--input',
      'ndjson',
      '--format',
      'csv',
      '--lang',
      'zh',
    ],
    { input, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  expect([run.status, run.signal]).toEqual([0, null]);
  expect(run.stdout.match(/claim-contradicted/g)).toHaveLength(2000);
});

test.each(['evaluate', 'gap'])('%s of more than memory can hold ends with what to do', (command) => {
  const input = Array.from({ length: 2500 }, (_, index) => line(index)).join('');
  const run = spawnSync(
    process.execPath,
    ['--max-old-space-size=90', 'bin/sce.js', command, '-', '--input', 'ndjson', '--lang', 'en'],
    { input, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  expect([run.status, run.signal, run.stdout]).toEqual([2, null, '']);
  expect(run.stderr).toMatch(
    /^error: not enough memory to keep \d+ submissions; nothing was written\n {2}take /,
  );
});
