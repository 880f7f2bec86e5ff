/**
 * `npm run mutation [ROOM…]` changes the code of a room in small ways, one at a time, and runs the room's tests: what
 * they do not notice survives. Without a room, all of them. `--changed` mutates only what differs from main, for at
 * most MUTATION_MINUTES (5). Ends with 1 where a room falls below its promise.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { MUTATED } from './rooms.mjs';

const REPORT = 'node_modules/.mutation/report.json';
const CAUGHT = ['Killed', 'Timeout'];
const COUNTED = [...CAUGHT, 'Survived', 'NoCoverage'];

const git = (...args) => spawnSync('git', args, { encoding: 'utf8' }).stdout ?? '';

/** The lines of each file that differ from main, as Stryker writes a range. */
function changedRanges(globs) {
  const ranges = [];
  let file = '';
  for (const line of git('diff', '--unified=0', process.env.MUTATION_BASE ?? 'main', '--', 'src').split(
    '\n',
  )) {
    file = /^\+\+\+ b\/(.*)$/.exec(line)?.[1] ?? file;
    const [, start, count = '1'] = /^@@ .* \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start === undefined || count === '0' || !globs.some((glob) => matchesGlob(file, glob))) continue;
    ranges.push(`${file}:${start}-${Number(start) + Number(count) - 1}`);
  }
  return ranges;
}

/** Mutants by what became of them; undefined where the time was up. */
function mutate(room, ranges, timeout) {
  const { status } = spawnSync('npx', ['stryker', 'run', '-m', ranges.join(',')], {
    stdio: 'inherit',
    env: { ...process.env, ROOM: room },
    ...(timeout && { timeout }),
  });
  if (status === null) return undefined;
  if (status !== 0) process.exit(2);
  const { files } = JSON.parse(readFileSync(REPORT, 'utf8'));
  return Object.values(files).flatMap(({ mutants }) => mutants.map(({ status: fate }) => fate));
}

const changed = process.argv.includes('--changed');
const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = named.filter((room) => !(room in MUTATED));
if (unknown.length > 0) {
  console.error(`no room called ${unknown.join(', ')}: ${Object.keys(MUTATED).join(', ')}`);
  process.exit(2);
}
const end = changed ? Date.now() + 60_000 * Number(process.env.MUTATION_MINUTES ?? 5) : undefined;
let below = false;
for (const [room, { mutate: globs, atLeast }] of Object.entries(MUTATED)) {
  if (named.length > 0 && !named.includes(room)) continue;
  const ranges = changed ? changedRanges(globs) : globs;
  if (ranges.length === 0) continue;
  const fates = mutate(room, ranges, end && Math.max(1, end - Date.now()));
  if (fates === undefined) {
    console.log(`${room}: the time was up`);
    break;
  }
  const counted = fates.filter((fate) => COUNTED.includes(fate));
  const caught = counted.filter((fate) => CAUGHT.includes(fate)).length;
  const score = counted.length === 0 ? 100 : (100 * caught) / counted.length;
  console.log(
    `${room}: ${caught} of ${counted.length} noticed, ${score.toFixed(1)} % (at least ${atLeast} %)`,
  );
  // Of a handful of mutants one survivor is a tenth: what changed is told, and judged with the room.
  if (score < atLeast && (!changed || counted.length >= 50)) below = true;
}
process.exit(below ? 1 : 0);
