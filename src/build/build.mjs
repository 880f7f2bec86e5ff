// Makes dist/: compiled schemas, the compiled standard, one minified bundle. Only npm packages and Node 20 are needed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { noticeSettingsSchema } from './publication-schema.mjs';
import { structuralSchema, submissionSchema } from './submission-schema.mjs';

const read = (file) => readFileSync(file, 'utf8');
const yaml = (file) => parse(read(`indicators/${file}`));

const standard = yaml('standard.yaml');
const plain = { standard, facts: yaml('facts.yaml'), tiers: standard.tiers.map(({ file }) => yaml(file)) };
const schema = submissionSchema(plain);
const schemaText = `${JSON.stringify(schema, null, 2)}\n`;
const noticeText = `${JSON.stringify(noticeSettingsSchema, null, 2)}\n`;
if (process.argv.includes('--schemas')) {
  writeFileSync('schemas/submission.schema.json', schemaText);
  writeFileSync('schemas/notice-settings.schema.json', noticeText);
}

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
      const [before, after, ...more] = read(path).split('utils.truncate(this.content, 10, this.truncate)');
      if (after === undefined || more.length > 0)
        throw new Error('cli-table3 has changed: look at its cell.js again');
      return { contents: `${before}''${after}`, loader: 'js' };
    });
  },
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/generated', { recursive: true });

/** A check's own words are read by code with better messages; the schema that editors use describes them in full. */
function withoutChecks(tier) {
  const open = structuredClone(tier);
  open.$defs.check = { type: 'object' };
  return open;
}

const schemas = {
  standard: JSON.parse(read('schemas/standard.schema.json')),
  facts: JSON.parse(read('schemas/facts.schema.json')),
  tier: withoutChecks(JSON.parse(read('schemas/tier.schema.json'))),
  submission: structuralSchema(schema),
  reading: JSON.parse(read('schemas/reading.schema.json')),
  noticeSettings: noticeSettingsSchema,
};
const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, code: { source: true, esm: true } });
for (const [name, one] of Object.entries(schemas)) ajv.addSchema({ ...one, $id: undefined }, name);
/** Submissions are validated at every run; what only another standard or an import needs is a module of its own. */
for (const [file, names] of Object.entries({
  validators: ['submission'],
  'standard-validators': Object.keys(schemas).filter((name) => name !== 'submission'),
})) {
  const code = standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])));
  await build({
    stdin: { contents: code, resolveDir: '.', loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: `dist/generated/${file}.js`,
  });
  writeFileSync(
    `dist/generated/${file}.d.ts`,
    names.map((name) => `export declare const ${name}: (value: unknown) => boolean;\n`).join(''),
  );
}
writeFileSync(
  'dist/generated/standard.js',
  `export const plainStandard = JSON.parse(${JSON.stringify(JSON.stringify(plain))});\n`,
);
writeFileSync('dist/generated/standard.d.ts', 'export declare const plainStandard: unknown;\n');
writeFileSync(
  'dist/generated/reading.js',
  `export const plainReading = JSON.parse(${JSON.stringify(JSON.stringify(yaml('reading.yaml')))});\n`,
);
writeFileSync('dist/generated/reading.d.ts', 'export declare const plainReading: unknown;\n');
writeFileSync('dist/generated/submission.schema.json', schemaText);
writeFileSync('dist/generated/notice-settings.schema.json', noticeText);

/** The page's script and style, as texts that its policy names by their hashes. */
const [script, style] = await Promise.all(
  ['src/page/browser/main.ts', 'src/page/page.css'].map(async (entry) => {
    const made = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'es2023',
      charset: 'utf8',
    });
    return made.outputFiles[0].text.trim().replaceAll('</', '<\\/');
  }),
);
writeFileSync(
  'dist/generated/page.js',
  `export const pageScript = ${JSON.stringify(script)};\nexport const pageStyle = ${JSON.stringify(style)};\n`,
);
writeFileSync(
  'dist/generated/page.d.ts',
  'export declare const pageScript: string;\nexport declare const pageStyle: string;\n',
);

if (existsSync('src/cli/main.ts'))
  await build({
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    minify: true,
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
    define: { 'process.env.SCE_VERSION': JSON.stringify(JSON.parse(read('package.json')).version) },
  });
