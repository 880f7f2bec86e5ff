import type { Code } from '../../model/index.ts';
import { sentence } from '../../words/index.ts';
import { headWord } from './head-names.ts';
import type { Head } from './table-head.ts';

/** Columns that a result has, or a list of what is to be done, and no submission. */
const OF_REPORTS = [
  'column-verdict',
  'column-status',
  'sheet-status',
  'audit-severity',
  'sheet-severity',
] satisfies readonly Code[];
const HEADS: ReadonlySet<string> = new Set(
  OF_REPORTS.flatMap((code) =>
    (['zh', 'en'] as const).map((lang) => headWord(sentence({ code, args: {} }, lang))),
  ),
);

/** Whether this heads what sce wrote: it names communities and how they stand, and no fact. */
export const isOwnReport = ({ heads }: Head): boolean =>
  !heads.some(({ column }) => column?.kind === 'fact' || column?.kind === 'doubtful') &&
  heads.some(({ column }) => column?.kind === 'about' && column.field === 'community.name') &&
  heads.some(({ written }) => HEADS.has(headWord(written)));
