import { actionMessage, actionsOf } from '../../gap/index.ts';
import type {
  Action,
  Evaluation,
  IndicatorResult,
  Lang,
  Message,
  NoticeSettings,
  Publication,
  RequirementResult,
  Standard,
} from '../../model/index.ts';
import { factPhrases, letterColumns, letterPhrases, noticeAttachment, sentence } from '../../words/index.ts';
import { filled, linesOf, oneLine } from './characters.ts';
import { groupsOf, numbered } from './content.ts';
import { dateSaid, rangeSaid } from './dates.ts';
import type { DraftedNotice } from './draft-notice.ts';
import type { Notice, NoticeRow } from './notice.ts';
import { merged, phrasesOf } from './settings.ts';
import { missingOf, unlessBlank, wrongDates } from './settings-problems.ts';

/** What is short of its tier, and not waived. */
const shortOf = ({ indicators }: Evaluation): readonly IndicatorResult[] =>
  indicators.filter(({ status, waived }) => !waived && (status === 'unmet' || status === 'undetermined'));

/** 整改通知书: what a community is to put right, by when; none for one that has nothing to. */
export function draftLetter(
  evaluation: Evaluation,
  standard: Standard,
  settings: NoticeSettings | undefined,
  lang: Lang,
): DraftedNotice {
  const { submission } = evaluation;
  const nobody = { diagnostics: [], remarks: [], withheld: false } as const;
  if (shortOf(evaluation).length === 0) return { ...nobody, nothing: true };
  const given = merged(settings?.publication ?? {}, submission.publication ?? {}, undefined);
  const { basis, acceptor, contact, letter } = given;
  const texts = {
    basis,
    acceptor,
    'contact.unit': contact?.unit,
    'contact.person': contact?.person,
    'contact.telephone': contact?.telephone,
    'letter.deadline': letter?.deadline,
  };
  const diagnostics = [
    ...missingOf('document-letter', texts, submission, settings),
    ...wrongDates({}, submission, settings),
  ];
  if (diagnostics.length > 0) return { ...nobody, diagnostics };
  return { ...nobody, notice: letterOf(evaluation, standard, given, phrasesOf(settings, lang), lang) };
}

type Phrases = ReturnType<typeof phrasesOf>;

function letterOf(
  evaluation: Evaluation,
  standard: Standard,
  given: Publication,
  { unit, person, telephone, tier: tierPhrase }: Phrases,
  lang: Lang,
): Notice {
  const { submission, tier } = evaluation;
  const { contact, letter } = given;
  const phrases = letterPhrases[lang];
  const name = oneLine(submission.community.name);
  const tierSaid = filled(tierPhrase, { tier: oneLine(tier.title[lang]) });
  const request = filled(own(letter?.request, lang) ?? phrases.request, {
    deadline: dateSaid(letter?.deadline ?? '', lang),
    feedback: oneLine(unlessBlank(given.feedback) ?? contact?.unit ?? ''),
    tier: tierSaid,
  });
  const date = letter?.published;
  return {
    lang,
    id: submission.community.id,
    name,
    suffix: phrases.suffix,
    title: oneLine(unlessBlank(letter?.title) ?? phrases.title),
    ...(unlessBlank(letter?.number) !== undefined && { number: oneLine(letter?.number ?? '') }),
    addressee: filled(phrases.addressee, { name }),
    opening: linesOf(openingOf(evaluation, standard, given, tierSaid, lang)),
    attachment: noticeAttachment[lang],
    heading: phrases.heading,
    columns: letterColumns[lang],
    groups: groupsOf(shortOf(evaluation), lang, (result) => rowOf(result, standard, lang)),
    closing: [
      request,
      filled(unit, { unit: oneLine(contact?.unit ?? '') }),
      filled(person, { person: oneLine(contact?.person ?? '') }),
      filled(telephone, { telephone: oneLine(contact?.telephone ?? '') }),
    ].flatMap(linesOf),
    issuer: oneLine(unlessBlank(given.issuer) ?? given.acceptor ?? ''),
    ...(date !== undefined && { date: dateSaid(date, lang) }),
    made: date ?? submission.acceptance?.to ?? letter?.deadline ?? '',
  };
}

