// The library that other programs import: as a module and for require(), in Node and without files, with its types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { rolldown } from 'rolldown';

const OUT = 'dist/library';
const TYPES = 'dist/declarations';
const ENTRIES = ['index', 'browser'];

/** Tables are painted by the report; what their package would paint with asks for a terminal. */
const NO_PAINT = '\0no-paint';
const noPaint = {
  name: 'no-paint',
  resolveId: (id) => (id.startsWith('@colors/colors') ? NO_PAINT : undefined),
  load: (id) => (id === NO_PAINT ? 'module.exports = {};' : undefined),
};

/** How each is written: what runs in a browser is for bundlers, which take modules. */
const BUNDLES = [
  { entry: 'index', platform: 'node', format: 'esm', ending: 'mjs' },
  { entry: 'index', platform: 'node', format: 'cjs', ending: 'cjs' },
  { entry: 'browser', platform: 'browser', format: 'esm', ending: 'mjs' },
];

/** Writes dist/library. @returns the files that were taken in */
export async function library({ inputOptions, takenIn }) {
  const made = [];
  for (const { entry, platform, format, ending } of BUNDLES) {
    const program = await rolldown({
      ...inputOptions,
      platform,
      plugins: [...inputOptions.plugins, noPaint],
      // What the program loads late, the library may as well load at once.
      checks: { ineffectiveDynamicImport: false },
      input: { [entry]: `src/library/${entry}.ts` },
    });
    const { output } = await program.write({
      dir: OUT,
      format,
      minify: true,
      entryFileNames: `[name].${ending}`,
      chunkFileNames: `${entry}/[name].${ending}`,
    });
    made.push(...output.filter(({ type }) => type === 'chunk'));
  }
  writeTypes();
  return made.flatMap(takenIn);
}

/** The declarations that the entries lead to, each as a module's and as a require()'s. */
function writeTypes() {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, ...FLAGS], { stdio: 'inherit' });
  const wanted = new Set(ENTRIES.map((name) => join('library', `${name}.d.ts`)));
  for (const file of wanted) {
    const text = readFileSync(join(TYPES, file), 'utf8').replace(/^import '[^']+';\n/gm, '');
    for (const [, path] of text.matchAll(IMPORTED))
      wanted.add(normalize(join(dirname(file), `${path}.d.ts`)));
    for (const ending of ['m', 'c']) {
      const target = join(OUT, 'types', file.replace(/\.d\.ts$/, `.d.${ending}ts`));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(
        target,
        text.replace(IMPORTED, (_, path) => `from '${path}.${ending}js'`),
      );
    }
  }
  rmSync(TYPES, { recursive: true });
}

const IMPORTED = /from ['"](\.[^'"]+)\.ts['"]/g;

const FLAGS = [
  ...['--ignoreConfig', '--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', TYPES],
  ...['--rootDir', 'src', '--target', 'es2023', '--lib', 'es2023,dom', '--module', 'nodenext', '--strict'],
  ...[
    '--allowImportingTsExtensions',
    '--resolveJsonModule',
    '--skipLibCheck',
    '--exactOptionalPropertyTypes',
  ],
  ...['--erasableSyntaxOnly', '--types', 'node', 'src/library/index.ts'],
];
