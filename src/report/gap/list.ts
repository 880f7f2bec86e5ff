import { actionMessage } from '../../gap/index.ts';
import type { Gap, ListCell, ListColumn, ListPage, ListTable, Short } from '../../model/index.ts';
import { aboutPhrases } from '../evaluation/about.ts';
import { clean, named, say, tell, type Voice } from '../say.ts';
import { matrixRows } from './matrix.ts';
import { type GapReport, submissionsIn } from './report.ts';
import { gapTitle } from './survey.ts';

/** The to-do list as a page: by community, and by category for whoever is responsible for one. */
export function gapList(report: GapReport, voice: Voice): ListPage {
  const evaluations = submissionsIn(report);
  return {
    title:
      report.matrix === undefined
        ? gapTitle(report, voice, voice.lang === 'zh' ? '：' : ': ')
        : say('gap-matrix-title', voice),
    about: aboutPhrases({ ...report, evaluations }, voice),
    parts:
      report.matrix === undefined
        ? [
            {
              id: 'communities',
              title: say('sheet-name-by-community', voice),
              tables: byCommunity(report, voice),
            },
            {
              id: 'categories',
              title: say('sheet-name-by-category', voice),
              tables: byCategory(report, voice),
            },
          ]
        : [{ id: 'tiers', title: say('gap-matrix-title', voice), tables: [matrixTable(report, voice)] }],
    foot: `${report.tool.name} ${report.tool.version}`,
  };
}

const column = (title: string, kind: ListColumn['kind']): ListColumn => ({ title, kind });

const columnsOf = (voice: Voice): readonly ListColumn[] => [
  column(say('column-number', voice), 'number'),
  column(say('sheet-indicator', voice), 'name'),
  column(say('sheet-to-do', voice), 'text'),
  column(say('sheet-done', voice), 'tick'),
];

/** So many at least, or what they have in common is not worth a table of its own. */
const MANY = 3;

/**
 * First what all communities that are held against a tier have to do, once for each tier; then a table for each
 * community with what is its own, and how many items it shares.
 */
function byCommunity(report: GapReport, voice: Voice): readonly ListTable[] {
  const gaps = report.gaps.filter(({ short }) => short.length > 0);
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const key = `${gap.evaluation.submission.tier} ${gap.evaluation.tier.id}`;
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  const shared = new Map([...groups.values()].flatMap((group) => sharedBy(group, voice)));
  const common = [...groups.values()].flatMap((group): readonly ListTable[] => {
    const [first] = group;
    const rows = [...(first === undefined ? [] : (shared.get(first)?.values() ?? []))];
    if (first === undefined || rows.length === 0) return [];
    const { tier } = first.evaluation;
    return [
      {
        title: say('gap-common', voice, { count: String(group.length), tier: tier.title }),
        note: group.map(({ evaluation }) => clean(evaluation.submission.community.name, voice)).join('、'),
        columns: columnsOf(voice).slice(0, -1),
        rows,
      },
    ];
  });
  return [...common, ...gaps.map((gap) => ownTable(gap, shared.get(gap) ?? new Map(), voice))];
}

/** The rows that all of a group have, by their keys. */
function sharedBy(
  group: readonly Gap[],
  voice: Voice,
): readonly (readonly [Gap, ReadonlyMap<string, readonly ListCell[]>])[] {
  const [first, ...others] = group;
  if (first === undefined || group.length < MANY) return [];
  const rest = others.map(({ short }) => new Set(short.map((one) => keyOf(one, voice))));
  const rows = new Map(
    first.short
      .filter((one) => rest.every((keys) => keys.has(keyOf(one, voice))))
      .map((one) => [keyOf(one, voice), rowOf(one, voice)] as const),
  );
  return group.map((gap) => [gap, rows] as const);
}

const rowOf = (one: Short, voice: Voice): readonly ListCell[] => [
  String(one.indicator.number),
  named(one.indicator.title, voice),
  todoCell(one, voice),
];

const keyOf = (one: Short, voice: Voice): string => JSON.stringify(rowOf(one, voice));

function ownTable(
  { evaluation: { submission, tier }, short }: Gap,
  shared: ReadonlyMap<string, readonly ListCell[]>,
  voice: Voice,
): ListTable {
  const own = short.filter((one) => !shared.has(keyOf(one, voice)));
  const common: readonly (readonly ListCell[])[] =
    shared.size === 0 ? [] : [['', '', say('gap-common-too', voice, { count: String(shared.size) })]];
  return {
    title: say('gap-heading', voice, { community: submission.community.name, tier: tier.title }),
    note: clean(submission.file, voice),
    columns: columnsOf(voice),
    rows: [...own.map((one) => rowOf(one, voice)), ...common],
  };
}

/** One table a category that has something to do: by indicator; who has the same to do is one row, with a box each. */
function byCategory({ gaps, standard }: GapReport, voice: Voice): readonly ListTable[] {
  const all = gaps.flatMap((gap) => gap.short.map((short) => ({ gap, short })));
  return standard.categories.flatMap((category) => {
    const own = all
      .filter(({ short }) => short.indicator.category === category.id)
      .toSorted((a, b) => a.short.indicator.number - b.short.indicator.number);
    if (own.length === 0) return [];
    const rows = new Map<string, { readonly cells: readonly ListCell[]; readonly names: string[] }>();
    for (const { gap, short } of own) {
      const key = keyOf(short, voice);
      const row = rows.get(key) ?? { cells: rowOf(short, voice), names: [] };
      rows.set(key, row);
      row.names.push(clean(gap.evaluation.submission.community.name, voice));
    }
    return [
      {
        title: named(category.title, voice),
        note: say('survey-communities', voice, { count: String(communitiesIn(own.map(({ gap }) => gap))) }),
        columns: [...columnsOf(voice).slice(0, -1), column(say('sheet-community', voice), 'ticks')],
        rows: [...rows.values()].map(({ cells, names }) => [...cells, { names }]),
      },
    ];
  });
}

const communitiesIn = (gaps: readonly Gap[]): number =>
  new Set(gaps.map(({ evaluation }) => evaluation.submission)).size;

/** What fails is told apart from what is not known yet. */
function todoCell({ actions, result }: Short, voice: Voice): ListCell {
  const todo = actions.map((action) => tell(actionMessage(action), voice));
  const text = todo.length === 0 ? tell(result.reason, voice) : todo.join(voice.lang === 'zh' ? '；' : '; ');
  return result.status === 'unmet' ? { text, tone: 'grave' } : text;
}

function matrixTable(report: GapReport, voice: Voice): ListTable {
  const { head, rows } = matrixRows(report, voice);
  return {
    columns: head.map((title) => column(title, 'name')),
    rows: rows.map((row) => row.map(String)),
  };
}
