// Whole processes as ratios of CPU (user and system), the commands in turn, so that a noisy machine slows all alike.
// node test/bench/bench.mjs [rounds]: writes test/bench/README.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFolder } from './corpus.mjs';

const ROUNDS = Number(process.argv[2] ?? 15);
const MANY = 400;
const README = 'test/bench/README.md';
const node = process.execPath;
const corpus = mkdtempSync(join(tmpdir(), 'sce-bench-'));
writeFolder(corpus, MANY);

/** What the floor of a ratio must not contain: Node reads certificates and options at every start. */
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
const bareLoop = `
  const { parse } = await import('yaml');
  const { readdirSync, readFileSync } = await import('node:fs');
  for (const file of readdirSync(${JSON.stringify(corpus)})) parse(readFileSync(${JSON.stringify(corpus)} + '/' + file, 'utf8'));`;

const sce = (...args) => ['bin/sce.js', ...args];
const groups = [
  {
    title: 'Start, against `node -e 0`',
    base: ['-e', '0'],
    commands: [
      sce('--version'),
      sce('--help'),
      sce('validate', 'communities/guangming.yaml'),
      sce('explain', 'fixed-broadband'),
      sce('evaluate', 'communities/guangming.yaml'),
    ],
  },
  {
    title: `${MANY} submissions of the corpus, against a bare loop of \`yaml\`’s \`parse\` over the same files`,
    base: ['--input-type=module', '-e', bareLoop],
    commands: [sce('validate', corpus), sce('evaluate', corpus, '--format', 'ndjson')],
  },
];

/** CPU seconds of one run, children included, by the shell's account of it: Node keeps none of what it waited for. */
function cpu(args) {
  const timed = 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null 2> /dev/null';
  const { stderr } = spawnSync('bash', ['-c', timed, 'bash', node, ...args], { encoding: 'utf8', env });
  const [user, system] = stderr.trim().split(' ').map(Number);
  return user + system;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function measured({ title, base, commands }) {
  const all = [...commands, base];
  for (const args of all) cpu(args);
  const rounds = Array.from({ length: ROUNDS }, () => all.map(cpu));
  const floor = median(rounds.map((round) => round.at(-1)));
  const rows = commands.map((args, i) => {
    const own = median(rounds.map((round) => round[i]));
    const name = `sce ${args.slice(1).join(' ').replace(corpus, 'CORPUS')}`;
    return `| \`${name}\` | ${(own / floor).toFixed(2)} |`;
  });
  return `## ${title}\n\n| command | CPU ratio |\n|---|---|\n${rows.join('\n')}\n`;
}

const text = `# How fast

Ratios of CPU in one run of \`npm run bench\` (median of ${ROUNDS} rounds, the commands in turn, Node ${process.versions.node},
\`NODE_EXTRA_CA_CERTS\` and \`NODE_OPTIONS\` unset). Below 1 is faster than the yardstick. The corpus is
\`node test/bench/corpus.mjs folder DIR COUNT\` (or \`lines FILE COUNT\`): some 13 kB a file, the same bytes everywhere.

${groups.map(measured).join('\n')}`;
const known = readFileSync(README, { encoding: 'utf8', flag: 'a+' });
const [, own = ''] = known.split(/^(?=## Measured by hand)/m);
writeFileSync(README, `${text}${own === '' ? '' : `\n${own}`}`);
rmSync(corpus, { recursive: true });
process.stdout.write(text);
