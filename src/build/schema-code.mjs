import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/** Schemas by name, ready to be compiled; each refers to its own definitions alone. */
export function schemaSet(schemas) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: false,
    ownProperties: true,
    code: { source: true, esm: true },
  });
  for (const [name, one] of Object.entries(schemas)) ajv.addSchema({ ...one, $id: undefined }, name);
  return ajv;
}

/** Writes a module that exports one validator a name and needs nothing but itself. */
export function writeValidators(ajv, names, outfile) {
  return build({
    stdin: {
      contents: standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name]))),
      resolveDir: '.',
      loader: 'js',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    outfile,
  });
}
