import type { PageLeaf, PageSubmission, PageTier } from '../data.ts';
import type { Context } from './context.ts';
import { askedAt, type LeafPlace, leafAt } from './rows.ts';

/** An indicator as a column of a tier's table, with the question whose figure stands in it. */
export interface Column {
  readonly at: number;
  readonly asked: LeafPlace | undefined;
  /** One of those whose threshold is said in the head. */
  readonly leaf: PageLeaf | undefined;
}

/** Fewer than this are no reason for a panel. */
const FEWEST_FOLDED = 4;

/** The columns in which all rows are alike, and those that are left. */
export function pageColumns(
  ctx: Context,
  tier: PageTier,
  rows: readonly PageSubmission[],
): { readonly folded: readonly Column[]; readonly left: readonly Column[] } {
  const columns = tier.indicators.map((_, at): Column => {
    const asked = askedAt(ctx, rows, at);
    const leaf = rows.map((row) => leafAt(ctx, row, at, asked)).find((one) => one !== undefined);
    return { at, asked, leaf };
  });
  if (ctx.state.unfolded) return { folded: [], left: columns };
  const folded = columns.filter((column) => isAlike(ctx, tier, rows, column));
  if (folded.length < FEWEST_FOLDED) return { folded: [], left: columns };
  return { folded, left: columns.filter((column) => !folded.includes(column)) };
}

/** Same status, same evidence, and no figure that differs; of a single row, what differs among others stays. */
function isAlike(ctx: Context, tier: PageTier, rows: readonly PageSubmission[], column: Column): boolean {
  const key = keyOf(ctx, rows[0], column);
  if (rows.some((row) => keyOf(ctx, row, column) !== key)) return false;
  if (rows.length > 1) return true;
  const status = rows[0]?.statuses[column.at];
  return status !== 'u' && status !== '?' && !differsElsewhere(ctx, tier.indicators[column.at]?.id ?? '');
}

const keyOf = (ctx: Context, row: PageSubmission | undefined, { at, asked }: Column): string => {
  if (row === undefined) return '';
  return `${row.statuses[at]}${row.evidence[at]}${leafAt(ctx, row, at, asked)?.found ?? ''}`;
};

const memo = new WeakMap<Context['data'], Map<string, boolean>>();

/** Whether communities of some tier have other figures than each other in this indicator. */
function differsElsewhere(ctx: Context, id: string): boolean {
  const known = memo.get(ctx.data) ?? new Map<string, boolean>();
  memo.set(ctx.data, known);
  const made = known.get(id);
  if (made !== undefined) return made;
  const differs = ctx.data.tiers.some((tier, tierAt) => {
    const at = tier.indicators.findIndex((one) => one.id === id);
    const rows = ctx.data.submissions.filter((one) => one.tier === tierAt);
    if (at < 0 || rows.length < 2) return false;
    const column = { at, asked: askedAt(ctx, rows, at), leaf: undefined };
    return new Set(rows.map((row) => keyOf(ctx, row, column))).size > 1;
  });
  known.set(id, differs);
  return differs;
}
