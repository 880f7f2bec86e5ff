// Of 999 shares that are four fifths exactly (0.004 of 0.005 to 3.996 of 4.995; 0.296 of 0.37 is one), how many does each
// take for less? PEERS=DIR node test/bench/peers/exact.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const peers = process.env.PEERS ?? '';
const folder = mkdtempSync(join(tmpdir(), 'sce-exact-'));
const pairs = Array.from({ length: 999 }, (_, i) =>
  [4 * (i + 1), 5 * (i + 1)].map((n) => (n / 1000).toFixed(3)),
);
const write = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const said = (program, args) =>
  existsSync(program)
    ? spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.trim()
    : 'not there';

const data = write('pairs.json', `{ "pairs": [${pairs.map((pair) => `[${pair.join(', ')}]`).join(', ')}] }`);
const query = 'count([1 | some p in input.pairs; p[0] / p[1] < 0.8])';
const cue = write('less.cue', 'pairs: _\nless: len([for p in pairs if p[0] / p[1] < 0.8 {1}])\n');
const lines = pairs.map(([part, whole], i) =>
  JSON.stringify({
    community: { id: `c${i}`, name: `c${i}` },
    tier: 'basic',
    facts: { area: Number(whole), fiveg_area: Number(part) },
  }),
);
const submissions = write('all.ndjson', `${lines.join('\n')}\n`);
const evaluated = said(process.execPath, [
  'bin/sce.js',
  'evaluate',
  submissions,
  '--input',
  'ndjson',
  '--format',
  'ndjson',
]);
const unmet = evaluated.split('\n').filter((line) => {
  const { requirements } = JSON.parse(line).indicators.find(({ id }) => id === 'mobile-network');
  return requirements[0].status !== 'met';
});
console.log('sce', unmet.length);
console.log('floats (Python, json-rules-engine, Spectral)', pairs.filter(([a, b]) => a / b < 0.8).length);
console.log('OPA and conftest', said(join(peers, 'bin/opa'), ['eval', '-f', 'raw', '-i', data, query]));
console.log('CUE', said(join(peers, 'bin/cue'), ['eval', '-e', 'less', cue, data]));
rmSync(folder, { recursive: true });
