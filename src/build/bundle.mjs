// The program as a bundle that needs no package at run time.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { filed, tiersApart, topicsApart } from './late.mjs';
import { inAscii, scriptOf, withPlainExports } from './script.mjs';

const REPORT_WIDTH = '\0report-width';
const CATALOGUE = resolve('src/words/catalogue.ts');
const STANDARD = resolve('dist/generated/standard.js');
const HOLIDAYS = realpathSync('node_modules/chinese-days/dist/chinese-days.json');
const LATE = resolve('src/build/late.mjs');
const CHALK_LEVEL = resolve('node_modules/chalk/source/vendor/supports-color/browser.js');
const YAML = resolve('node_modules/yaml/browser/dist').replaceAll('\\', '/');
const YAML_PARTS = '\0yaml-parts';
const NO_CHILD_PROCESSES = '\0no-child-processes';

/**
 * cli-table3 brings an old string-width whose emoji expression takes longer to make ready than all of sce. The report
 * has measured every cell already, so the table is given the report's own measure.
 */
const reportWidth = {
  name: 'report-width',
  resolveId: (id, importer) =>
    id === 'string-width' && importer?.includes('cli-table3') ? REPORT_WIDTH : undefined,
  load: (id) =>
    id === REPORT_WIDTH
      ? `module.exports = require(${JSON.stringify(`${process.cwd()}/src/report/terminal/wrap.ts`)}).paintedColumns;`
      : undefined,
};

/** Whether there is colour is the shell's to say: chalk need not load terminals and systems to guess it. */
const noGuessedColour = {
  name: 'no-guessed-colour',
  resolveId: (id) => (id === '#supports-color' ? CHALK_LEVEL : undefined),
};

/**
 * The kinds of nodes and the places of lines are asked of every tree, read quickly or not; all else of the package is
 * then loaded where it is imported late.
 */
const yamlInParts = {
  name: 'yaml-in-parts',
  resolveId: (id, _, { kind }) => (id === 'yaml' && kind === 'import-statement' ? YAML_PARTS : undefined),
  load: (id) =>
    id === YAML_PARTS
      ? {
          code: `export { isAlias, isMap, isNode, isPair, isScalar, isSeq } from '${YAML}/nodes/identity.js';
export { LineCounter } from '${YAML}/parse/line-counter.js';
export * from '${YAML}/index.js';`,
          moduleSideEffects: false,
        }
      : undefined,
};

/** No command of sce is a program of its own, so that commander needs no child processes. */
const noChildProcesses = {
  name: 'no-child-processes',
  resolveId: (id, importer) =>
    id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer ?? '')
      ? NO_CHILD_PROCESSES
      : undefined,
  load: (id) => (id === NO_CHILD_PROCESSES ? 'export {};' : undefined),
};

/**
 * Large values lie beside the bundle as JSON: as code, their thousands of small objects are made one by one at every
 * start, and within the code that V8 keeps, their texts are read twice. bin/sce.js gives the bytes of `sce:<name>`.
 */
async function valuesAsJson() {
  const [[catalogue, words], [standard, plain]] = await Promise.all([CATALOGUE, STANDARD].map(exportOf));
  const days = JSON.parse(readFileSync(HOLIDAYS, 'utf8'));
  const modules = new Map([
    [CATALOGUE, valueModule(catalogue, topicsApart(words), 'lateCatalogue')],
    [STANDARD, valueModule(standard, tiersApart(plain), 'lateStandard', plain.tiers.length)],
    [HOLIDAYS, valueModule('default', days, 'lateObject', Object.keys(days))],
  ]);
  return {
    name: 'values-as-json',
    // Not by its path: the maps would name the folder that it was built in.
    resolveId: (id) => (id === 'late' ? LATE : id.startsWith('sce:') ? { id, external: true } : undefined),
    load: (id) => modules.get(id),
  };
}

