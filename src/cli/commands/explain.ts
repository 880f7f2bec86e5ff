import type { Standard, Tier } from '../../model/index.ts';
import { explainIndicator, explainStandard } from '../../report/explain.ts';
import { withName } from '../../standard/index.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { toolOf } from '../evaluated.ts';
import { layoutOf } from '../layout.ts';
import { text, type ValuesOf } from '../option.ts';
import { commonOptions } from '../options.ts';
import { standardOf, tierNamed } from '../standard.ts';
import { unknownName, WrongCall } from '../wrong-call.ts';

export const options = {
  tier: text('--tier <tier>', 'option-tier-explain'),
  ...commonOptions(['table', 'json']),
} as const;

type Options = ValuesOf<typeof options>;

/** The standard, or one indicator of it, readable. */
export async function run([name]: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const tiers = options.tier === undefined ? standard.tiers : [tierNamed(standard, options.tier)];
  const id = name === undefined ? undefined : indicatorNamed(name, tiers, standard);
  return {
    code: 0,
    output: await explanation(standard, tiers, id, options, call),
    file: options.output,
    errors: '',
  };
}

async function explanation(
  standard: Standard,
  tiers: readonly Tier[],
  id: string | undefined,
  options: Options,
  call: Call,
): Promise<string> {
  const layout = layoutOf(options, call);
  if (options.format === 'json') {
    const { explainJson } = await import('../../report/explain-json.ts');
    return explainJson({ tool: toolOf(call), standard }, tiers, id, layout);
  }
  return id === undefined
    ? explainStandard(standard, tiers, layout)
    : explainIndicator(standard, id, tiers, layout);
}

/** An indicator's id, by id or title. @throws WrongCall that names the nearest */
function indicatorNamed(name: string, tiers: readonly Tier[], standard: Standard): string {
  const named = (among: readonly Tier[]) =>
    withName(
      among.flatMap(({ indicators }) => indicators),
      name,
    )?.id;
  const found = named(tiers);
  if (found !== undefined) return found;
  const titles = tiers.flatMap(({ indicators }) => indicators.flatMap(({ id, title }) => [id, title.zh]));
  const tier = tiers[0];
  throw named(standard.tiers) !== undefined && tier !== undefined
    ? new WrongCall({
        code: 'indicator-not-in-tier',
        args: { given: name, tier: tier.title, tiers: having(name, standard) },
      })
    : unknownName('unknown-indicator', name, titles);
}

/** The tiers that have an indicator of this name. */
const having = (name: string, { tiers }: Standard) =>
  tiers.filter(({ indicators }) => withName(indicators, name) !== undefined).map(({ title }) => title);
