import { findingsOf } from '../../../src/audit/index.ts';
import { evaluate } from '../../../src/evaluate/index.ts';
import { readyReading } from '../../../src/import/index.ts';
import {
  builtInReading,
  builtInStandard,
  loadNoticeSettings,
  loadSubmissions,
} from '../../../src/load/index.ts';
import type { Evaluation, Lang, NoticeSettings, Submission } from '../../../src/model/index.ts';
import { noticeOf } from '../../../src/notice/write/content.ts';
import type { Notice } from '../../../src/notice/write/index.ts';
import { fieldsOf } from '../../../src/notice/write/settings.ts';

export const SETTINGS = 'test/cases/notices/settings.yaml';
export const standard = builtInStandard();

/** How the shipped standard's notices are read. */
export const reading = readyReading((await builtInReading()).reading, standard, ({ written }) => {
  throw new Error(`the reading is wrong: ${written}`);
});

const loaded = await loadNoticeSettings(SETTINGS);
if (!loaded.ok) throw new Error('the settings of the tests are wrong');
export const settings: NoticeSettings = loaded.value;

export async function submissionsIn(yaml?: string): Promise<readonly Submission[]> {
  const read = await loadSubmissions([yaml === undefined ? 'communities' : '-'], standard, {
    readStdin: async () => Buffer.from(yaml ?? ''),
  });
  if (read.diagnostics.length > 0) throw new Error(JSON.stringify(read.diagnostics));
  return read.submissions;
}

export function evaluated(submission: Submission): Evaluation {
  const tier = standard.tiers.find(({ id }) => id === submission.tier);
  if (tier === undefined) throw new Error(submission.tier);
  const asOf = { kind: 'date', date: '2022-12-05' } as const;
  const evaluation = evaluate(standard, submission, { tier, evidence: 'attested', asOf });
  return { ...evaluation, findings: findingsOf(evaluation, standard) };
}

export function noticeFor(submission: Submission, own: NoticeSettings = settings, lang: Lang = 'zh'): Notice {
  const fields = fieldsOf(submission, own, lang);
  if (!fields.ok) throw new Error(JSON.stringify(fields.diagnostics));
  return noticeOf(evaluated(submission), standard, fields.fields, true, lang);
}

/** The table as a reader of any format must find it: a line a row, the category in each, paragraphs joined. */
export const tableOf = ({ columns, groups }: Notice): readonly (readonly string[])[] => [
  columns,
  ...groups.flatMap(({ category, rows }) =>
    rows.map(({ number, title, texts }) => [
      category,
      number,
      title,
      ...texts.map((lines) => lines.join('\n')),
    ]),
  ),
];
