import type { Command } from 'commander';
import { compileStandard, DIALECTS, type DialectName, Refused } from '../../engine/index.ts';
import type { Code } from '../../model/index.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { langOption, oneOf } from '../options.ts';
import { standardOf, tierNamed } from '../standard.ts';
import { WrongCall } from '../wrong-call.ts';

interface Options {
  readonly to: DialectName;
  readonly tier?: string;
  readonly output?: string;
  readonly indicators?: string;
}

export function declare(command: Command, words: (code: Code) => string): void {
  command
    .addOption(oneOf('--to', 'engine', DIALECTS, words('option-to')).default(DIALECTS[0]))
    .option('--tier <tier>', words('option-tier-compile'))
    .option('--output <path>', words('option-output'))
    .addOption(langOption(words))
    .option('--indicators <dir>', words('option-indicators'));
}

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
