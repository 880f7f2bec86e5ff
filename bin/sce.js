#!/usr/bin/env node
'use strict';
// Starts the bundle, with the code that V8 made of it in an earlier run where there is any: compiling takes longer
// than everything else that a short call does.

const fs = require('node:fs');
const { Script } = require('node:vm');

const DIST = `${__dirname}/../dist/`;
/** The bundle's digest stands in the first line of its entry: code of another bundle is never taken. */
const DIGEST_LENGTH = 64;

const scripts = new Map();
const modules = new Map();
let cache;
let stale = false;

/** @param {string} file within dist */
function load(file) {
  const loaded = modules.get(file);
  if (loaded !== undefined) return loaded.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const filename = DIST + file;
  const cachedData = cache && keptCode(file);
  const script = new Script(file === 'sce.cjs' ? entry : sourceOf(filename), { filename, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) stale = true;
  scripts.set(file, script);
  script.runInThisContext()(module.exports, requireFrom, module, filename, DIST);
  return module.exports;
}

/** The build writes ASCII, which is taken as it lies. */
const sourceOf = (filename) => fs.readFileSync(filename, 'latin1');

/** Chunks lie in one folder: what they ask for by path is another chunk, `sce:` a file of values, all else Node's own. */
function requireFrom(id) {
  if (id.startsWith('.')) return load(`chunks/${id.slice(id.lastIndexOf('/') + 1)}`);
  return id.startsWith('sce:') ? valuesFile(id.slice(4)) : require(id);
}

/** Read when it is asked for. */
const valuesFile = (name) => ({
  get bytes() {
    return fs.readFileSync(`${DIST}values/${name}`);
  },
});

/**
 * Code is kept for each kind of call apart, for each Node and its flags: a call compiles only what it runs, and to take in
 * what it does not run costs it time.
 */
function cacheName() {
  const [command = '', ...words] = process.argv.slice(2);
  const format = words[words.indexOf('--format') + 1];
  const kind = [
    /^[a-z]+$/.test(command) ? command : 'other',
    words.some(isFile) ? 'file' : 'folder',
    words.includes('--format') && /^[a-z]+$/.test(format) ? format : 'default',
    // What threads do is not compiled here.
    ...(words.some((word) => word.startsWith('--jobs')) ? ['threads'] : []),
  ].join('-');
  const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ').replace(/[^\w.=-]/g, '_');
  return flags.length > 80 ? undefined : `${kind}-${process.version}-${process.arch}${flags && `-${flags}`}`;
}

const isFile = (word) => /\.ya?ml$/.test(word);

/** Beside the bundle, or else in the user's own folder for such things. */
function cacheFolders() {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const own = process.platform === 'win32' ? LOCALAPPDATA : (XDG_CACHE_HOME ?? (HOME && `${HOME}/.cache`));
  return [`${DIST}cache`, ...(own ? [`${own}/smart-community-evaluator`] : [])];
}

const HEAD_LENGTH = 16384;

/**
 * A cache file: a line of JSON (the bundle's digest; each chunk with the place and the length of its code), blanks up
 * to its length, and the code of each chunk. Each of these stands twice: V8 takes its data on trust, and to compare two
 * copies is the quickest proof that neither is damaged. Only the code of what is loaded is read.
 */
function openCache(name, digest) {
  for (const folder of cacheFolders()) {
    const fd = attempt(() => fs.openSync(`${folder}/${name}`));
    const head = fd === undefined ? undefined : twice(fd, 0, HEAD_LENGTH)?.latin1Slice().trimEnd();
    if (head?.startsWith(`["${digest}"`)) return { fd, places: new Map(JSON.parse(head)[1]) };
    if (fd !== undefined) fs.closeSync(fd);
  }
  return { places: new Map() };
}

function keptCode(file) {
  const place = cache.places.get(file);
  return place && twice(cache.fd, ...place);
}

/** Bytes of a file, where the same come again behind them: in pieces, for which no memory needs to be made ready. */
function twice(fd, at, length) {
  return attempt(() => {
    const bytes = Buffer.allocUnsafeSlow(length);
    if (fs.readSync(fd, bytes, 0, length, at) < length) return undefined;
    for (let end = 0; end < length; ) {
      const read = fs.readSync(fd, piece, 0, Math.min(piece.length, length - end), at + length + end);
      if (read === 0 || piece.compare(bytes, end, end + read, 0, read) !== 0) return undefined;
      end += read;
    }
    return bytes;
  });
}

const piece = Buffer.allocUnsafeSlow(65536);

/** In the first folder that can be written to; where none can, nothing is kept. */
function writeCache(name, digest) {
  const codes = new Map();
  for (const file of cache.places.keys()) codes.set(file, keptCode(file));
  for (const [file, script] of scripts) codes.set(file, script.createCachedData());
  let end = 2 * HEAD_LENGTH;
  const places = [];
  const bytes = [];
  for (const [file, code] of codes) {
    if (code === undefined) continue;
    // V8 copies code that does not begin at a multiple of eight bytes; what stands behind its code it does not read.
    const whole = Buffer.concat([code], Math.ceil(code.length / 8) * 8);
    places.push([file, [end, whole.length]]);
    bytes.push(whole, whole);
    end += 2 * whole.length;
  }
  const head = Buffer.from(JSON.stringify([digest, places]).padEnd(HEAD_LENGTH));
  if (head.length > HEAD_LENGTH) return;
  cacheFolders().find((folder) => written(folder, name, Buffer.concat([head, head, ...bytes])));
}

/** Whole under another name, and then renamed: another run finds all of it or nothing. */
function written(folder, name, bytes) {
  const temporary = `${folder}/${name}.${process.pid}`;
  const done = attempt(() => {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(temporary, bytes);
    fs.renameSync(temporary, `${folder}/${name}`);
    return true;
  });
  if (!done) attempt(() => fs.rmSync(temporary, { force: true }));
  return done;
}

function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** In a folder of so many submissions quick code does not pay; of ten thousand it comes too late if it is waited for. */
const FEW = 1500;

/**
 * V8 of Node 20 makes quick code of what runs often, on threads of its own. Forty submissions are over before that pays,
 * and took as long again for it. Later versions have a quicker compiler between.
 */
function waitToOptimize() {
  if (!process.versions.node.startsWith('20.')) return;
  const entries = process.argv.slice(3).map((word) => attempt(() => fs.readdirSync(word).length) ?? 0);
  const count = entries.reduce((sum, one) => sum + one, 0);
  if (count > 1 && count <= FEW) require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
}

waitToOptimize();
const entry = sourceOf(`${DIST}sce.cjs`);
const digest = entry.slice(2, 2 + DIGEST_LENGTH);
const name = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : cacheName();
if (name !== undefined) cache = openCache(name, digest);
load('sce.cjs')
  .main()
  .then(() => {
    // What a wrong call compiles is not what a right one needs.
    if (stale && name !== undefined && process.exitCode !== 2) writeCache(name, digest);
  });
