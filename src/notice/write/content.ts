import type { Evaluation, IndicatorResult, NoticePhrases, Standard } from '../../model/index.ts';
import { noticeAttachment, noticeColumns } from '../../words/index.ts';
import { filled, linesOf, oneLine } from './characters.ts';
import { completionOf, statusSaid } from './completion.ts';
import { chineseDate, chineseRange } from './dates.ts';
import type { Notice, NoticeGroup, NoticeRow } from './notice.ts';
import type { NoticeFields } from './settings.ts';

/** The public notice of an evaluated submission. */
export function noticeOf(
  evaluation: Evaluation,
  standard: Standard,
  fields: NoticeFields,
  asClaimed: boolean,
): Notice {
  const { submission, tier } = evaluation;
  const title = oneLine(standard.title.zh);
  const { published, period, phrases } = fields;
  return {
    id: submission.community.id,
    name: oneLine(submission.community.name),
    title: oneLine(fields.title),
    opening: openingOf(evaluation, title, fields),
    attachment: noticeAttachment,
    heading: oneLine(filled(phrases.heading, { standard: title, tier: oneLine(tier.title.zh) })),
    columns: noticeColumns,
    groups: groupsOf(evaluation, standard, asClaimed),
    closing: closingOf(fields),
    issuer: oneLine(fields.issuer),
    ...(published !== undefined && { date: chineseDate(published) }),
    made: published ?? period.from,
  };
}

function openingOf(evaluation: Evaluation, standard: string, fields: NoticeFields): readonly string[] {
  const { phrases, acceptance } = fields;
  const named = {
    name: oneLine(evaluation.submission.community.name),
    standard,
    tier: filled(phrases.tier, { tier: oneLine(evaluation.tier.title.zh) }),
    group: oneLine(acceptance.by),
  };
  return linesOf(
    filled(phrases.opening, {
      ...named,
      basis: oneLine(fields.basis),
      applicant: oneLine(fields.applicant),
      acceptor: oneLine(fields.acceptor),
      acceptance: chineseRange(acceptance.from, acceptance.to),
      conclusion: filled(phrases[conclusionOf(evaluation)], named) + waiversSaid(evaluation, phrases),
    }),
  );
}

/** A verdict that rests on waivers says so. */
const waiversSaid = ({ waivers }: Evaluation, { waived }: NoticePhrases): string =>
  waivers === 0 ? '' : filled(waived, { count: String(waivers) });

/** What the rows of the notice come to together: the text never says more than they do. */
export function conclusionOf({ indicators }: Evaluation): 'met' | 'unmet' | 'undetermined' {
  const said = indicators.filter(({ waived }) => !waived).map(statusSaid);
  if (said.includes('unmet')) return 'unmet';
  return said.includes('undetermined') ? 'undetermined' : 'met';
}

function closingOf({ period, feedback, contact, phrases }: NoticeFields): readonly string[] {
  const texts = [
    filled(phrases.period, {
      length: filled(phrases[period.kind], { days: String(period.days) }),
      from: chineseDate(period.from),
      to: chineseDate(period.to, period.from),
      feedback: oneLine(feedback),
    }),
    filled(phrases.unit, { unit: oneLine(contact.unit) }),
    filled(phrases.person, { person: oneLine(contact.person) }),
    filled(phrases.telephone, { telephone: oneLine(contact.telephone) }),
  ];
  return texts.flatMap(linesOf);
}

/** The tier's rows in its own order; rows of one category that stand together share its cell. */
function groupsOf(
  { indicators, submission }: Evaluation,
  standard: Standard,
  asClaimed: boolean,
): readonly NoticeGroup[] {
  const groups: { id: string; category: string; rows: NoticeRow[] }[] = [];
  for (const result of indicators) {
    const row = rowOf(result, completionOf(result, submission, standard, asClaimed));
    const last = groups.at(-1);
    if (last?.id === result.category.id) last.rows.push(row);
    else groups.push({ id: result.category.id, category: oneLine(result.category.title.zh), rows: [row] });
  }
  return groups.map(({ category, rows }) => ({ category, rows }));
}

function rowOf({ indicator }: IndicatorResult, completion: readonly string[]): NoticeRow {
  const clauses = indicator.requirements.map(({ clause }) => oneLine(clause.zh));
  return {
    number: String(indicator.number),
    title: oneLine(indicator.title.zh),
    definition: linesOf(indicator.definition?.zh ?? ''),
    requirement:
      clauses.length < 2
        ? clauses
        : clauses.map((clause, n) => `${n + 1}.${clause}${n + 1 < clauses.length ? '；' : ''}`),
    completion,
  };
}
