import type {
  CalendarDate,
  Diagnostic,
  Lang,
  Message,
  NoticePhrases,
  NoticeSettings,
  Publication,
  Submission,
} from '../../model/index.ts';
import { noticePhrases } from '../../words/index.ts';
import { type Period, periodOf, type ReadPeriod } from './period.ts';
import {
  at,
  missing,
  missingAcceptance,
  periodPlace,
  unlessBlank,
  wrongDates,
  wrongOrder,
} from './settings-problems.ts';

/** All that a notice prints beside the results, complete. */
export interface NoticeFields {
  readonly title: string;
  readonly basis: string;
  readonly issuer: string;
  readonly acceptor: string;
  readonly applicant: string;
  readonly feedback: string;
  readonly contact: { readonly unit: string; readonly person: string; readonly telephone: string };
  readonly acceptance: { readonly by: string; readonly from: string; readonly to?: string };
  readonly period: Period;
  /** What is wrong in what was published, and is repeated as it was. */
  readonly told?: Message;
  readonly published?: string;
  readonly phrases: NoticePhrases;
}

export type ReadFields =
  | { readonly ok: true; readonly fields: NoticeFields }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The submission's own fields over those of the settings; what is in neither is told of, with where to write it. */
export function fieldsOf(
  submission: Submission,
  settings: NoticeSettings | undefined,
  lang: Lang,
): ReadFields {
  const given = merged(
    settings?.publication ?? {},
    submission.publication ?? {},
    submission.source?.published,
  );
  const diagnostics = [
    ...missing(given, submission, settings),
    ...missingAcceptance(submission),
    ...wrongDates(given, submission, settings),
    ...wrongOrder(given, submission),
  ];
  const from = given.period?.from;
  const counted = from === undefined ? undefined : periodOf({ ...given.period, from });
  const period = wasPublished(submission, settings) ? asPublished(counted, given.period) : counted;
  if (period?.ok === false)
    diagnostics.push(at(periodPlace(submission, settings), period.problem, period.hint));
  const { acceptance } = submission;
  if (diagnostics.length > 0 || period?.ok !== true || acceptance?.from === undefined)
    return { ok: false, diagnostics };
  const unit = given.contact?.unit ?? '';
  return {
    ok: true,
    fields: {
      title: given.title ?? '',
      basis: given.basis ?? '',
      issuer: unlessBlank(given.issuer) ?? given.acceptor ?? '',
      acceptor: given.acceptor ?? '',
      applicant: unlessBlank(given.applicant) ?? submission.community.name,
      feedback: unlessBlank(given.feedback) ?? unit,
      contact: { unit, person: given.contact?.person ?? '', telephone: given.contact?.telephone ?? '' },
      acceptance: { ...acceptance, from: acceptance.from },
      period: period.period,
      ...(period.told && { told: period.told }),
      ...(given.published !== undefined && { published: given.published }),
      phrases: phrasesOf(settings, lang),
    },
  };
}

/** The settings' own sentences, where they are in the notice's language. */
export const phrasesOf = (settings: NoticeSettings | undefined, lang: Lang): NoticePhrases => ({
  ...noticePhrases[lang],
  ...Object.fromEntries(
    Object.entries(settings?.phrases ?? {}).filter(
      ([, text]) => lang === 'zh' || !/\p{Script=Han}/u.test(text),
    ),
  ),
});

/** A submission that was read from a notice says when it was published, and its settings are nobody's. */
const wasPublished = ({ source, publication }: Submission, settings: NoticeSettings | undefined): boolean =>
  source?.published !== undefined &&
  publication?.period !== undefined &&
  settings?.publication.period === undefined;

/** What was published is given back as it was, with what is wrong in it. */
function asPublished(
  read: ReadPeriod | undefined,
  { from, to, days, kind = 'calendar' }: NonNullable<Publication['period']> = {},
): ReadPeriod | undefined {
  if (read?.ok !== false || read.problem.code !== 'notice-period-mismatch') return read;
  if (from === undefined || to === undefined || days === undefined) return read;
  return { ok: true, period: { from, to, days, kind }, told: read.problem };
}

export const merged = (
  general: Publication,
  own: Publication,
  published: CalendarDate | undefined,
): Publication => ({
  ...(published !== undefined && { published }),
  ...general,
  ...own,
  contact: { ...general.contact, ...own.contact },
  letter: { ...general.letter, ...own.letter },
  period: mergedPeriod(general.period, own.period),
});

/** A length or a last day of the submission's own replaces both of the settings': they belong together. */
const mergedPeriod = (
  general: Publication['period'] = {},
  own: Publication['period'] = {},
): NonNullable<Publication['period']> => {
  const { days: _days, to: _to, ...rest } = general;
  // As published, a length and a last day that do not agree: what the settings say is right.
  const inOneself = own.from !== undefined && own.days !== undefined && own.to !== undefined;
  if (inOneself && general.from !== undefined && !periodOf({ ...own, from: own.from ?? '' }).ok)
    return { ...own, ...general, ...(general.to === undefined && { to: undefined }) } as NonNullable<
      Publication['period']
    >;
  return own.days !== undefined || own.to !== undefined ? { ...rest, ...own } : { ...general, ...own };
};
