import { settlementMessage } from '../audit/index.ts';
import type {
  Check,
  Code,
  Evaluation,
  Finding,
  FindingCode,
  KeptFinding,
  Message,
  MessageArg,
  Standard,
  Submission,
} from '../model/index.ts';
import { derivationOf, leavesOf, shortLabel } from '../standard/index.ts';
import { catalogue, sentence } from '../words/index.ts';
import type { PageSettled, PageVerify } from './data.ts';
import { type Texts, withSymbols } from './texts.ts';

/** What the page says elsewhere: failures have their own section, and what rests on the word alone its own squares. */
const SAID_ELSEWHERE: readonly FindingCode[] = ['verdict-contradicted', 'near-miss', 'unsubstantiated'];

/** What may change a verdict or a count, whatever it is on. */
const GRAVE: readonly FindingCode[] = [
  'duplicate-submission',
  'implausible-value',
  'disputed-figure',
  'outlier',
  'claim-understated',
];

export const toVerify = ({ code }: Pick<Finding, 'code'>): boolean => !SAID_ELSEWHERE.includes(code);

/** Each submission's own; one that concerns two is on both, and what many share is no one's. */
export function ownFindings(findings: readonly Finding[]): ReadonlyMap<Submission, readonly Finding[]> {
  const own = new Map<Submission, Finding[]>();
  for (const finding of findings.filter((one) => toVerify(one) && one.severity !== 'info'))
    for (const submission of finding.among ?? [finding.submission]) {
      if (submission === undefined) continue;
      const list = own.get(submission);
      if (list) list.push(finding);
      else own.set(submission, [finding]);
    }
  return own;
}

/** What to verify in one submission. */
export function verifyOf(
  evaluation: Evaluation,
  findings: readonly Finding[],
  standard: Standard,
  texts: Texts,
): readonly PageVerify[] {
  return findings
    .map((finding) => {
      const indicators = indicatorsOf(finding, evaluation, standard);
      return {
        indicators,
        grave: isGrave(finding, evaluation, standard),
        title: texts.message({ code: `code-${finding.code}`, args: {} }),
        text: texts.message(finding.message),
        note: noteOf(finding, standard, texts),
      };
    })
    .toSorted((a, b) => Number(b.grave) - Number(a.grave));
}

/** What was looked into, with who settled it, why and until when. */
export const settledOf = (evaluation: Evaluation, standard: Standard, texts: Texts): readonly PageSettled[] =>
  (evaluation.settled ?? []).map((finding) => ({
    indicators: indicatorsOf(finding, evaluation, standard),
    title: texts.message({ code: `code-${finding.code}`, args: {} }),
    text: texts.message(finding.message),
    by: texts.message(settlementMessage(finding)),
  }));

/** Whether another answer to it would change a verdict or a count: one that hangs on it. */
export function isGrave(finding: KeptFinding, evaluation: Evaluation, standard: Standard): boolean {
  if (GRAVE.includes(finding.code)) return true;
  return indicatorsOf(finding, evaluation, standard).some((at) => {
    const one = evaluation.indicators[at];
    if (finding.code === 'copied-figure') return one?.status === 'unmet';
    const attested =
      one?.status === 'met' && one.requirements.some(({ evidence }) => evidence === 'attested');
    return finding.code === 'off-topic-statement' && attested;
  });
}

/** The indicator that it is on, or those that ask the facts that it is about. */
function indicatorsOf(
  { indicator, facts = [] }: KeptFinding,
  { tier }: Evaluation,
  standard: Standard,
): readonly number[] {
  if (indicator !== undefined)
    return [tier.indicators.findIndex(({ id }) => id === indicator)].filter((at) => at >= 0);
  const about = new Set(facts);
  return tier.indicators.flatMap(({ requirements }, at) =>
    requirements.some(({ check }) => asks(check, about, standard)) ? [at] : [],
  );
}

/** Asked outright, or as the part of a rate: the whole of many rates says of none of them. */
const asks = (check: Check, facts: ReadonlySet<string>, standard: Standard): boolean =>
  leavesOf(check).some(({ fact }) => {
    const known = standard.facts.get(fact);
    const derived = known && derivationOf(known);
    return facts.has(fact) || (derived?.kind === 'ratio' && facts.has(derived.part));
  });

/** A few words with short names, where the catalogue has such for this finding. */
function noteOf({ code, message }: Finding, standard: Standard, texts: Texts): number {
  const note = noteFor(code, message.args, standard);
  if (note === undefined) return -1;
  return texts.label(withSymbols({ zh: sentence(note, 'zh'), en: sentence(note, 'en') }));
}

function noteFor(code: string, args: Message['args'], standard: Standard): Message | undefined {
  const words = `page-note-${code}`;
  return isCode(words)
    ? {
        code: words,
        args: Object.fromEntries(Object.entries(args).map(([name, arg]) => [name, inShort(arg, standard)])),
      }
    : undefined;
}

/** A fact's label as its short one; within a sentence too. */
function inShort(arg: MessageArg, standard: Standard): MessageArg {
  if (typeof arg === 'string') return arg;
  if (Array.isArray(arg)) return arg.map((one: MessageArg) => inShort(one, standard));
  if ('code' in arg) return noteFor(arg.code, arg.args, standard) ?? arg;
  const fact = [...standard.facts.values()].find(({ label }) => label === arg);
  return fact ? shortLabel(fact) : arg;
}

const isCode = (words: string): words is Code => words in catalogue;
