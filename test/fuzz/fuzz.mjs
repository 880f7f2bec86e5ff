/**
 * `npm run fuzz TARGET… MINUTES` tries inputs that are changed again and again, and keeps those that reach new code.
 * `all` tries every target, the minutes divided among them. FUZZ_SEED repeats a run; FUZZ_KEEP=1 writes the inputs that
 * were news into the corpus. Ends with 1 where an input throws, takes too long or breaks what a target promises: it then
 * lies in test/fuzz/crashes, which every run of the tests tries again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { counted } from './counted.mjs';

const HERE = 'test/fuzz';
const BUNDLE = resolve(`node_modules/.fuzz/${process.pid}.mjs`);
process.on('exit', () => rmSync(BUNDLE, { force: true }));
const HUNG = 30_000;
const MOST_SHOWN = 1 << 20;

let marks = 0;
const instrument = {
  name: 'counted',
  transform: {
    filter: { id: /[\\/]src[\\/](?!words[\\/]).*\.ts$/ },
    handler(code, id) {
      const made = counted(code, id, marks);
      marks = made.next;
      return { code: made.code, moduleType: 'ts' };
    },
  },
};
const bundled = await rolldown({ input: `${HERE}/targets.ts`, platform: 'node', plugins: [instrument] });
await bundled.write({ file: BUNDLE, format: 'esm', codeSplitting: false });
globalThis.__ran = () => {};
const { targets } = await import(BUNDLE);

const filesIn = (folder) =>
  existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name))) : [];
const nameOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
function write(folder, bytes) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, nameOf(bytes)), bytes);
}

/** @returns how many faults there were */
function fuzz(name, minutes, seed) {
  const now = new SharedArrayBuffer(8 + MOST_SHOWN);
  const counter = new Int32Array(now, 0, 2);
  const seeds = [...targets[name].seeds(), ...filesIn(`${HERE}/corpus/${name}`)];
  const workerData = { bundle: BUNDLE, name, seeds, seed, milliseconds: minutes * 60_000, now };
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData });
  const faults = new Map();
  let [last, since, at] = [{ tries: 0, edges: 0, corpus: 0 }, Date.now(), 0];
  const fault = (place, bytes, said) => {
    if (!faults.has(place))
      console.log(`${name}: ${said}\n${JSON.stringify(String(Buffer.from(bytes)).slice(0, 300))}`);
    faults.set(place, bytes);
  };
  return new Promise((done) => {
    const end = () => {
      clearInterval(watch);
      for (const bytes of faults.values()) write(`${HERE}/crashes/${name}`, bytes);
      console.log(
        `${name}: ${minutes.toFixed(1)} minutes, seed ${seed}, ${last.tries} inputs, ${last.edges} edges, ${last.corpus} inputs kept, ${faults.size} faults`,
      );
      done(faults.size);
    };
    const watch = setInterval(() => {
      if (counter[0] !== at) [at, since] = [counter[0], Date.now()];
      else if (Date.now() - since > HUNG) {
        fault('hung', Buffer.from(new Uint8Array(now, 8, counter[1])), `no answer in ${HUNG / 1000} s`);
        worker.terminate();
      }
    }, 1000);
    worker.on('message', (message) => {
      if (message.kind === 'fault') fault(message.place, message.bytes, message.fault);
      else if (message.kind === 'kept') {
        if (process.env.FUZZ_KEEP && message.bytes.length <= 4096)
          write(`${HERE}/corpus/${name}`, message.bytes);
      } else last = message;
    });
    worker.on('error', (error) =>
      fault('worker', Buffer.from(new Uint8Array(now, 8, counter[1])), String(error.stack)),
    );
    worker.on('exit', end);
  });
}

const given = process.argv.slice(2);
const minutes = Number(given.at(-1));
const names = given[0] === 'all' ? Object.keys(targets) : given.slice(0, -1);
const unknown = names.filter((name) => !(name in targets));
if (names.length === 0 || unknown.length > 0 || !(minutes > 0)) {
  console.error(`npm run fuzz TARGET… MINUTES, or all MINUTES; targets: ${Object.keys(targets).join(', ')}`);
  process.exit(2);
}
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
let found = 0;
for (const name of names)
  found += await fuzz(name, given[0] === 'all' ? minutes / names.length : minutes, seed);
process.exit(found > 0 ? 1 : 0);
