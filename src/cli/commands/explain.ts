import type { Standard, Tier } from '../../model/index.ts';
import { explainIndicator, explainStandard } from '../../report/explain.ts';
import { explainMarkdown } from '../../report/explain-markdown.ts';
import { explainName } from '../../report/explain-name.ts';
import { containing, explainable, explainedOf, isOfNothing } from '../../report/explained.ts';
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

/** The standard, or what of it has a name: an indicator, a fact, a tier; a code of a report; a share. */
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
  const indicators = standard.tiers.flatMap((tier) => tier.indicators);
  const other = withName(indicators, name) === undefined ? explainedOf(name, standard, tiers) : undefined;
  if (other === undefined)
    return explanation(standard, tiers, indicatorNamed(name, tiers, standard), options, call);
  const layout = layoutOf(options, call);
  if (options.format !== 'json') return explainName(other, standard, layout);
  const { explainedJson } = await import('../../report/explain-json.ts');
  return explainedJson({ tool: toolOf(call), standard }, other, layout);
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
  const tier = tiers[0];
  throw named(standard.tiers) !== undefined && tier !== undefined
    ? new WrongCall({
        code: 'indicator-not-in-tier',
        args: { given: name, tier: tier.title, tiers: having(name, standard) },
      })
    : nothingNamed(name, standard);
}

/** How many names are offered. */
const OFFERED = 6;

/** What nothing is called: the nearest name, or those that hold the word; a share of nothing is none. */
function nothingNamed(name: string, standard: Standard): WrongCall {
  if (isOfNothing(name)) return new WrongCall({ code: 'explain-of-nothing', args: { given: name } });
  const near = unknownName('explain-unknown', name, explainable(standard));
  const names = containing(name, standard).slice(0, OFFERED);
  if (near.hint !== undefined) return near;
  return new WrongCall(
    near.what,
    names.length === 0 ? { code: 'explain-lists', args: {} } : { code: 'explain-contains', args: { names } },
  );
}

/** The tiers that have an indicator of this name. */
const having = (name: string, { tiers }: Standard) =>
  tiers.filter(({ indicators }) => withName(indicators, name) !== undefined).map(({ title }) => title);
