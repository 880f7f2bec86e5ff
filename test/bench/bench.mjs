// Whole-process times as ratios in one run, the two commands in turn, so that a noisy machine slows both alike.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const RUNS = Number(process.argv[2] ?? 15);
const node = process.execPath;
const files = readdirSync('communities')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `communities/${name}`);
const bareLoop = `
  const { parse } = await import('yaml');
  const { readFileSync } = await import('node:fs');
  for (const file of ${JSON.stringify(files)}) parse(readFileSync(file, 'utf8'));`;

const pairs = [
  [
    'sce evaluate communities/guangming.yaml',
    ['bin/sce.js', 'evaluate', 'communities/guangming.yaml'],
    'node -e 0',
    ['-e', '0'],
  ],
  [
    'sce evaluate communities',
    ['bin/sce.js', 'evaluate', 'communities'],
    'a bare loop of yaml’s parse over the same files',
    ['--input-type=module', '-e', bareLoop],
  ],
];

const time = (args) => {
  const start = performance.now();
  const { status, stderr } = spawnSync(node, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1)
    throw new Error(`node ${args.slice(0, 3).join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

for (const [name, args, other, otherArgs] of pairs) {
  time(args);
  time(otherArgs);
  const rounds = Array.from({ length: RUNS }, () => [time(args), time(otherArgs)]);
  const [a, b] = [0, 1].map((i) => median(rounds.map((round) => round[i])));
  const ratio = median(rounds.map(([x, y]) => x / y));
  console.log(
    `${ratio.toFixed(2)} × ${name} (${a.toFixed(0)} ms) against ${other} (${b.toFixed(0)} ms), median of ${RUNS} pairs`,
  );
}
