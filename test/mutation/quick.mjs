/** Tries all mutants of a room in few processes: minutes, where starting vitest for each takes hours. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { createInterface } from 'node:readline';
import { instrumented } from './instrument.mjs';

const FOLDER = 'node_modules/.mutation';
/** Beyond ten times what a test takes, a mutant does not end in it. */
const limitOf = (milliseconds) => 10 * milliseconds + 2000;
/** As Stryker's own: a mutant that is passed a hundred times as often as without it loops. */
const HITS = 100;

/**
 * Runs a job in a process of its own, until it has done all, dies of a mutant, or the time is up.
 *
 * @returns the mutant at which it ended, if any
 */
function worked(job, path, heard, end) {
  writeFileSync(path, JSON.stringify(job));
  const worker = spawn(process.execPath, ['--no-warnings', 'test/mutation/worker.mjs', path], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: { ...process.env, DIFFERENTIAL: process.env.DIFFERENTIAL ?? '300', DIFFERENTIAL_SEED: '1' },
  });
  const timer = end && setTimeout(() => worker.kill('SIGKILL'), Math.max(1, end - Date.now()));
  let at;
  createInterface({ input: worker.stdio[3] }).on('line', (line) => {
    const said = JSON.parse(line);
    at = said.mutant;
    heard(said);
  });
  return new Promise((resolve) => {
    worker.on('close', (code) => {
      clearTimeout(timer);
      resolve({ at, code });
    });
  });
}

/** What the tests do without a mutant. Ends the program where one of them fails. */
async function measured(room, job) {
  const [tests, loads] = [[], new Map()];
  let reachedWhileLoading;
  const { code } = await worked(job, `${FOLDER}/${room}.job.json`, (said) => {
    if (said.file !== undefined) loads.set(said.file, said.milliseconds);
    if (said.test !== undefined) tests.push(said);
    if (said.static !== undefined) reachedWhileLoading = said.static;
  });
  const failed = tests.filter(({ failure }) => failure !== undefined);
  for (const { test, name, failure } of failed) console.error(`${test} ${name}\n${failure}`);
  if (failed.length > 0 || code !== 0 || reachedWhileLoading === undefined) {
    console.error(`${room}: its tests do not pass without a mutant`);
    process.exit(2);
  }
  return { tests, loads, reachedWhileLoading };
}

const fileOf = (test) => test.slice(0, test.lastIndexOf('#'));

/** The tests that reach a mutant, quickest first together with the loading of their file, and how long each may take. */
function attempt(mutant, tests, loads) {
  const cost = ({ test, milliseconds }) => loads.get(fileOf(test)) + milliseconds;
  const covering = tests.filter(({ reached }) => mutant in reached).toSorted((a, b) => cost(a) - cost(b));
  // What another test had computed before, one may have to compute by itself here: the most hits of any count.
  const hits = covering.reduce((most, { reached }) => Math.max(most, reached[mutant]), 0);
  const placed = covering.map((one) => ({
    file: fileOf(one.test),
    index: Number(one.test.split('#').at(-1)),
    limit: limitOf(cost(one)),
  }));
  return { mutant, tests: placed, hitLimit: HITS * hits };
}

/**
 * @param {Readonly<Record<string, readonly string[]>>} options.only the tests that count for the mutants of some files alone
 * @param {ReadonlyMap<string, object>} options.before what is not tried again, by `keyOf`
 * @returns every mutant with its fate; a fate is undefined where the time was up before it
 */
export async function quick(room, files, tests, { end, only = {}, before = new Map() }) {
  mkdirSync(FOLDER, { recursive: true });
  const { mutants, code, packages } = await instrumented(files, tests);
  const bundle = `${FOLDER}/${room}.js`;
  writeFileSync(bundle, code);
  const job = { bundle, packages, files: tests };
  const without = await measured(room, job);
  const fates = new Map();
  let tries = [];
  for (const mutant of mutants) {
    const { id, status, fileName } = mutant;
    const same = before.get(keyOf(shown(mutant)));
    if (same !== undefined) {
      fates.set(id, { fate: same.fate, by: same.by });
      continue;
    }
    const counting = without.tests.filter(
      ({ test }) => only[fileOf(test)]?.includes(relative('.', fileName)) ?? true,
    );
    const one = attempt(id, counting, without.loads);
    if (status === 'Ignored') fates.set(id, { fate: 'Ignored' });
    else if (one.tests.length > 0) tries.push(one);
    // What is computed once, when a module is loaded, is left as it is.
    else fates.set(id, { fate: id in without.reachedWhileLoading ? 'Ignored' : 'NoCoverage' });
  }
  // No mutant, but the tests in the order in which a mutant meets them: one that needs another would look like a catch.
  const everywhere = without.tests.map((test) => ({ ...test, reached: { none: 1 } }));
  tries.unshift(attempt('none', everywhere, without.loads));
  const late = () => end !== undefined && Date.now() >= end;
  while (tries.length > 0 && !late()) {
    const hear = ({ done, fate, by }) => done !== undefined && fates.set(done, { fate, by });
    const { at, code: ended } = await worked({ ...job, tries }, `${FOLDER}/${room}.job.json`, hear, end);
    if (late()) break;
    if (at !== undefined) fates.set(at, { fate: 'Timeout' });
    else if (ended !== 0) throw new Error(`${room}: the process that tries mutants ended with ${ended}`);
    tries = tries.filter(({ mutant }) => !fates.has(mutant));
  }
  if ((fates.get('none')?.fate ?? 'Survived') !== 'Survived') {
    console.error(`${room}: a test fails when it is run in another order: ${fates.get('none')?.by}`);
    process.exit(2);
  }
  return mutants.map((mutant) => ({ ...shown(mutant), ...fates.get(mutant.id) }));
}

const shown = ({ fileName, location: { start }, mutatorName, replacement }) => ({
  place: `${relative('.', fileName)}:${start.line + 1}:${start.column + 1}`,
  mutator: mutatorName,
  replacement,
});

/** One mutant among those of a run and of the run before it. */
export const keyOf = ({ place, mutator, replacement }) => [place, mutator, replacement].join(' ');
