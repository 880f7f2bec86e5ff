import type { Rows } from '../evaluation/rows.ts';
import { clean, named, say, type Voice } from '../say.ts';
import type { GapReport } from './report.ts';

/** Where each submission stands in every tier: a row a submission, three columns a tier. */
export function matrixRows(
  { matrix = [], standard }: Pick<GapReport, 'matrix' | 'standard'>,
  voice: Voice,
): Rows {
  return {
    head: [
      say('sheet-community', voice),
      say('sheet-id', voice),
      say('sheet-tier', voice),
      ...standard.tiers.flatMap(({ title }) => [
        named(title, voice),
        say('gap-matrix-unmet', voice, { tier: title }),
        say('gap-matrix-open', voice, { tier: title }),
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
          ...row.flatMap(({ verdict, counts }) => [
            say(`status-${verdict}`, voice),
            counts.unmet,
            counts.undetermined,
          ]),
        ],
      ];
    }),
  };
}
