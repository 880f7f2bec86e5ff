import { findingsOf } from '../audit/index.ts';
import { evaluate } from '../evaluate/index.ts';
import type {
  Code,
  Diagnostic,
  Evaluation,
  Message,
  NoticeSettings,
  ReadStatement,
  Standard,
  Submission,
} from '../model/index.ts';
import {
  contradictionsOf,
  fieldsOf,
  type Notice,
  type NoticeFields,
  noticeOf,
} from '../notice/write/index.ts';
import type { Call } from './call.ts';
import { tierNamed } from './standard.ts';

export interface DraftedNotices {
  readonly notices: readonly Notice[];
  /** What is missing or wrong in a submission or in the settings. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the facts refute, and which notices it kept from being written. */
  readonly remarks: readonly Diagnostic[];
  /** How many notices were not made because their own facts refute them. */
  readonly withheld: number;
}

interface Asked {
  readonly asClaimed?: boolean;
  readonly asOf?: string;
  /** How statements are read; a standard without a reading has none. */
  readonly read?: ReadStatement | undefined;
}

/** Evaluates each submission and makes its notice, or says why there is none. */
export function draftNotices(
  submissions: readonly Submission[],
  standard: Standard,
  settings: NoticeSettings | undefined,
  { asClaimed = false, asOf, read }: Asked,
  call: Call,
): DraftedNotices {
  const notices: Notice[] = [];
  const diagnostics: Diagnostic[] = [];
  const remarks: Diagnostic[] = [];
  let withheld = 0;
  for (const submission of submissions) {
    const evaluation = evaluated(submission, standard, asOf, call);
    const fields = fieldsOf(submission, settings);
    const refuted = contradicted(evaluation, standard, asClaimed, read);
    remarks.push(...refuted);
    if (refuted.length > 0 && !asClaimed) withheld += 1;
    if (!fields.ok) diagnostics.push(...fields.diagnostics);
    else if (refuted.length === 0 || asClaimed) {
      remarks.push(...warningsOf(evaluation, fields.fields.period, settings, read));
      notices.push(noticeOf(evaluation, standard, fields.fields, asClaimed));
    }
  }
  return { notices, diagnostics, remarks, withheld };
}

function evaluated(
  submission: Submission,
  standard: Standard,
  asOf: string | undefined,
  { environment }: Call,
): Evaluation {
  const evaluation = evaluate(standard, submission, {
    tier: tierNamed(standard, submission.tier),
    evidence: 'attested',
    asOf:
      asOf === undefined
        ? { kind: 'instant', epochMilliseconds: environment.now() }
        : { kind: 'date', date: asOf },
  });
  return { ...evaluation, findings: findingsOf(evaluation, standard) };
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
