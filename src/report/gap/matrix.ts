import type { Rows } from '../evaluation/rows.ts';
import { clean, named, say, type Voice } from '../say.ts';
import { type GapReport, shortIn } from './report.ts';

/** Where each submission stands in every tier: a row a submission, two columns a tier. */
export function matrixRows({ matrix = [], standard }: GapReport, voice: Voice): Rows {
  return {
    head: [
      say('sheet-community', voice),
      say('sheet-id', voice),
      say('sheet-tier', voice),
      ...standard.tiers.flatMap(({ title }) => [
        named(title, voice),
        say('gap-matrix-short', voice, { tier: title }),
      ]),
    ],
    rows: matrix.flatMap((row) => {
      const [first] = row;
      if (first === undefined) return [];
      const { community, tier } = first.submission;
      const own = standard.tiers.find(({ id }) => id === tier);
      return [
        [
          clean(community.name, voice),
          community.id,
          own === undefined ? '' : named(own.title, voice),
          ...row.flatMap((evaluation) => [say(`status-${evaluation.verdict}`, voice), shortIn(evaluation)]),
        ],
      ];
    }),
  };
}
