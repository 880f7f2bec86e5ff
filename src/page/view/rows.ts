import type { PageLeaf, PageSubmission, StatusLetter } from '../data.ts';
import { type Context, resultsOf, statusAt, verdictOf } from './context.ts';
import { missesOf, worstShare } from './misses.ts';

/** What fails first, then what is open, then what is fine. */
const RANK: Readonly<Record<StatusLetter, number>> = { u: 0, '?': 1, n: 2, m: 3, w: 4 };

/** Failing first, least short before more; then by tier and name. */
export function inOrder(ctx: Context, all: readonly PageSubmission[]): readonly PageSubmission[] {
  const keys = new Map(
    all.map((one) => {
      const verdict = verdictOf(ctx, one);
      return [
        one,
        [RANK[verdict], verdict === 'u' ? worstShare(missesOf(ctx, one)) : 0, one.tier] as const,
      ] as const;
    }),
  );
  return all.toSorted((a, b) => {
    const [x, y] = [keys.get(a), keys.get(b)];
    return (x?.[0] ?? 0) - (y?.[0] ?? 0) || (x?.[1] ?? 0) - (y?.[1] ?? 0) || (x?.[2] ?? 0) - (y?.[2] ?? 0);
  });
}

export const isFiltered = ({ state }: Context): boolean =>
  state.search !== '' ||
  state.verdict !== '' ||
  state.district !== '' ||
  state.group >= 0 ||
  state.indicator !== '';

/** What the filters leave, by name: submissions stand in that order in the page's data. */
export function keptOf(ctx: Context): readonly PageSubmission[] {
  const { data, state } = ctx;
  const search = plain(state.search);
  const members = new Set(data.groups[state.group]?.members ?? []);
  return data.submissions.filter(
    (one, place) =>
      (state.verdict === '' || verdictOf(ctx, one) === state.verdict) &&
      (state.district === '' || one.district === state.district) &&
      (state.group < 0 || members.has(place)) &&
      (state.indicator === '' || statusAt(one, indicatorAt(ctx, one, state.indicator)) === 'u') &&
      (search === '' || wordsOf(one).includes(search)),
  );
}

const indicatorAt = ({ data }: Context, one: PageSubmission, id: string): number =>
  data.tiers[one.tier]?.indicators.findIndex((indicator) => indicator.id === id) ?? -1;

/** Full-width letters are found by half-width ones, and no space is in the way. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const known = new WeakMap<PageSubmission, string>();

/** What a search looks through: the name, the id, and the file without its folder and extension. */
function wordsOf(one: PageSubmission): string {
  const made = known.get(one);
  if (made !== undefined) return made;
  const stem = one.file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  const words = [one.name, one.id, stem].map(plain).join('\n');
  known.set(one, words);
  return words;
}

/** Which question stands for an indicator in a column: its requirement's place, and the question's. */
export interface LeafPlace {
  readonly requirement: number;
  readonly leaf: number;
}

export const leafAt = (
  ctx: Context,
  one: PageSubmission,
  indicator: number,
  asked: LeafPlace | undefined,
): PageLeaf | undefined => asked && resultsOf(ctx, one, indicator)[asked.requirement]?.leaves[asked.leaf];

/** The figure of an indicator that fails most among these; the first where none does. */
export function askedAt(
  ctx: Context,
  rows: readonly PageSubmission[],
  indicator: number,
): LeafPlace | undefined {
  const times = new Map<string, { asked: LeafPlace; fails: number }>();
  for (const row of rows)
    for (const [requirement, result] of resultsOf(ctx, row, indicator).entries())
      for (const [leaf, { figure, truth }] of result.leaves.entries()) {
        if (figure === undefined) continue;
        const key = `${requirement} ${leaf}`;
        const one = times.get(key) ?? { asked: { requirement, leaf }, fails: 0 };
        times.set(key, one);
        if (truth === 'u') one.fails += 1;
      }
  let best: { asked: LeafPlace; fails: number } | undefined;
  for (const one of times.values()) if (best === undefined || one.fails > best.fails) best = one;
  return best?.asked;
}

/** In the order asked for; what is alike keeps the page's own. */
export function sorted(
  ctx: Context,
  rows: readonly PageSubmission[],
  tier: number,
): readonly PageSubmission[] {
  const { sort, descending } = ctx.state;
  const turned = (list: readonly PageSubmission[]) => (descending ? list.toReversed() : list);
  if (sort === 'name') return turned(rows);
  const [of, column] = sort.split(':');
  const place = Number(column);
  if (sort === '' || of !== ctx.data.tiers[tier]?.id || !Number.isInteger(place)) return inOrder(ctx, rows);
  const asked = askedAt(ctx, rows, place);
  const value = (one: PageSubmission): number => {
    const figure = leafAt(ctx, one, place, asked)?.figure;
    return figure?.low ?? figure?.high ?? -1 - RANK[statusAt(one, place)];
  };
  return turned(rows.toSorted((a, b) => value(a) - value(b)));
}
