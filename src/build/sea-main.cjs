// The program within Node's single executable: its files are the executable's own assets.
'use strict';
const { getAsset } = require('node:sea');
const { Script } = require('node:vm');

/** Where its files would lie, beside the executable. */
const DIST = `${__dirname}/dist`;

const modules = new Map();

/** @param {string} file within dist */
function load(file) {
  const loaded = modules.get(file);
  if (loaded !== undefined) return loaded.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const filename = `${DIST}/${file}`;
  const script = new Script(getAsset(file, 'utf8'), { filename });
  script.runInThisContext()(module.exports, requireFrom, module, filename, DIST);
  return module.exports;
}

/** As bin/sce.js does, from assets. */
function requireFrom(id) {
  if (id.startsWith('.')) return load(`chunks/${id.slice(id.lastIndexOf('/') + 1)}`);
  if (id.startsWith('sce:')) return valuesFile(id.slice(4));
  return require(id);
}

const valuesFile = (name) => ({
  get bytes() {
    return Buffer.from(getAsset(`values/${name}`));
  },
});

load('sce.cjs').main();
