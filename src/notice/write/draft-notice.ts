import type {
  Code,
  Diagnostic,
  Evaluation,
  Message,
  NoticeSettings,
  ReadStatement,
  Standard,
} from '../../model/index.ts';
import { noticeOf } from './content.ts';
import { contradictionsOf } from './contradictions.ts';
import type { Notice } from './notice.ts';
import { fieldsOf, type NoticeFields } from './settings.ts';

/** What comes of one submission: its notice, or why there is none. */
export interface DraftedNotice {
  readonly notice?: Notice;
  /** What is missing or wrong in the submission or in the settings. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the facts refute, and what they do not bear out. */
  readonly remarks: readonly Diagnostic[];
  /** There is none because the submission's own facts refute it. */
  readonly withheld: boolean;
}

export interface NoticeOptions {
  /** What is claimed is published even where the facts refute it, with a warning. */
  readonly asClaimed?: boolean;
  /** How statements are read; a standard without a reading has none. */
  readonly read?: ReadStatement | undefined;
}

/** The notice of an evaluation with its findings; none of what its own facts refute, unless it is asked for. */
export function draftNotice(
  evaluation: Evaluation,
  standard: Standard,
  settings: NoticeSettings | undefined,
  { asClaimed = false, read }: NoticeOptions,
): DraftedNotice {
  const fields = fieldsOf(evaluation.submission, settings);
  const refuted = contradicted(evaluation, standard, asClaimed, read);
  const withheld = refuted.length > 0 && !asClaimed;
  const diagnostics = fields.ok ? [] : fields.diagnostics;
  if (!fields.ok || withheld) return { diagnostics, remarks: refuted, withheld };
  return {
    notice: noticeOf(evaluation, standard, fields.fields, asClaimed),
    diagnostics,
    remarks: [...refuted, ...warningsOf(evaluation, fields.fields.period, settings, read)],
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
  const found = contradictionsOf(evaluation, standard, read).map(
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

/** What a notice says that nothing refutes and nothing bears out. */
function warningsOf(
  { submission, indicators }: Evaluation,
  period: NoticeFields['period'],
  settings: NoticeSettings | undefined,
  read: ReadStatement | undefined,
): readonly Diagnostic[] {
  const { file, communityAt, statements, publication } = submission;
  const warned = (code: Code, args: Message['args'] = {}): Diagnostic => ({
    file,
    at: communityAt,
    code,
    message: { code: 'notice-warned', args: { what: { code, args } } },
  });
  const titles = indicators.flatMap(({ indicator, status, claimed }) =>
    claimed !== 'unmet' && status === 'undetermined' ? [indicator.title] : [],
  );
  const unread = read === undefined && [...statements.values()].some(({ text = '' }) => /\d/.test(text));
  const { holidays } = { ...settings?.publication.period, ...publication?.period };
  return [
    ...(titles.length > 0 ? [warned('notice-undetermined', { titles })] : []),
    ...(unread ? [warned('notice-not-compared')] : []),
    ...(period.kind === 'working' && holidays === undefined ? [warned('notice-no-holidays')] : []),
  ];
}
