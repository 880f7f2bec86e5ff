/**
 * A room with all its mutants in it, bundled with its tests into one script. Stryker's instrumenter makes the mutants,
 * with the settings of stryker.config.json; which one is active is told by `globalThis.__stryker__.activeMutant`.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { SHIM } from './shim.mjs';

const { mutator } = JSON.parse(readFileSync('stryker.config.json', 'utf8'));
const QUIET = { debug() {}, info() {}, isDebugEnabled: () => false };

/** The places that a module asks for of itself, which a bundle would tell of itself. */
const placed = (code, path) =>
  code
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
    .replaceAll('import.meta.filename', JSON.stringify(path));

/** A package is loaded once, by Node; the bundle takes what it exports from `__packages`. */
async function exportsOf(name) {
  const names = name === 'vitest' ? SHIM : Object.keys(await import(name));
  const lines = [...names.entries()].map(([i, exported]) =>
    exported === 'default'
      ? 'export default it.default;'
      : `const e${i} = it[${JSON.stringify(exported)}]; export { e${i} as ${JSON.stringify(exported)} };`,
  );
  return `const it = __packages[${JSON.stringify(name)}];\n${lines.join('\n')}`;
}

/**
 * @param {readonly { name: string; mutate: true | readonly object[] }[]} files what is mutated, whole or by ranges
 * @param {readonly string[]} tests
 */
export async function instrumented(files, tests) {
  const asked = files.map((file) => ({
    ...file,
    name: resolve(file.name),
    content: readFileSync(file.name, 'utf8'),
  }));
  const made = await new Instrumenter(QUIET).instrument(asked, { plugins: null, ignorers: [], ...mutator });
  const contents = new Map(made.files.map(({ name, content }) => [name, content]));
  const packages = new Set();
  const room = {
    name: 'room',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./#]/ }, ({ path, kind }) => {
        if (kind === 'entry-point' || path.endsWith('.json')) return undefined;
        packages.add(path);
        return { path, namespace: 'package' };
      });
      onLoad({ filter: /./, namespace: 'package' }, async ({ path }) => ({
        contents: await exportsOf(path),
        loader: 'js',
      }));
      onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) => ({
        contents: placed(contents.get(path) ?? readFileSync(path, 'utf8'), path),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      }));
    },
  };
  // Not one file is run before it is asked for: what a test's file does while it is loaded is its own.
  const entry = tests.map(
    (test) => `__tests[${JSON.stringify(test)}] = () => import(${JSON.stringify(`./${test}`)});`,
  );
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n'), resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    ignoreAnnotations: true,
    logLevel: 'error',
    plugins: [room],
  });
  return { mutants: made.mutants, code: outputFiles[0].text, packages: [...packages] };
}
