import type {
  CodeAfter,
  Diagnostic,
  Message,
  NoticeSettings,
  Publication,
  Submission,
} from '../../model/index.ts';
import { noticePath } from '../../words/index.ts';
import { dayNumber } from './dates.ts';

export const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
export const unlessBlank = (text: string | undefined): string | undefined => (blank(text) ? undefined : text);

export function missing(given: Publication, submission: Submission, settings: NoticeSettings | undefined) {
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
  return missingOf('document-notice', texts, submission, settings);
}

/** What is left empty of what a document prints, by where the settings have it. */
export function missingOf(
  document: 'document-notice' | 'document-letter',
  texts: Readonly<Record<string, string | undefined>>,
  submission: Submission,
  settings: NoticeSettings | undefined,
): readonly Diagnostic[] {
  const keys = Object.entries(texts).flatMap(([key, text]) => (blank(text) ? [key] : []));
  const what: Message = { code: document, args: {} };
  const args = {
    what,
    keys: keys.map(noticePath),
    submission: submission.file,
    settings: settings?.file ?? '',
  };
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

export function missingAcceptance({ file, acceptance }: Submission): readonly Diagnostic[] {
  const keys = [
    ...(blank(acceptance?.by) ? (['by'] as const) : []),
    ...(acceptance?.from === undefined ? (['from'] as const) : []),
  ];
  const args = { keys: keys.map((key) => ACCEPTANCE[key]), submission: file };
  return keys.length === 0
    ? []
    : [at({ file }, { code: 'notice-missing-acceptance', args }, { code: 'hint-notice-acceptance', args })];
}

export function wrongDates(given: Publication, submission: Submission, settings: NoticeSettings | undefined) {
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
export function wrongOrder({ period, published }: Publication, { file, acceptance }: Submission) {
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

export const periodPlace = (
  { file, publication, publicationAt }: Submission,
  settings: NoticeSettings | undefined,
): Place =>
  publication?.period === undefined && settings !== undefined
    ? { file: settings.file, at: settings.periodAt }
    : { file, ...(publicationAt && { at: publicationAt }) };

export const at = (place: Place, message: Message, hint?: Message): Diagnostic => ({
  ...place,
  code: message.code,
  message,
  ...(hint && { hint }),
});
