import { evaluate } from '../evaluate/index.ts';
import type {
  CalendarDate,
  Evaluation,
  Evidence,
  IndicatorResult,
  RequirementResult,
  Standard,
  Submission,
} from '../model/index.ts';
import { leafResults } from '../standard/index.ts';
import { visible } from '../words/index.ts';
import type {
  EvidenceLetter,
  PageQuote,
  PageResult,
  PageSubmission,
  PageVerify,
  StatusLetter,
} from './data.ts';
import { resultData, STATUS } from './result-data.ts';
import { type Once, pair, type Texts } from './texts.ts';
import { settledOf } from './verify-data.ts';

export interface SubmissionContext {
  readonly standard: Standard;
  readonly texts: Texts;
  readonly results: Once<PageResult>;
  readonly evidence: Evidence;
  readonly asOf: string;
  /** Whether the tier above is looked at too: of very many communities it would take as long again. */
  readonly above: boolean;
  /** Each submission's evaluations at all tiers, where these were asked for. */
  readonly stands: ReadonlyMap<Submission, readonly Evaluation[]>;
}

/** Who it is within the page: an id that no other has, and whether another has its name. */
export interface Identity {
  readonly id: string;
  readonly namesake: boolean;
  readonly short: string;
}

/** Letters and places. */
export function submissionData(
  { id, namesake, short }: Identity,
  evaluation: Evaluation,
  tierAt: number,
  verify: readonly PageVerify[],
  context: SubmissionContext,
): PageSubmission {
  const { submission, verdicts, indicators, waivers } = evaluation;
  const { community, acceptance, source } = submission;
  const { standard, texts, results, stands } = context;
  const next = context.above ? nextOf(evaluation, context) : undefined;
  return {
    id,
    name: visible(community.name),
    short: visible(short),
    ...(namesake && { namesake }),
    ...(community.district !== undefined && { district: visible(community.district) }),
    file: visible(submission.file),
    tier: tierAt,
    floors: [STATUS[verdicts.attested], STATUS[verdicts.declared], STATUS[verdicts.measured]],
    ...(waivers > 0 && { waivers }),
    statuses: indicators.map(statusOf).join(''),
    evidence: indicators.map(evidenceOf).join(''),
    claims: indicators.map(({ claimed }) => (claimed === undefined ? '-' : STATUS[claimed])).join(''),
    results: indicators.map(({ requirements }) =>
      requirements.map((one) => results.placeOf(resultData(one, { submission, standard, texts }))),
    ),
    quotes: indicators.flatMap((one, at) => quoteOf(one, at, evaluation)),
    verify,
    ...(evaluation.settled?.length && { settled: settledOf(evaluation, standard, texts) }),
    ...standsOf(stands.get(submission)),
    ...(acceptance && {
      acceptance: {
        by: visible(acceptance.by),
        ...(acceptance.from && { from: acceptance.from }),
        ...(acceptance.to && { to: acceptance.to }),
      },
    }),
    ...(source && {
      source: {
        ...(source.document && { document: visible(source.document) }),
        ...(source.published && { published: source.published }),
      },
    }),
    ...(next && { next }),
  };
}

/** The verdict at each tier, with what it lacks; nothing where no more than one was asked for. */
const standsOf = (row: readonly Evaluation[] | undefined): Pick<PageSubmission, 'stands'> =>
  row === undefined
    ? {}
    : {
        stands: row.map(({ verdict, counts, tier, submission }) => ({
          verdict: STATUS[verdict],
          unmet: counts.unmet,
          open: counts.undetermined,
          ...(tier.id === submission.tier && { own: true }),
        })),
      };

const statusOf = ({ status, waived }: IndicatorResult): StatusLetter => (waived ? 'w' : STATUS[status]);

const SUPPORT: readonly (Evidence | undefined)[] = [undefined, 'attested', 'declared', 'measured'];
const LETTERS: readonly EvidenceLetter[] = ['-', 'a', 'd', 'm'];

/** The weakest support among the requirements that make the indicator what it is. */
function evidenceOf({ status, requirements }: IndicatorResult): EvidenceLetter {
  if (status === 'undetermined') return '-';
  const own = requirements.filter(
    (one: RequirementResult) => one.status === status && one.waiver === undefined,
  );
  const ranks = own.map(({ evidence }) => SUPPORT.indexOf(evidence));
  return ranks.length === 0 ? '-' : (LETTERS[Math.min(...ranks)] ?? '-');
}

/** The community's own words on what is unmet, and the clause of them that gives a figure which does not hold. */
function quoteOf(
  { indicator, status, requirements }: IndicatorResult,
  at: number,
  { submission }: Evaluation,
): readonly PageQuote[] {
  const said = submission.statements.get(indicator.id)?.text;
  if (said === undefined || status !== 'unmet') return [];
  const text = visible(said.trim());
  const claims = requirements.flatMap(({ result }) =>
    leafResults(result).flatMap(({ truth, claimed }) => (truth === 'false' && claimed ? [claimed.text] : [])),
  );
  return [{ indicator: at, text, refuted: claims.flatMap((claim) => clauseWith(claim, text)) }];
}

/** The last clause that has these words, between two marks. */
function clauseWith(words: string, text: string): readonly (readonly [number, number])[] {
  const at = text.lastIndexOf(words);
  if (at < 0) return [];
  const before = text.slice(0, at);
  const from = before.length - (/[^，。；,;]*$/u.exec(before)?.[0].length ?? 0);
  const end = /[，。；,;]/u.exec(text.slice(at + words.length))?.index ?? text.length - at - words.length;
  return [[from, at + words.length + end]];
}

/** How far it is to the tier above its own. */
function nextOf(
  { submission, tier }: Evaluation,
  { standard, evidence, asOf }: SubmissionContext,
): PageSubmission['next'] {
  const above = standard.tiers[standard.tiers.findIndex(({ id }) => id === tier.id) + 1];
  if (above === undefined || submission.tier !== tier.id) return undefined;
  const { counts } = evaluate(standard, submission, {
    tier: above,
    evidence,
    // Empty of a report that does not say what was asked: then no waiver is over.
    asOf: { kind: 'date', date: asOf as CalendarDate },
  });
  return {
    title: pair(above.title),
    indicators: above.indicators.length,
    unmet: counts.unmet,
    open: counts.undetermined,
    met: counts.met,
  };
}
