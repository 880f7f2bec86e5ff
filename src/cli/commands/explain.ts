import type { Standard, Tier } from '../../model/index.ts';
import { explainIndicator, explainStandard } from '../../report/explain.ts';
import { explainMarkdown } from '../../report/explain-markdown.ts';
import { explainable, explainName } from '../../report/explain-name.ts';
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
  ...commonOptions(['table', 'json', 'markdown']),
} as const;

type Options = ValuesOf<typeof options>;

/** The standard, or one indicator of it, readable. */
export async function run([name]: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const tier = options.tier ?? withName(standard.tiers, name ?? '')?.id;
  const tiers = tier === undefined ? standard.tiers : [tierNamed(standard, tier)];
  return {
    code: 0,
    output: await answer(name, standard, tiers, options, call),
    file: options.output,
    errors: '',
  };
}

/** An indicator, or what else has that name; what nothing has is a wrong call that names the nearest. */
async function answer(
  name: string | undefined,
  standard: Standard,
  tiers: readonly Tier[],
  options: Options,
  call: Call,
): Promise<string> {
  const isTier = name !== undefined && withName(standard.tiers, name) !== undefined;
  if (name === undefined || isTier) return explanation(standard, tiers, undefined, options, call);
  const other =
    withName(
      standard.tiers.flatMap(({ indicators }) => indicators),
      name,
    ) === undefined && options.format !== 'json'
      ? explainName(name, standard, tiers, layoutOf(options, call))
      : undefined;
  return other ?? explanation(standard, tiers, indicatorNamed(name, tiers, standard), options, call);
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
  if (options.format === 'markdown') return explainMarkdown(standard, tiers, id, layout);
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
    : unknownName('unknown-indicator', name, [...titles, ...explainable(standard)]);
}

/** The tiers that have an indicator of this name. */
const having = (name: string, { tiers }: Standard) =>
  tiers.filter(({ indicators }) => withName(indicators, name) !== undefined).map(({ title }) => title);
