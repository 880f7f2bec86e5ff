// The page's script and style, as texts that its policy names by their hashes.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const texts = {
  pageScript: 'src/page/browser/main.ts',
  pageStyle: 'src/page/page.css',
  noScriptStyle: 'src/page/no-script.css',
  listStyle: 'src/page/list-page.css',
};

/** Writes dist/generated/page.js. @returns the files that were taken in */
export async function pageTexts() {
  const made = await Promise.all(Object.values(texts).map(minified));
  const names = Object.keys(texts);
  const values = made.map(({ outputFiles: [file] }) => file.text.trim().replaceAll('</', '<\\/'));
  const lines = names.map((name, i) => `export const ${name} = ${JSON.stringify(values[i])};\n`);
  writeFileSync('dist/generated/page.js', lines.join(''));
  writeFileSync(
    'dist/generated/page.d.ts',
    names.map((name) => `export declare const ${name}: string;\n`).join(''),
  );
  return made.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

const minified = (entry) =>
  build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
  });
