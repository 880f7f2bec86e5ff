// What the sources import as #generated: the shipped standard, the schemas and their validators.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { schemaSet, writeValidators } from './schema-code.mjs';

const OUT = 'dist/generated';
const read = (file) => readFileSync(file, 'utf8');
const yaml = (file) => parse(read(`indicators/${file}`));
const pretty = (value) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes dist/generated, and with `schemas` the schemas that lie in the repository.
 * @returns the files that were taken in
 */
export async function generate({ schemas }) {
  const standard = yaml('standard.yaml');
  const plain = { standard, facts: yaml('facts.yaml'), tiers: standard.tiers.map(({ file }) => yaml(file)) };
  const made = await schemasOf(plain);
  mkdirSync(OUT, { recursive: true });
  for (const folder of [OUT, ...(schemas ? ['schemas'] : [])])
    for (const [name, schema] of Object.entries(made.published))
      writeFileSync(`${folder}/${name}.schema.json`, pretty(schema));
  const { digestOf } = await exportsOf('src/load/standard/digest.ts');
  writeModule('standard', { plainStandard: plain });
  writeModule('standard-digest', { standardDigest: digestOf(plain) });
  writeModule('reading', { plainReading: yaml('reading.yaml') });
  writeModule('chinese', { chineseReading: parse(read('src/prose/chinese.yaml')) });
  return validators(made.used);
}

/** A module of one value, as text that is parsed only once it is imported. */
function writeModule(name, values) {
  const [[key, value]] = Object.entries(values);
  const text = JSON.stringify(JSON.stringify(value));
  writeFileSync(`${OUT}/${name}.js`, `export const ${key} = JSON.parse(${text});\n`);
  writeFileSync(`${OUT}/${name}.d.ts`, `export declare const ${key}: unknown;\n`);
}

/** The schemas are made by the program's own code, which makes them for any other standard too. */
async function schemasOf(plain) {
  const [made, { outputSchemas }] = await Promise.all([
    exportsOf('src/load/schema/index.ts'),
    exportsOf('src/report/schemas.ts'),
  ]);
  const submission = made.submissionSchema(plain);
  const own = {
    standard: made.standardSchema,
    facts: made.factsSchema,
    tier: made.tierSchema,
    'notice-settings': made.noticeSettingsSchema,
    config: made.configSchema,
  };
  const { 'notice-settings': noticeSettings, ...rest } = own;
  return {
    published: { ...made.shippedSchemas(plain), ...otherShapes(outputSchemas) },
    used: { ...rest, noticeSettings, submission: made.structuralSchema(submission) },
  };
}

/** The report's own schema lies in the repository as it was written; the others are made of it. */
const otherShapes = ({ evaluate: _, ...others }) => others;

async function exportsOf(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** Submissions are validated at every run; what only another standard or an import needs is a module of its own. */
async function validators(schemasUsed) {
  const schemas = { ...schemasUsed, reading: JSON.parse(read('schemas/reading.schema.json')) };
  const ajv = schemaSet(schemas);
  const files = {
    validators: ['submission'],
    'standard-validators': Object.keys(schemas).filter((name) => name !== 'submission'),
  };
  const made = await Promise.all(
    Object.entries(files).map(([file, names]) => validatorModule(ajv, file, names)),
  );
  return made.flatMap(({ inputs }) => Object.keys(inputs));
}

async function validatorModule(ajv, file, names) {
  const { metafile } = await writeValidators(ajv, names, `${OUT}/${file}.js`);
  writeFileSync(
    `${OUT}/${file}.d.ts`,
    names.map((name) => `export declare const ${name}: (value: unknown) => boolean;\n`).join(''),
  );
  return metafile;
}