/** A sentence of the settings, where it is in the letter's language. */
const own = (text: string | undefined, lang: Lang): string | undefined =>
  lang === 'en' && /\p{Script=Han}/u.test(text ?? '') ? undefined : unlessBlank(text);

function openingOf(
  evaluation: Evaluation,
  standard: Standard,
  { basis = '', acceptor = '', letter }: Publication,
  tier: string,
  lang: Lang,
): string {
  const phrases = letterPhrases[lang];
  const { submission, indicators } = evaluation;
  const { acceptance, community } = submission;
  const short = shortOf(evaluation);
  const bound = indicators.filter(({ status }) => status !== 'not-applicable').length;
  const parts = (['unmet', 'undetermined'] as const).flatMap((status) => {
    const count = short.filter((one) => one.status === status).length;
    return count === 0 ? [] : [filled(phrases[status], { count: String(count) })];
  });
  const accepted = acceptance?.from !== undefined;
  return filled(own(letter?.opening, lang) ?? phrases[accepted ? 'opening' : 'opening-unaccepted'], {
    basis: oneLine(basis),
    acceptor: oneLine(acceptor),
    name: oneLine(community.name),
    acceptance: accepted ? rangeSaid(acceptance.from ?? '', acceptance.to, lang) : '',
    group: oneLine(acceptance?.by ?? ''),
    standard: oneLine(standard.title[lang]),
    tier,
    all: String(bound),
    met: String(bound - short.length),
    short: parts.join(phrases.and),
  });
}

function rowOf(
  { indicator, requirements, status, claimed }: IndicatorResult,
  standard: Standard,
  lang: Lang,
): NoticeRow {
  const open = requirements.filter(
    (one) => one.waiver === undefined && (one.status === 'unmet' || one.status === 'undetermined'),
  );
  const refuted = claimed === 'met' && status === 'unmet';
  return {
    number: String(indicator.number),
    title: oneLine(indicator.title[lang]),
    texts: [
      numbered(
        open.map(({ requirement }) => oneLine(requirement.clause[lang])),
        lang,
      ),
      [
        ...(refuted ? [sentenceEnded(letterPhrases[lang].claimed, lang)] : []),
        ...open.map((one) => foundIn(one, lang)),
      ],
      open.flatMap((one) => actionsOf(one, standard)).map((action) => toDo(action, lang)),
    ],
  };
}

/** The status of a requirement, and why it is so; what another rule of comparing would say is for the audit. */
const foundIn = ({ status, reason }: RequirementResult, lang: Lang): string => {
  const said = sentence({ code: `status-${status}`, args: {} }, lang);
  return sentenceEnded(
    `${said}${lang === 'zh' ? '：' : ': '}${oneLine(sentence(withoutOtherRule(reason), lang))}`,
    lang,
  );
};

function withoutOtherRule(reason: Message): Message {
  const { said } = reason.args;
  return (reason.code === 'reason-other-rounded' || reason.code === 'reason-other-full') &&
    typeof said === 'object' &&
    'code' in said
    ? said
    : reason;
}

const toDo = (action: Action, lang: Lang): string =>
  sentenceEnded(oneLine(sentence(actionMessage(withoutLines(action)), lang)), lang);

/** Lines of its file mean nothing to who is sent a letter. */
function withoutLines(action: Action): Action {
  if (action.kind === 'any') return { ...action, of: action.of.map((option) => option.map(withoutLines)) };
  return action.kind === 'mend' ? { ...action, shortfall: { ...action.shortfall, records: [] } } : action;
}

const sentenceEnded = (text: string, lang: Lang): string => {
  const { end } = factPhrases[lang];
  const said = lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[。.]$/.test(said) ? said : said + end;
};
