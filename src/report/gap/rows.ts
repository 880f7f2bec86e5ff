import { actionMessage } from '../../gap/index.ts';
import type { Action, CodeAfter, Gap, Short, Standard } from '../../model/index.ts';
import { finiteDecimal } from '../../quantity/index.ts';
import { withId } from '../../standard/index.ts';
import type { Rows } from '../evaluation/rows.ts';
import { clean, named, say, tell, type Voice } from '../say.ts';

const COLUMNS: readonly CodeAfter<'sheet-'>[] = [
  ...(['community', 'id', 'tier', 'number', 'category', 'indicator'] as const),
  ...(['status', 'to-do', 'short', 'unit', 'done', 'file'] as const),
];

/** The to-do list: a row a clause that is short, by community, or by category and indicator. The last but one is to be ticked. */
export function gapRows(
  { gaps, standard }: { readonly gaps: readonly Gap[]; readonly standard: Standard },
  voice: Voice,
  by: 'community' | 'category' = 'community',
): Rows {
  const rows = gaps.flatMap((gap) =>
    gap.short.map((short) => ({ short, cells: cellsOf(gap, short, standard, voice) })),
  );
  const place = ({ short }: (typeof rows)[number]) =>
    standard.categories.findIndex(({ id }) => id === short.indicator.category) * 1000 +
    short.indicator.number;
  const sorted = by === 'category' ? rows.toSorted((a, b) => place(a) - place(b)) : rows;
  return {
    head: COLUMNS.map((column) => say(`sheet-${column}`, voice)),
    rows: sorted.map(({ cells }) => cells),
  };
}

function cellsOf(
  { evaluation: { submission, tier } }: Gap,
  { indicator, result, actions }: Short,
  standard: Standard,
  voice: Voice,
): readonly (string | number)[] {
  const category = withId(standard.categories, indicator.category);
  const [size, unit] = sizeOf(actions, voice);
  const todo = actions
    .map((action) => tell(actionMessage(action), voice))
    .join(voice.lang === 'zh' ? '；' : '; ');
  return [
    clean(submission.community.name, voice),
    submission.community.id,
    named(tier.title, voice),
    indicator.number,
    category === undefined ? '' : named(category.title, voice),
    named(indicator.title, voice),
    say(`status-${result.status}`, voice),
    todo === '' ? tell(result.reason, voice) : todo,
    size,
    unit,
    '',
    clean(submission.file, voice),
  ];
}

/** One change of one number is a number, so that a column of them can be summed. */
function sizeOf(actions: readonly Action[], voice: Voice): readonly [string | number, string] {
  const [only, ...more] = actions;
  if (only?.kind !== 'change' || more.length > 0) return ['', ''];
  const { value, unit, text } = only.shortfall;
  const decimal = value === undefined ? undefined : finiteDecimal(value);
  return decimal !== undefined && unit !== undefined
    ? [Number(decimal), named(unit, voice)]
    : [named(text, voice), ''];
}
