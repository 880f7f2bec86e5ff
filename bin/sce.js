#!/usr/bin/env node
'use strict';
// Starts the bundle, with the code that V8 made of it in an earlier run where there is any: compiling takes longer
// than everything else that a short call does.

const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

const DIST = `${__dirname}/../dist/`;
/** The bundle's digest stands in the first line of its entry: code of another bundle is never taken. */
const DIGEST_LENGTH = 64;

const scripts = new Map();
const modules = new Map();
let kept = new Map();
let stale = false;

/** @param {string} file within dist */
function load(file) {
  const loaded = modules.get(file);
  if (loaded !== undefined) return loaded.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const source = file === 'sce.cjs' ? entry : readFileSync(DIST + file, 'utf8');
  const cachedData = kept.get(file);
  const filename = DIST + file;
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename,
    cachedData,
  });
  if (cachedData === undefined || script.cachedDataRejected) stale = true;
  scripts.set(file, script);
  script.runInThisContext()(module.exports, requireFrom, module, filename, DIST);
  return module.exports;
}

/** Chunks lie in one folder: what they ask for by path is another chunk, `sce:` a file of values, all else Node's own. */
function requireFrom(id) {
  if (id.startsWith('.')) return load(`chunks/${id.slice(id.lastIndexOf('/') + 1)}`);
  return id.startsWith('sce:') ? valuesFile(id.slice(4)) : require(id);
}

/** Read when it is asked for. */
const valuesFile = (name) => ({
  get bytes() {
    return readFileSync(`${DIST}values/${name}`);
  },
});

/** Code is kept for each command apart (a call compiles only what it runs), for each Node and its flags. */
function cacheName() {
  const command = /^[a-z]+$/.test(process.argv[2] ?? '') ? process.argv[2] : 'other';
  const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ').replace(/[^\w.=-]/g, '_');
  return flags.length > 80
    ? undefined
    : `${command}-${process.version}-${process.arch}${flags && `-${flags}`}`;
}

/** Beside the bundle, or else in the user's own folder for such things. */
function cacheFolders() {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const own = process.platform === 'win32' ? LOCALAPPDATA : (XDG_CACHE_HOME ?? (HOME && `${HOME}/.cache`));
  return [`${DIST}cache`, ...(own ? [`${own}/smart-community-evaluator`] : [])];
}

/**
 * A cache file: a line of JSON (the bundle's digest; each chunk with the length of its code), the code, and all of it
 * once more: V8 takes its data on trust, and to compare two copies is the quickest proof that neither is damaged.
 */
function readCache(name, digest) {
  for (const folder of cacheFolders()) {
    const bytes = bytesOf(`${folder}/${name}`);
    if (bytes === undefined) continue;
    const half = bytes.length / 2;
    const one = bytes.subarray(0, half);
    if (!Number.isInteger(half) || !one.equals(bytes.subarray(half))) continue;
    const head = one.latin1Slice(0, one.indexOf('\n') + 1);
    if (head.startsWith(`["${digest}"`)) return codeOf(one.subarray(head.length), JSON.parse(head)[1]);
  }
  return new Map();
}

function codeOf(bytes, lengths) {
  const code = new Map();
  let at = 0;
  for (const [file, length] of lengths) {
    code.set(file, bytes.subarray(at, at + length));
    at += length;
  }
  return code;
}

function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** In the first folder that can be written to; where none can, nothing is kept. */
function writeCache(name, digest) {
  const chunks = new Map([
    ...kept,
    ...[...scripts].map(([file, script]) => [file, script.createCachedData()]),
  ]);
  const head = JSON.stringify([digest, [...chunks].map(([file, code]) => [file, code.length])]);
  const one = [Buffer.from(`${head}\n`), ...chunks.values()];
  const bytes = Buffer.concat([...one, ...one]);
  cacheFolders().find((folder) => written(folder, name, bytes));
}

/** Whole under another name, and then renamed: another run finds all of it or nothing. */
function written(folder, name, bytes) {
  const temporary = `${folder}/${name}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, bytes);
    renameSync(temporary, `${folder}/${name}`);
    return true;
  } catch {
    try {
      rmSync(temporary, { force: true });
    } catch {} // Never made.
    return false;
  }
}

const entry = readFileSync(`${DIST}sce.cjs`, 'utf8');
const digest = entry.slice(2, 2 + DIGEST_LENGTH);
const name = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : cacheName();
if (name !== undefined) kept = readCache(name, digest);
load('sce.cjs')
  .main()
  .then(() => {
    // What a wrong call compiles is not what a right one needs.
    if (stale && name !== undefined && process.exitCode !== 2) writeCache(name, digest);
  });
