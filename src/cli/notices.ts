import { findingsOf } from '../audit/index.ts';
import { evaluate } from '../evaluate/index.ts';
import type { CalendarDate, Diagnostic, NoticeSettings, Standard, Submission } from '../model/index.ts';
import { draftNotice, type Notice, type NoticeOptions } from '../notice/write/index.ts';
import type { Call } from './call.ts';
import { asOf, withoutTier } from './evaluated.ts';
import { tierNamed } from './standard.ts';

export interface DraftedNotices {
  readonly notices: readonly Notice[];
  readonly diagnostics: readonly Diagnostic[];
  readonly remarks: readonly Diagnostic[];
  /** Some notice was not made because its own facts refute it. */
  readonly withheld: boolean;
}

/** Evaluates each submission at its own tier and makes its notice, or says why there is none. */
export function draftNotices(
  submissions: readonly Submission[],
  standard: Standard,
  settings: NoticeSettings | undefined,
  options: NoticeOptions & { readonly asOf?: CalendarDate },
  call: Call,
): DraftedNotices {
  const drafted = submissions.flatMap((submission) => {
    if (submission.tier === undefined) return [];
    const tier = tierNamed(standard, submission.tier);
    const evaluation = evaluate(standard, submission, {
      tier,
      evidence: 'attested',
      asOf: asOf(options, call),
    });
    const findings = findingsOf(evaluation, standard);
    return draftNotice({ ...evaluation, findings }, standard, settings, options);
  });
  return {
    notices: drafted.flatMap(({ notice }) => notice ?? []),
    diagnostics: [
      ...submissions.filter(({ tier }) => tier === undefined).map(withoutTier),
      ...drafted.flatMap(({ diagnostics }) => diagnostics),
    ],
    remarks: drafted.flatMap(({ remarks }) => remarks),
    withheld: drafted.some(({ withheld }) => withheld),
  };
}
