// The program as a bundle that needs no package at run time.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * cli-table3 brings an old string-width whose emoji expression takes longer to make ready than all of sce. The report
 * has measured every cell already, so the table is given the report's own measure. And it cuts each cell's text, line
 * by line, for a message of its debug mode, which takes as long as all the rest of a table: that message is left out.
 */
const reportWidth = {
  name: 'report-width',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: 'width', namespace: 'report-width' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'report-width' }, () => ({
      contents: "module.exports = require('./src/report/terminal/wrap.ts').paintedColumns;",
      resolveDir: process.cwd(),
    }));
    onLoad({ filter: /cli-table3[\\/]src[\\/]cell\.js$/ }, ({ path }) => {
      const [before, after, ...more] = readFileSync(path, 'utf8').split(
        'utils.truncate(this.content, 10, this.truncate)',
      );
      if (after === undefined || more.length > 0)
        throw new Error('cli-table3 has changed: look at its cell.js again');
      return { contents: `${before}''${after}`, loader: 'js' };
    });
  },
};

/** Writes dist/main.js and dist/chunks. @returns esbuild's metafile */
export async function bundle() {
  const { metafile } = await build({
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // CommonJS packages in the bundle ask for `require` and `__filename`; ESM output has none of its own.
    banner: {
      js: [
        "import{createRequire as sceRequire}from'node:module';import{fileURLToPath as scePath}from'node:url';",
        'const require=sceRequire(import.meta.url),__filename=scePath(import.meta.url);',
      ].join(''),
    },
    plugins: [reportWidth],
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
    define: { SCE_VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
  });
  return metafile;
}
