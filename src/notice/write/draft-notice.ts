import type {
  Code,
  Diagnostic,
  Evaluation,
  Label,
  Lang,
  Message,
  NoticeSettings,
  ReadStatement,
  Standard,
  Status,
} from '../../model/index.ts';
import { lastYear } from '../../standard/holidays.ts';
import { noticeOf } from './content.ts';
import { type Contradiction, contradictionsOf } from './contradictions.ts';
import type { Notice } from './notice.ts';
import { fieldsOf, type NoticeFields } from './settings.ts';

/** What comes of one submission: its notice, or why there is none. */
export interface DraftedNotice {
  readonly notice?: Notice;
  /** What is missing or wrong in the submission or in the settings. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the facts refute, and what they do not bear out. */
  readonly remarks: readonly Diagnostic[];
  /** There is none because the submission's own facts refute it, or do not bear it out. */
  readonly withheld: boolean;
  /** There is no letter, since there is nothing to put right. */
  readonly nothing?: true;
}

export interface NoticeOptions {
  /** What is claimed is published even where the facts refute it or do not bear it out, with a warning. */
  readonly asClaimed?: boolean;
  /** What the notice is written in. */
  readonly noticeLang?: Lang;
  /** How statements are read; a standard without a reading has none. */
  readonly read?: ReadStatement | undefined;
}

/** The notice of an evaluation with its findings; none of what is refuted, not met or not known, unless it is asked for. */
export function draftNotice(
  evaluation: Evaluation,
  standard: Standard,
  settings: NoticeSettings | undefined,
  { asClaimed = false, read, noticeLang = 'zh' }: NoticeOptions,
): DraftedNotice {
  const fields = fieldsOf(evaluation.submission, settings, noticeLang);
  const refuted = contradicted(evaluation, standard, asClaimed, read);
  const withheld = refuted.length > 0 && !asClaimed;
  const diagnostics = fields.ok ? [] : fields.diagnostics;
  if (!fields.ok || withheld) return { diagnostics, remarks: refuted, withheld };
  return {
    notice: noticeOf(evaluation, standard, fields.fields, asClaimed, noticeLang),
    diagnostics,
    remarks: [...refuted, ...warningsOf(evaluation, fields.fields, read)],
    withheld,
  };
}

/** What the facts refute, with its place in the file; and that there is no notice for it, where there is none. */
function contradicted(
  evaluation: Evaluation,
  standard: Standard,
  asClaimed: boolean,
  read: ReadStatement | undefined,
): readonly Diagnostic[] {
  const { file, community } = evaluation.submission;
  const found = [...contradictionsOf(evaluation, standard, read), ...shortOf(evaluation)].map(
    ({ code, message, at }): Diagnostic => ({
      file,
      code,
      ...(at && { at }),
      message: asClaimed ? { code: 'notice-warned', args: { what: message } } : message,
    }),
  );
  if (found.length === 0 || asClaimed) return found;
  const args = { name: community.name, count: String(found.length) };
  return [...found, { file, code: 'notice-withheld', message: { code: 'notice-withheld', args } }];
}

/** Rows that are not met, or not known to be, where no claim of theirs is refuted: that is told of already. */
function shortOf({ submission, indicators, findings }: Evaluation): readonly Contradiction[] {
  // Claims that nobody accepted support nothing: it is told that the acceptance is missing.
  if (submission.acceptance === undefined) return [];
  const titles = (status: Status) =>
    indicators.flatMap((row) =>
      row.status === status &&
      !row.waived &&
      !findings.some(
        ({ code, indicator }) => code === 'verdict-contradicted' && indicator === row.indicator.id,
      )
        ? [row.indicator.title]
        : [],
    );
  const told = (code: 'notice-unmet' | 'notice-undetermined', short: readonly Label[]) =>
    short.length === 0
      ? []
      : [{ code, message: { code, args: { titles: short } }, at: submission.communityAt }];
  return [...told('notice-unmet', titles('unmet')), ...told('notice-undetermined', titles('undetermined'))];
}

/** What a notice says that nothing refutes and nothing bears out. */
function warningsOf(
  { submission }: Evaluation,
  { period, told }: NoticeFields,
  read: ReadStatement | undefined,
): readonly Diagnostic[] {
  const { file, communityAt, statements } = submission;
  const warned = (code: Code, args: Message['args'] = {}): Diagnostic => ({
    file,
    at: communityAt,
    code,
    message: { code: 'notice-warned', args: { what: { code, args } } },
  });
  const unread = read === undefined && [...statements.values()].some(({ text = '' }) => /\d/.test(text));
  const unknown = period.unknownHolidays;
  return [
    ...(unread ? [warned('notice-not-compared')] : []),
    ...(unknown === undefined
      ? []
      : [warned('notice-no-holidays', { last: String(lastYear()), year: String(unknown) })]),
    ...(told === undefined ? [] : [warned('notice-as-published', { what: told })]),
  ];
}
