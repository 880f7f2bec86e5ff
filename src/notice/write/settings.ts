import type {
  CalendarDate,
  CodeAfter,
  Diagnostic,
  Message,
  NoticePhrases,
  NoticeSettings,
  Publication,
  Submission,
} from '../../model/index.ts';
import { noticePath, noticePhrases } from '../../words/index.ts';
import { dayNumber } from './dates.ts';
import { type Period, periodOf, type ReadPeriod } from './period.ts';

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
export function fieldsOf(submission: Submission, settings: NoticeSettings | undefined): ReadFields {
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
      phrases: { ...noticePhrases, ...settings?.phrases },
    },
  };
}

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

const merged = (
  general: Publication,
  own: Publication,
  published: CalendarDate | undefined,
): Publication => ({
  ...(published !== undefined && { published }),
  ...general,
  ...own,
  contact: { ...general.contact, ...own.contact },
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

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const unlessBlank = (text: string | undefined): string | undefined => (blank(text) ? undefined : text);

function missing(given: Publication, submission: Submission, settings: NoticeSettings | undefined) {
  const { title, basis, issuer, acceptor, contact, period } = given;
  const texts = {
    title,
    basis,
    issuer: unlessBlank(issuer) ?? acceptor,
    acceptor,
    'contact.unit': contact?.unit,
    'contact.person': contact?.person,
    'contact.telephone': contact?.telephone,
    'period.from': period?.from,
    'period.days': period?.days === undefined ? period?.to : String(period.days),
  };
  const keys = Object.entries(texts).flatMap(([key, text]) => (blank(text) ? [key] : []));
  const args = { keys: keys.map(noticePath), submission: submission.file, settings: settings?.file ?? '' };
  const hint = settings === undefined ? 'hint-notice-missing' : 'hint-notice-missing-file';
  return keys.length === 0
    ? []
    : [at({ file: submission.file }, { code: 'notice-missing-fields', args }, { code: hint, args })];
}

/** Not to be taken for the unit that organised the acceptance, which stands in the publication. */
const ACCEPTANCE = {
  by: { zh: '验收工作组（by）', en: 'acceptance.by, the group that accepted' },
  from: { zh: '验收开始日期（from）', en: 'acceptance.from' },
};

function missingAcceptance({ file, acceptance }: Submission): readonly Diagnostic[] {
  const keys = [
    ...(blank(acceptance?.by) ? (['by'] as const) : []),
    ...(acceptance?.from === undefined ? (['from'] as const) : []),
  ];
  const args = { keys: keys.map((key) => ACCEPTANCE[key]), submission: file };
  return keys.length === 0
    ? []
    : [at({ file }, { code: 'notice-missing-acceptance', args }, { code: 'hint-notice-acceptance', args })];
}

function wrongDates(given: Publication, submission: Submission, settings: NoticeSettings | undefined) {
  const bad = (date: string | undefined) => date !== undefined && dayNumber(date) === undefined;
  const told = (file: string, written = '') => at({ file }, { code: 'notice-bad-date', args: { written } });
  const { acceptance } = submission;
  return [
    ...[acceptance?.from, acceptance?.to].filter(bad).map((date) => told(submission.file, date)),
    ...(bad(given.published)
      ? [
          told(
            submission.publication?.published === undefined
              ? (settings?.file ?? submission.file)
              : submission.file,
            given.published,
          ),
        ]
      : []),
  ];
}

/** Accepted from, to; published; the period begins: none of them before the one that it follows. */
function wrongOrder({ period, published }: Publication, { file, acceptance }: Submission) {
  const dates = (
    [
      ['acceptance.from', acceptance?.from],
      ['acceptance.to', acceptance?.to],
      ['published', published],
      ['period.from', period?.from],
    ] as const
  ).flatMap(([name, date]) => (date === undefined || dayNumber(date) === undefined ? [] : [{ name, date }]));
  return dates.flatMap(({ name, date }, index) => {
    const before = dates[index - 1];
    if (before === undefined || before.date <= date) return [];
    const words = (of: CodeAfter<'notice-date-'>): Message => ({ code: `notice-date-${of}`, args: {} });
    const args = { first: words(before.name), earlier: before.date, second: words(name), later: date };
    return [at({ file }, { code: 'notice-order', args })];
  });
}

type Place = Pick<Diagnostic, 'file' | 'at'>;

const periodPlace = (
  { file, publication, publicationAt }: Submission,
  settings: NoticeSettings | undefined,
): Place =>
  publication?.period === undefined && settings !== undefined
    ? { file: settings.file, at: settings.periodAt }
    : { file, ...(publicationAt && { at: publicationAt }) };

const at = (place: Place, message: Message, hint?: Message): Diagnostic => ({
  ...place,
  code: message.code,
  message,
  ...(hint && { hint }),
});
