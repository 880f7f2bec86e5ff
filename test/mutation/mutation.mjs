/**
 * `npm run mutation [ROOM|FILE…]` changes the code of a room in small ways, one at a time, and runs the room's tests:
 * what they do not notice survives. Without a room, all of them. `--changed` mutates only what differs from main, for
 * at most MUTATION_MINUTES (5). `--left` tries again what the last run left, after tests were added. `--stryker` has
 * `stryker run` do it, which takes hours. Ends with 1 where a room falls below its promise. What became of every
 * mutant is in node_modules/.mutation/ROOM.json.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, matchesGlob, sep } from 'node:path';
import { keyOf, quick } from './quick.mjs';
import { MUTATED } from './rooms.mjs';

const FOLDER = 'node_modules/.mutation';
const CAUGHT = ['Killed', 'Timeout'];
const COUNTED = [...CAUGHT, 'Survived', 'NoCoverage'];

const git = (...args) => spawnSync('git', args, { encoding: 'utf8' }).stdout ?? '';
const under = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name).split(sep).join('/'),
  );
const matching = (names, globs) =>
  names.filter((name) => globs.some((glob) => matchesGlob(name, glob))).toSorted();

/** The lines of each file that differ from main, first and last. */
function changedLines() {
  const changed = new Map();
  let file = '';
  for (const line of git('diff', '--unified=0', process.env.MUTATION_BASE ?? 'main', '--', 'src').split(
    '\n',
  )) {
    file = /^\+\+\+ b\/(.*)$/.exec(line)?.[1] ?? file;
    const [, start, count = '1'] = /^@@ .* \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start === undefined || count === '0') continue;
    changed.set(file, [...(changed.get(file) ?? []), [Number(start), Number(start) + Number(count) - 1]]);
  }
  return changed;
}

/** What Stryker's own runner makes of the same mutants. */
function slow(room, files) {
  const ranges = files.flatMap(({ name, mutate }) =>
    mutate === true ? [name] : mutate.map(({ start, end }) => `${name}:${start.line + 1}-${end.line + 1}`),
  );
  const { status } = spawnSync('npx', ['stryker', 'run', '-m', ranges.join(',')], {
    stdio: 'inherit',
    env: { ...process.env, ROOM: room },
  });
  if (status !== 0) process.exit(2);
  const told = JSON.parse(readFileSync(`${FOLDER}/report.json`, 'utf8'));
  return Object.entries(told.files).flatMap(([name, { mutants }]) =>
    mutants.map(({ location: { start }, mutatorName, replacement, status: fate }) => ({
      place: `${name}:${start.line}:${start.column}`,
      mutator: mutatorName,
      replacement,
      fate,
    })),
  );
}

/** With --left, what the last run of a room caught, where its code is as it was: new tests take nothing from it. */
function caughtBefore(room) {
  const path = `${FOLDER}/${room}.json`;
  if (!flags.includes('--left') || !existsSync(path)) return new Map();
  const { mutants } = JSON.parse(readFileSync(path, 'utf8'));
  return new Map(mutants.filter(({ fate }) => CAUGHT.includes(fate)).map((one) => [keyOf(one), one]));
}

function told(room, mutants) {
  const counted = mutants.filter(({ fate }) => COUNTED.includes(fate));
  const left = counted.filter(({ fate }) => !CAUGHT.includes(fate));
  const score = counted.length === 0 ? 100 : (100 * (counted.length - left.length)) / counted.length;
  mkdirSync(FOLDER, { recursive: true });
  const report = { room, noticed: counted.length - left.length, of: counted.length, score, mutants };
  writeFileSync(`${FOLDER}/${room}.json`, JSON.stringify(report, undefined, 1));
  for (const { place, mutator, replacement, fate } of left)
    console.log(
      `${place} ${mutator} ${replacement.replace(/\s+/g, ' ').slice(0, 80)}${fate === 'NoCoverage' ? ' (reached by no test)' : ''}`,
    );
  const untried = mutants.filter(({ fate }) => fate === undefined).length;
  if (untried > 0) console.log(`${room}: the time was up before ${untried} of its mutants`);
  console.log(
    `${room}: ${report.noticed} of ${report.of} noticed, ${score.toFixed(1)} % (at least ${MUTATED[room].atLeast} %)`,
  );
  return report;
}

const flags = process.argv.slice(2).filter((word) => word.startsWith('-'));
const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const sources = under('src');
const unknown = named.filter((word) => !(word in MUTATED) && !sources.includes(word));
if (unknown.length > 0) {
  console.error(`no room called ${unknown.join(', ')}: ${Object.keys(MUTATED).join(', ')}`);
  process.exit(2);
}
const changed = flags.includes('--changed') ? changedLines() : undefined;
const end = changed && Date.now() + 60_000 * Number(process.env.MUTATION_MINUTES ?? 5);
let below = false;
for (const [room, { mutate, tests, only, atLeast }] of Object.entries(MUTATED)) {
  const files = matching(sources, mutate)
    .filter((name) => named.length === 0 || named.includes(room) || named.includes(name))
    .filter((name) => changed === undefined || changed.has(name))
    .map((name) => ({
      name,
      mutate:
        changed?.get(name).map(([first, last]) => ({
          start: { line: first - 1, column: 0 },
          end: { line: last - 1, column: 1e6 },
        })) ?? true,
    }));
  if (files.length === 0) continue;
  const { score, of } = told(
    room,
    flags.includes('--stryker')
      ? slow(room, files)
      : await quick(room, files, matching(under('test'), tests), { end, only, before: caughtBefore(room) }),
  );
  // Of a handful of mutants one survivor is a tenth: what changed is told, and judged with the room.
  if (score < atLeast && (changed === undefined || of >= 50)) below = true;
}
process.exit(below ? 1 : 0);
