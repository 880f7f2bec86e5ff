// The same files through sce and its peers, as ratios of CPU (user and system) in one run, the commands in turn:
// PEERS=DIR node test/bench/peers/peers.mjs [COUNT…]. How DIR is made says README.md. What is not in it is left out.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { submission } from '../corpus.mjs';

const peers = process.env.PEERS ?? '';
const counts = process.argv.slice(2).map(Number);
const here = 'test/bench/peers';
const schema = 'schemas/submission.schema.json';
const folder = mkdtempSync(join(tmpdir(), 'sce-peers-'));
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;

/** YAML and the same as JSON, for those that read dates in YAML as something else than the schema's texts. */
function written(count) {
  const [yaml, json] = ['yaml', 'json'].map((kind) => join(folder, `${kind}${count}`));
  for (const one of [yaml, json]) mkdirSync(one);
  for (let i = 0; i < count; i += 1) {
    const text = count === 1 ? readFileSync('communities/guangming.yaml', 'utf8') : submission(i);
    writeFileSync(join(yaml, `c${String(i).padStart(6, '0')}.yaml`), text);
    writeFileSync(join(json, `c${String(i).padStart(6, '0')}.json`), JSON.stringify(parse(text)));
  }
  return { yaml, json };
}

const bin = (name) => join(peers, name);
const files = (dir) => readdirSync(dir).map((name) => join(dir, name));
const all = {
  sce: ({ yaml }) => [process.execPath, 'bin/sce.js', 'evaluate', yaml],
  'sce, every reason (NDJSON)': ({ yaml }) => [
    process.execPath,
    'bin/sce.js',
    'evaluate',
    yaml,
    '--format',
    'ndjson',
  ],
  'Python script': ({ yaml }) => [bin('venv/bin/python'), `${here}/rules.py`, schema, ...files(yaml)],
  'json-rules-engine': ({ yaml }) => [process.execPath, `${here}/rules.mjs`, ...files(yaml)],
  Spectral: ({ yaml }) => [
    bin('npm/node_modules/.bin/spectral'),
    'lint',
    '-q',
    '-r',
    `${here}/spectral.yaml`,
    `${yaml}/*.yaml`,
  ],
  OPA: ({ yaml }) => [bin('bin/opa'), 'exec', '--decision', 'main/deny', '-b', `${here}/policy`, yaml],
  conftest: ({ yaml }) => [bin('bin/conftest'), 'test', '--policy', `${here}/policy`, '-o', 'json', yaml],
  // `cue vet` of several files stops at the first that is wrong.
  CUE: ({ yaml }) => [
    'bash',
    '-c',
    `for f in "$@"; do "$0" vet -c=false ${here}/standard.cue "$f"; done`,
    bin('bin/cue'),
    ...files(yaml),
  ],
  'ajv-cli': ({ json }) => [
    bin('npm/node_modules/.bin/ajv'),
    'validate',
    '--strict=false',
    '-s',
    schema,
    '-d',
    `${json}/*.json`,
  ],
  'check-jsonschema': ({ yaml }) => [
    bin('venv/bin/check-jsonschema'),
    '--schemafile',
    schema,
    ...files(yaml),
  ],
};
const program = (args) => (args[0] === 'bash' ? args[3] : args[0]);
const there = Object.entries(all).filter(([, args]) =>
  existsSync(resolve(program(args({ yaml: folder, json: folder })))),
);

/** CPU seconds of one run, children included, and what it said. */
function run(args) {
  const timed = 'TIMEFORMAT="%3U %3S"; time "$@" > "$OUT" 2> /dev/null';
  const out = join(folder, 'out');
  const { stderr } = spawnSync('bash', ['-c', timed, 'bash', ...args], {
    encoding: 'utf8',
    env: { ...env, OUT: out, PEERS: peers },
  });
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system, said: readFileSync(out, 'utf8') };
}

const rows = new Map(there.map(([name]) => [name, []]));
try {
  for (const count of counts) {
    const data = written(count);
    const rounds = count > 100 ? 1 : 3;
    const cpu = Object.fromEntries(there.map(([name]) => [name, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const [name, args] of there) {
        const { cpu: own, said } = run(args(data));
        cpu[name].push(own);
        if (round === 0 && process.env.SAID)
          writeFileSync(join(process.env.SAID, `${name}-${count}.txt`), said);
      }
    const best = (name) => Math.min(...cpu[name]);
    for (const [name] of there)
      rows.get(name).push(`${(best(name) / best('sce')).toFixed(2)} (${best(name).toFixed(2)} s)`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`| | ${counts.join(' | ')} |\n|---|${counts.map(() => '---|').join('')}`);
for (const [name, cells] of rows) console.log(`| ${name} | ${cells.join(' | ')} |`);
