import type {
  CheckResult,
  Evaluation,
  Fact,
  IndicatorResult,
  Lang,
  RequirementResult,
  Shortfall,
  ShownFigure,
  ShownThreshold,
  Standard,
} from '../../model/index.ts';
import { jsonText, sentence } from '../../words/index.ts';
import {
  aboutJson,
  type Context,
  foundJson,
  headJson,
  shareJson,
  shortfallJson,
  shownJson,
  thresholdJson,
} from './json.ts';
import type { TextFormatter } from './report.ts';
import { statusOfTruth } from './status.ts';

/**
 * One evaluation a line: the bytes of `evaluationJson`, put together from the texts of its parts. Most communities come
 * to the same results, which are the same objects, so that most of a line was written before.
 */
export const ndjson: TextFormatter = (report, { lang }) => {
  const head = openText(headJson(report, lang));
  let text = '';
  for (const evaluation of report.shown ?? report.evaluations)
    text += `${head},${evaluationText(evaluation, report.standard, lang)}}\n`;
  return text;
};

function evaluationText(evaluation: Evaluation, standard: Standard, lang: Lang): string {
  const of = { submission: evaluation.submission, standard, lang, texts: textsIn(lang) };
  const indicators = listText(evaluation.indicators, of, indicatorText);
  const about = openText(aboutJson(evaluation)).slice(1);
  return `${about},"indicators":[${indicators}],${openText(foundJson(evaluation, lang)).slice(1)}`;
}

/** Put together as it comes: each join would copy what the ones below it have copied. */
function listText<T>(items: readonly T[], of: Writing, write: (item: T, of: Writing) => string): string {
  let text = '';
  for (const item of items) text += text === '' ? write(item, of) : `,${write(item, of)}`;
  return text;
}

/** An object's text without its last brace. */
const openText = (value: object): string => jsonText(value, 0).slice(0, -1);
/** The members of an object that has any. */
const membersText = (value: object): string => openText(value).slice(1);

/** What is said of these objects, which never change. */
type Texts = Map<object, string>;
interface Writing extends Context {
  readonly texts: Texts;
}

/** So many are remembered; then it begins anew. */
const MOST = 16_384;
const remembered: Readonly<Record<Lang, Texts>> = { zh: new Map(), en: new Map() };

function textsIn(lang: Lang): Texts {
  const texts = remembered[lang];
  if (texts.size > MOST) texts.clear();
  return texts;
}

function textOf<T extends object>(value: T, of: Writing, write: (value: T, lang: Lang) => string): string {
  const before = of.texts.get(value);
  if (before !== undefined) return before;
  const text = write(value, of.lang);
  of.texts.set(value, text);
  return text;
}

const optional = (name: string, word: string | undefined): string =>
  word === undefined ? '' : `,"${name}":"${word}"`;

const indicatorText = ({ indicator, status, claimed, requirements }: IndicatorResult, of: Writing): string =>
  `{${textOf(indicator, of, indicatorHead)},"status":"${status}"${optional('claimed', claimed)}` +
  `,"requirements":[${listText(requirements, of, requirementText)}]}`;

const indicatorHead = ({ number, id, category, title }: IndicatorResult['indicator'], lang: Lang): string =>
  membersText({ number, id, category, title: title[lang] });

const requirementText = (
  { requirement, status, evidence, result, waiver, reason }: RequirementResult,
  of: Writing,
): string =>
  `{${textOf(requirement, of, requirementHead)},"status":"${status}"${optional('evidence', evidence)}` +
  checkText(result, of) +
  (waiver === undefined
    ? ''
    : `,"waiver":${jsonText({ reason: waiver.reason, by: waiver.by, until: waiver.until }, 0)}`) +
  `,"reason":${textOf(reason, of, reasonText)}}`;

const requirementHead = ({ id, clause }: RequirementResult['requirement'], lang: Lang): string =>
  membersText({ id, clause: clause[lang] });

const reasonText = (reason: CheckResult['reason'], lang: Lang): string => jsonText(sentence(reason, lang), 0);

const partText = (part: CheckResult, of: Writing): string =>
  `{"status":"${statusOfTruth[part.truth]}"${optional('evidence', part.evidence)}${checkText(part, of)}` +
  `,"reason":${textOf(part.reason, of, reasonText)}}`;

function checkText(result: CheckResult, of: Writing): string {
  const { at } = result;
  const place = at === undefined ? '' : `,"line":${at.line},"column":${at.column}`;
  if (result.parts !== undefined) return `,"parts":[${listText(result.parts, of, partText)}]${place}`;
  const { fact, actual, threshold, shortfall, claimed } = result;
  return (
    textOf(fact, of, factText) +
    (actual === undefined ? '' : actualText(actual, result, of)) +
    textOf(threshold, of, thresholdText) +
    (shortfall === undefined ? '' : textOf(shortfall, of, shortfallText)) +
    (claimed === undefined
      ? ''
      : `,"claimed":{"text":${jsonText(claimed.text, 0)},"agrees":${claimed.agrees}}`) +
    place
  );
}

/** The parts of a share are the submission's own. */
function actualText(actual: ShownFigure, result: CheckResult, of: Writing): string {
  const figure = textOf(actual, of, figureText);
  const parts = shareJson(result, of);
  return parts === undefined ? `${figure}}` : `${figure},"parts":${jsonText(parts, 0)}}`;
}

const factText = ({ id }: Fact): string => `,"fact":${jsonText(id, 0)}`;
const figureText = (actual: ShownFigure, lang: Lang): string =>
  `,"actual":${openText(shownJson(actual, lang))}`;
const thresholdText = (threshold: ShownThreshold, lang: Lang): string =>
  `,"threshold":${jsonText(thresholdJson(threshold, lang), 0)}`;
const shortfallText = (shortfall: Shortfall, lang: Lang): string =>
  `,"shortfall":${jsonText(shortfallJson(shortfall, lang), 0)}`;
