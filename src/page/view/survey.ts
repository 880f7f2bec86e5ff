import type { PageData, PageSubmission } from '../data.ts';
import { auditView } from './audit.ts';
import type { State } from './context.ts';
import { distributionsView } from './distributions.ts';
import { matrixView } from './matrix.ts';
import { type Element, h, type Node } from './node.ts';
import { keptOf, sorted } from './rows.ts';
import { emptyView, foundText, moreView, tableView } from './table.ts';

/** What the filters leave: by name, and in the order asked for. */
export interface Left {
  readonly kept: readonly PageSubmission[];
  readonly rows: readonly PageSubmission[];
}

export function leftBy(data: PageData, state: State): Left {
  const kept = keptOf(data, state);
  return { kept, rows: sorted(kept, state) };
}

/** A part of the survey; it is drawn again only where something differs in what it is drawn `from`. */
export interface Part {
  readonly id: string;
  readonly role?: string;
  from(state: State, left: Left): readonly unknown[];
  view(data: PageData, state: State, left: Left): readonly Node[];
}

export const parts: readonly Part[] = [
  {
    id: 'part-matrix',
    from: (_, { rows }) => rows,
    view: (data, { lang }, { rows }) => (rows.length === 0 ? [] : [matrixView(data, lang, rows)]),
  },
  {
    id: 'part-found',
    role: 'status',
    from: (_, { kept }) => [kept.length],
    view: (data, { lang }, { kept }) => [foundText(data, lang, kept.length)],
  },
  {
    id: 'part-empty',
    from: (_, { kept }) => [kept.length === 0],
    view: (data, { lang }, { kept }) => (kept.length === 0 ? emptyView(data, lang) : []),
  },
  {
    id: 'part-table',
    from: (state, { rows }) => [state.sort, state.descending, ...rows],
    view: (data, state, { rows }) => (rows.length === 0 ? [] : [tableView(data, state, rows)]),
  },
  {
    id: 'part-more',
    from: (state, { rows }) => [state.shown, rows.length],
    view: (data, state, { rows }) => moreView(data, state, rows.length),
  },
  {
    id: 'part-distributions',
    from: (_, { kept }) => kept,
    view: (data, { lang }, { kept }) => distributionsView(data, lang, kept),
  },
  {
    id: 'part-audit',
    from: (_, { kept }) => kept,
    view: (data, state, { kept }) => [auditView(data, state, kept)],
  },
];

export function surveyView(data: PageData, state: State): Element {
  const left = leftBy(data, state);
  return h(
    'div',
    { id: 'survey' },
    parts.map(({ id, role, view }) => h('div', { id, role }, view(data, state, left))),
  );
}
