import type { Evaluation, IndicatorResult, Lang, NoticePhrases, Standard } from '../../model/index.ts';
import { noticeAttachment, noticeColumns } from '../../words/index.ts';
import { filled, linesOf, oneLine } from './characters.ts';
import { completionOf, statusSaid } from './completion.ts';
import { dateSaid, rangeSaid } from './dates.ts';
import type { Notice, NoticeGroup, NoticeRow } from './notice.ts';
import type { NoticeFields } from './settings.ts';

/** The public notice of an evaluated submission. */
export function noticeOf(
  evaluation: Evaluation,
  standard: Standard,
  fields: NoticeFields,
  asClaimed: boolean,
  lang: Lang,
): Notice {
  const { submission, tier } = evaluation;
  const title = oneLine(standard.title[lang]);
  const { published, period, phrases } = fields;
  return {
    lang,
    id: submission.community.id,
    name: oneLine(submission.community.name),
    title: oneLine(fields.title),
    opening: openingOf(evaluation, title, fields, lang),
    attachment: noticeAttachment[lang],
    heading: oneLine(filled(phrases.heading, { standard: title, tier: oneLine(tier.title[lang]) })),
    columns: noticeColumns[lang],
    groups: groupsOf(evaluation.indicators, lang, (result) =>
      rowOf(result, completionOf(result, submission, standard, asClaimed, lang), lang),
    ),
    closing: closingOf(fields, lang),
    issuer: oneLine(fields.issuer),
    ...(published !== undefined && { date: dateSaid(published, lang) }),
    made: published ?? period.from,
  };
}

function openingOf(
  evaluation: Evaluation,
  standard: string,
  fields: NoticeFields,
  lang: Lang,
): readonly string[] {
  const { phrases, acceptance } = fields;
  const named = {
    name: oneLine(evaluation.submission.community.name),
    standard,
    tier: filled(phrases.tier, { tier: oneLine(evaluation.tier.title[lang]) }),
    group: oneLine(acceptance.by),
  };
  return linesOf(
    filled(phrases.opening, {
      ...named,
      basis: oneLine(fields.basis),
      applicant: oneLine(fields.applicant),
      acceptor: oneLine(fields.acceptor),
      acceptance: rangeSaid(acceptance.from, acceptance.to, lang),
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

function closingOf({ period, feedback, contact, phrases }: NoticeFields, lang: Lang): readonly string[] {
  const texts = [
    filled(phrases.period, {
      length: filled(phrases[period.kind], { days: String(period.days) }),
      from: dateSaid(period.from, lang),
      to: dateSaid(period.to, lang, period.from),
      feedback: oneLine(feedback),
    }),
    filled(phrases.unit, { unit: oneLine(contact.unit) }),
    filled(phrases.person, { person: oneLine(contact.person) }),
    filled(phrases.telephone, { telephone: oneLine(contact.telephone) }),
  ];
  return texts.flatMap(linesOf);
}

/** The tier's rows in its own order; rows of one category that stand together share its cell. */
export function groupsOf(
  indicators: readonly IndicatorResult[],
  lang: Lang,
  rowOf: (result: IndicatorResult) => NoticeRow,
): readonly NoticeGroup[] {
  const groups: { id: string; category: string; rows: NoticeRow[] }[] = [];
  for (const result of indicators) {
    const { id, title } = result.category;
    const last = groups.at(-1);
    if (last?.id === id) last.rows.push(rowOf(result));
    else groups.push({ id, category: oneLine(title[lang]), rows: [rowOf(result)] });
  }
  return groups.map(({ category, rows }) => ({ category, rows }));
}

function rowOf({ indicator }: IndicatorResult, completion: readonly string[], lang: Lang): NoticeRow {
  return {
    number: String(indicator.number),
    title: oneLine(indicator.title[lang]),
    texts: [
      linesOf(indicator.definition?.[lang] ?? ''),
      numbered(
        indicator.requirements.map(({ clause }) => oneLine(clause[lang])),
        lang,
      ),
      completion,
    ],
  };
}

/** Clauses of one row: several of them with their numbers. */
export function numbered(clauses: readonly string[], lang: Lang): readonly string[] {
  const [after, last] = lang === 'zh' ? ['', '；'] : [' ', ';'];
  return clauses.length < 2
    ? clauses
    : clauses.map((clause, n) => `${n + 1}.${after}${clause}${n + 1 < clauses.length ? last : ''}`);
}
