import { findingsOf } from '../audit/index.ts';
import { evaluate } from '../evaluate/index.ts';
import type { CalendarDate, Diagnostic, NoticeSettings, Standard, Submission } from '../model/index.ts';
import {
  type DraftedNotice,
  draftLetter,
  draftNotice,
  lackingAlike,
  type Notice,
  type NoticeOptions,
} from '../notice/write/index.ts';
import type { Call } from './call.ts';
import { asOf, withoutTier } from './evaluated.ts';
import { tierNamed } from './standard.ts';

export interface DraftedNotices {
  readonly notices: readonly Notice[];
  readonly diagnostics: readonly Diagnostic[];
  readonly remarks: readonly Diagnostic[];
  /** Some notice was not made because its own facts refute it. */
  readonly withheld: boolean;
  /** Communities that get no letter, since they have nothing to put right. */
  readonly nothing: readonly string[];
}

interface Asked extends NoticeOptions {
  readonly asOf?: CalendarDate;
  readonly letter?: boolean;
}

/** Evaluates each submission at its own tier and makes its notice, or its letter, or says why there is none. */
export function draftNotices(
  submissions: readonly Submission[],
  standard: Standard,
  settings: NoticeSettings | undefined,
  options: Asked,
  call: Call,
): DraftedNotices {
  const drafted = submissions.flatMap(
    (submission): readonly (DraftedNotice & Pick<Submission, 'community'>)[] => {
      if (submission.tier === undefined) return [];
      const tier = tierNamed(standard, submission.tier);
      const asked = { tier, evidence: 'attested', asOf: asOf(options, call) } as const;
      const evaluation = evaluate(standard, submission, asked);
      const made = options.letter
        ? draftLetter(evaluation, standard, settings, options.noticeLang ?? 'zh')
        : draftNotice(
            { ...evaluation, findings: findingsOf(evaluation, standard) },
            standard,
            settings,
            options,
          );
      return [{ ...made, community: submission.community }];
    },
  );
  return {
    notices: drafted.flatMap(({ notice }) => notice ?? []),
    diagnostics: [
      ...submissions.filter(({ tier }) => tier === undefined).map(withoutTier),
      ...lackingAlike(
        drafted.flatMap(({ diagnostics }) => diagnostics),
        settings,
      ),
    ],
    remarks: drafted.flatMap(({ remarks }) => remarks),
    withheld: drafted.some(({ withheld }) => withheld),
    nothing: drafted.flatMap(({ nothing, community }) => (nothing ? [community.name] : [])),
  };
}
