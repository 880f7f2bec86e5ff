/**
 * Tries mutants, one after another, each on modules that nothing has run yet: `node worker.mjs JOB`. Writes on its
 * third pipe, a line of JSON each, what it begins and what came of it. It ends itself at a mutant that takes too long.
 */
import { readFileSync, writeSync } from 'node:fs';
import { Script } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { collector, ended, failureOf } from './shim.mjs';
import './setup.mjs';

const OUT = 3;
const tell = (line) => writeSync(OUT, `${JSON.stringify(line)}\n`);
const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// A mutant that leaves a promise behind is judged by what its tests say.
process.on('unhandledRejection', () => {});

const __packages = Object.create(null);
for (const name of job.packages) if (name !== 'vitest') __packages[name] = await import(name);
const script = new Script(`(__packages, __tests) => {${readFileSync(job.bundle, 'utf8')}}`, {
  filename: job.bundle,
});
const ns = { activeMutant: 'none' };
globalThis.__stryker__ = ns;

/** What it has computed for, in milliseconds: a machine that does much else at once makes no mutant slow. */
function computed() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Until when it may compute: beyond that, a thread that no loop holds up kills it. */
const until = new Float64Array(new SharedArrayBuffer(8));
until[0] = Number.POSITIVE_INFINITY;
new Worker(
  `const until = new Float64Array(require('node:worker_threads').workerData);
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1000 > until[0]) process.kill(process.pid, 'SIGKILL');
  }, 100);`,
  { eval: true, workerData: until.buffer },
).unref();

/** The tests of a file, of modules of their own. */
function fresh() {
  const loaders = {};
  const collected = collector();
  script.runInThisContext()({ ...__packages, vitest: collected.vitest }, loaders);
  return async (file) => {
    const from = collected.tests.length;
    await loaders[file]();
    return collected.tests.slice(from);
  };
}

/** Every test without a mutant: what it reaches, and how long it takes. */
async function measured() {
  ns.mutantCoverage = { static: {}, perTest: {} };
  for (const file of job.files) {
    const began = computed();
    const tests = await fresh()(file);
    tell({ file, milliseconds: computed() - began });
    for (const [index, test] of tests.entries()) {
      const id = `${file}#${index}`;
      const start = computed();
      ns.currentTestId = id;
      const failure = await failureOf(test);
      ns.currentTestId = undefined;
      tell({
        test: id,
        name: test.name,
        milliseconds: computed() - start,
        failure: failure && String(failure.stack ?? failure),
        reached: ns.mutantCoverage.perTest[id] ?? {},
      });
    }
    await ended(tests);
  }
  tell({ static: ns.mutantCoverage.static });
}

/** Tests until one fails. Hits without end are a loop. */
async function tried({ mutant, hitLimit, tests }) {
  tell({ mutant });
  const load = fresh();
  const files = new Map();
  let [by, looped] = [undefined, false];
  for (const { file, index, limit } of tests) {
    until[0] = computed() + limit;
    if (!files.has(file)) files.set(file, await load(file));
    const test = files.get(file)[index];
    [ns.activeMutant, ns.hitCount, ns.hitLimit] = [mutant, 0, hitLimit];
    const failure = await failureOf(test);
    looped = ns.hitCount > hitLimit;
    [ns.activeMutant, ns.hitCount] = ['none', undefined];
    if (looped) break;
    if (failure === undefined) continue;
    by = test.name;
    break;
  }
  for (const done of files.values()) await ended(done).catch(() => {});
  until[0] = Number.POSITIVE_INFINITY;
  tell({ done: mutant, fate: looped ? 'Timeout' : by === undefined ? 'Survived' : 'Killed', by });
}

if (job.tries === undefined) await measured();
else for (const one of job.tries) await tried(one);
process.exit(0);