/** A module in place of one that exports a value: it leaves the value in its file until it is asked for. */
function valueModule(name, values, late, ...args) {
  const file = name === 'default' ? 'holidays' : name;
  mkdirSync('dist/values', { recursive: true });
  writeFileSync(`dist/values/${file}`, filed(values));
  const code = `import { bytes } from 'sce:${file}';
import { ${late} } from 'late';
const value = ${late}(() => bytes, ${args.map((arg) => JSON.stringify(arg)).join()});
export { value as ${name} };`;
  return { code, moduleType: 'js' };
}

/** The one value that a module exports, with its name. */
async function exportOf(module) {
  const bundled = await rolldown({ input: module });
  const { output } = await bundled.generate({ format: 'esm' });
  return Object.entries(await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`))[0];
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * What nearly every call needs is one file, and what an evaluation adds to it another: to find, read and start sixty
 * small ones takes a tenth of a short call. Each takes with it all that it imports.
 */
const TOGETHER = {
  entry: ['src/cli/many/in-thread-mark.ts', 'src/cli/signals.ts', 'src/yaml/limit.ts'],
  common: ['src/cli/run.ts'],
  evaluate: ['src/cli/commands/evaluate.ts', 'src/report/evaluation/table.ts'],
};
const groups = Object.entries(TOGETHER).map(([name, files], i, { length }) => {
  const paths = files.map((file) => resolve(file));
  return { name, test: (id) => paths.includes(id), priority: length - i };
});

/** How the program and the library are bundled. */
export const inputOptions = {
  platform: 'node',
  // The package's modules for browsers are the same code, of which what is not asked for can be left out.
  resolve: {
    alias: {
      yaml: `${YAML}/index.js`,
      'simple-statistics': resolve('node_modules/simple-statistics/index.js'),
    },
  },
  // Its tables are computed at every start; a module of its own each, what is not asked for is left out.
  treeshake: { moduleSideEffects: [{ test: /[\\/]simple-statistics[\\/]/, sideEffects: false }] },
  plugins: [yamlInParts, reportWidth, noGuessedColour],
  transform: {
    target: 'node20',
    // The reader of PDF would look for its package's files in order to draw pages; none is drawn.
    define: { SCE_VERSION: JSON.stringify(version), 'import.meta.resolve': 'undefined' },
  },
};

/** Writes dist/sce.cjs and dist/chunks. @returns the files that were taken in */
export async function bundle() {
  const program = await rolldown({
    ...inputOptions,
    input: { sce: 'src/cli/main.ts' },
    plugins: [...inputOptions.plugins, noChildProcesses, await valuesAsJson()],
  });
  const { output } = await program.generate({
    dir: 'dist',
    format: 'cjs',
    minify: true,
    sourcemap: 'hidden',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name].cjs',
    codeSplitting: { groups },
  });
  const chunks = output.filter(({ type }) => type === 'chunk');
  const maps = new Map(output.map(({ fileName, source }) => [fileName, source]));
  write(
    chunks.map(({ fileName, code }) => ({
      fileName,
      ...inAscii(withPlainExports(code), JSON.parse(maps.get(`${fileName}.map`) ?? '{"mappings":""}')),
    })),
  );
  return chunks.flatMap(takenIn);
}

/**
 * The program's first line says by which bytes all of it is made: bin/sce.js keeps code for these alone. The maps for
 * SCE_DEBUG lie apart: what is packed and what starts have nothing of them.
 */
function write(chunks) {
  const hash = createHash('sha256');
  for (const { fileName, code } of chunks) hash.update(`${fileName}\n${code}`);
  for (const folder of ['dist/chunks', 'dist/maps']) mkdirSync(folder, { recursive: true });
  for (const [i, { fileName, code, map }] of chunks.entries()) {
    const head = i === 0 ? `//${hash.digest('hex')}\n` : '';
    writeFileSync(join('dist', fileName), head + scriptOf(code));
    writeFileSync(`dist/maps/${basename(fileName)}.map`, JSON.stringify(map));
  }
}

/** The modules of which a chunk really holds something. */
export const takenIn = ({ modules }) =>
  Object.entries(modules).flatMap(([file, { renderedLength }]) => (renderedLength > 0 ? [file] : []));
