import { compileStandard, DIALECTS, Refused } from '../../engine/index.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { byDefault, choice, text, type ValuesOf } from '../option.ts';
import { formatOption, outputOption, standardOptions } from '../options.ts';
import { standardOf, tierNamed } from '../standard.ts';
import { WrongCall } from '../wrong-call.ts';

export const options = {
  to: byDefault(choice('--to', 'engine', DIALECTS, 'option-to'), 'duckdb'),
  tier: text('--tier <tier>', 'option-tier-compile'),
  format: formatOption(['sql']),
  output: outputOption('option-output'),
  ...standardOptions,
} as const;

type Options = ValuesOf<typeof options>;

/** The standard as SQL: tables, and views over them. @throws WrongCall where the engine cannot say it */
export async function run(_operands: readonly string[], options: Options, _call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const tiers = options.tier === undefined ? standard.tiers : [tierNamed(standard, options.tier)];
  try {
    const output = compileStandard(standard, options.to, tiers);
    return { code: 0, output, file: options.output, errors: '' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const why = { code: error.code, args: { of: error.of } };
    throw new WrongCall({ code: 'compile-refused', args: { engine: options.to, why } });
  }
}
