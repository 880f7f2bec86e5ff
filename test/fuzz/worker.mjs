// One target, tried until the time is up: inputs that make code run that no other did are kept and changed further.
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { coverage } from './coverage.mjs';
import { mutated } from './mutate.mjs';
import { randomOf } from './random.mjs';

const { bundle, name, seeds, seed, milliseconds, now } = workerData;
const ran = coverage();
const { targets } = await import(bundle);
const target = targets[name];
await target.ready?.();
const random = randomOf(seed);
/** Where the parent sees what is being tried, should it never end: its number, its length, its bytes. */
const [counter, place] = [new Int32Array(now, 0, 2), new Uint8Array(now, 8)];
const SLOWEST = 2000;

/** What went wrong with an input, or nothing. */
async function tried(bytes) {
  counter[1] = Math.min(bytes.length, place.length);
  place.set(bytes.subarray(0, place.length));
  Atomics.add(counter, 0, 1);
  const before = process.cpuUsage();
  try {
    await target.run(bytes);
  } catch (error) {
    return String(error?.stack ?? error)
      .split('\n')
      .slice(0, 8)
      .join('\n');
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 > SLOWEST ? `${Math.round((user + system) / 1000)} ms` : undefined;
}

const known = new Set();
const corpus = [];
/** Takes an input that is news; how many edges it added. */
function kept(bytes, edges) {
  const fresh = edges.filter((edge) => !known.has(edge));
  if (fresh.length === 0) return;
  for (const edge of fresh) known.add(edge);
  corpus.push(bytes);
  parentPort.postMessage({ kind: 'kept', bytes, edges: fresh.length });
}

const faults = new Map();
function told(bytes, fault) {
  const [first = ''] = fault.split('\n');
  const place = first.startsWith('Error: broken')
    ? first.slice(0, 60)
    : (/at .*?:\d+:\d+/.exec(fault)?.[0] ?? first.slice(0, 60));
  const size = faults.get(place) ?? Number.POSITIVE_INFINITY;
  // The smallest input of each fault.
  if (bytes.length >= size) return;
  faults.set(place, bytes.length);
  parentPort.postMessage({ kind: 'fault', bytes, fault, place });
}

let tries = 0;
ran();
for (const bytes of seeds.map((one) => Buffer.from(one))) {
  const fault = await tried(bytes);
  tries += 1;
  if (fault !== undefined) told(bytes, fault);
  kept(bytes, ran());
}
if (corpus.length === 0) corpus.push(...seeds.map((one) => Buffer.from(one)));
const begun = performance.now();
/** Half of the time one of those that were news last. */
const parent = () =>
  random.chance(2)
    ? corpus[corpus.length - 1 - random.below(Math.min(32, corpus.length))]
    : random.of(corpus);
let said = begun;
while (performance.now() - begun < milliseconds) {
  const bytes = mutated(parent(), random.of(corpus), target.words, random);
  const fault = await tried(bytes);
  tries += 1;
  const edges = ran();
  if (fault === undefined) kept(bytes, edges);
  else told(bytes, fault);
  if (performance.now() - said < 1000) continue;
  said = performance.now();
  parentPort.postMessage({ kind: 'so-far', tries, edges: known.size, corpus: corpus.length });
}
parentPort.postMessage({ kind: 'end', tries, edges: known.size, corpus: corpus.length });
