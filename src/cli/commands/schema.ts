import { loadPlainStandard } from '../../load/index.ts';
import { sentence } from '../../words/index.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import type { ValuesOf } from '../option.ts';
import { commonOptions } from '../options.ts';
import { schemaNames, schemaOf } from '../schemas.ts';
import { Unreadable } from '../unreadable.ts';
import { unknownName } from '../wrong-call.ts';

export const options = commonOptions(['json']);

type Options = ValuesOf<typeof options>;

/** A schema by its name; without one, which there are. */
export async function run([name]: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const done = { code: 0, file: options.output, errors: '' } as const;
  if (name === undefined) return { ...done, output: list(call) };
  const found = schemaNames.find((one) => one === name);
  if (found === undefined) throw unknownName('unknown-schema', name, schemaNames);
  const plain = await loadPlainStandard(options.indicators);
  if (!plain.ok) throw new Unreadable(plain.diagnostics);
  return {
    ...done,
    output: `${JSON.stringify(await schemaOf(found, plain.value, options.lang), null, 2)}\n`,
  };
}

function list({ lang }: Call): string {
  const width = Math.max(...schemaNames.map((name) => name.length));
  return schemaNames
    .map((name) => `${name.padEnd(width)}  ${sentence({ code: `schema-${name}`, args: {} }, lang)}\n`)
    .join('');
}
