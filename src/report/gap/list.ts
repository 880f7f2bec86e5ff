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

const columnsOf = (second: 'indicator' | 'community', voice: Voice): readonly ListColumn[] => [
  column(say('column-number', voice), 'number'),
  column(say(`sheet-${second}`, voice), 'name'),
  ...(second === 'community' ? [column(say('sheet-indicator', voice), 'name')] : []),
  column(say('sheet-to-do', voice), 'text'),
  column(say('sheet-done', voice), 'tick'),
];

const byCommunity = ({ gaps }: GapReport, voice: Voice): readonly ListTable[] =>
  gaps
    .filter(({ short }) => short.length > 0)
    .map(({ evaluation: { submission, tier }, short }) => ({
      title: say('gap-heading', voice, { community: submission.community.name, tier: tier.title }),
      note: clean(submission.file, voice),
      columns: columnsOf('indicator', voice),
      rows: short.map((one) => [
        String(one.indicator.number),
        named(one.indicator.title, voice),
        todoCell(one, voice),
      ]),
    }));

/** One table a category that has something to do: by indicator, then by community. */
function byCategory({ gaps, standard }: GapReport, voice: Voice): readonly ListTable[] {
  const all = gaps.flatMap((gap) => gap.short.map((short) => ({ gap, short })));
  return standard.categories.flatMap((category) => {
    const own = all
      .filter(({ short }) => short.indicator.category === category.id)
      .toSorted((a, b) => a.short.indicator.number - b.short.indicator.number);
    if (own.length === 0) return [];
    return [
      {
        title: named(category.title, voice),
        note: say('survey-communities', voice, { count: String(communitiesIn(own.map(({ gap }) => gap))) }),
        columns: columnsOf('community', voice),
        rows: own.map(({ gap: { evaluation }, short }) => [
          String(short.indicator.number),
          clean(evaluation.submission.community.name, voice),
          named(short.indicator.title, voice),
          todoCell(short, voice),
        ]),
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
