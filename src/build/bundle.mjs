// The program as a bundle that needs no package at run time.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

const REPORT_WIDTH = '\0report-width';
const CATALOGUE = resolve('src/words/catalogue.ts');
const NO_CHILD_PROCESSES = '\0no-child-processes';

/**
 * cli-table3 brings an old string-width whose emoji expression takes longer to make ready than all of sce. The report
 * has measured every cell already, so the table is given the report's own measure. And it cuts each cell's text, line
 * by line, for a message of its debug mode, which takes as long as all the rest of a table: that message is left out.
 */
const reportWidth = {
  name: 'report-width',
  resolveId: (id, importer) =>
    id === 'string-width' && importer?.includes('cli-table3') ? REPORT_WIDTH : undefined,
  load(id) {
    if (id === REPORT_WIDTH)
      return `module.exports = require(${JSON.stringify(`${process.cwd()}/src/report/terminal/wrap.ts`)}).paintedColumns;`;
    if (!/cli-table3[\\/]src[\\/]cell\.js$/.test(id)) return undefined;
    const [before, after, ...more] = readFileSync(id, 'utf8').split(
      'utils.truncate(this.content, 10, this.truncate)',
    );
    if (after === undefined || more.length > 0)
      throw new Error('cli-table3 has changed: look at its cell.js again');
    return `${before}''${after}`;
  },
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
 * The catalogue as a text that is parsed: as code, its two thousand small objects are made one by one at every start.
 */
async function wordsAsText() {
  const bundled = await rolldown({ input: CATALOGUE });
  const { output } = await bundled.generate({ format: 'esm' });
  const { catalogue } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  const text = JSON.stringify(JSON.stringify(catalogue));
  return {
    name: 'words-as-text',
    load: (id) => (id === CATALOGUE ? `export const catalogue = JSON.parse(${text});` : undefined),
  };
}

/** Writes dist/sce.cjs and dist/chunks. @returns the files that were taken in */
export async function bundle() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const program = await rolldown({
    input: { sce: 'src/cli/main.ts' },
    platform: 'node',
    // The package's modules for browsers are the same code, of which what is not asked for can be left out.
    resolve: { alias: { yaml: resolve('node_modules/yaml/browser/dist/index.js') } },
    plugins: [reportWidth, noChildProcesses, await wordsAsText()],
    transform: { target: 'node20', define: { SCE_VERSION: JSON.stringify(version) } },
  });
  const { output } = await program.write({
    dir: 'dist',
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name].cjs',
  });
  writeDigest(output);
  return output.flatMap(takenIn);
}

/** The program's first line says by which bytes all of it is made: bin/sce.js keeps code for these alone. */
function writeDigest(output) {
  const hash = createHash('sha256');
  for (const { fileName, code } of output) hash.update(`${fileName}\n${code}`);
  const [{ code }] = output;
  writeFileSync('dist/sce.cjs', `//${hash.digest('hex')}\n${code}`);
}

/** The modules of which a chunk really holds something. */
const takenIn = ({ modules }) =>
  Object.entries(modules).flatMap(([file, { renderedLength }]) => (renderedLength > 0 ? [file] : []));
