import { audit as auditAll, findingsOf } from '../audit/index.ts';
import { type Diff, diff as diffOf, sideOf } from '../diff/index.ts';
import { evaluate as evaluateAt } from '../evaluate/index.ts';
import { gapOf } from '../gap/index.ts';
import { submissionsIn } from '../load/texts.ts';
import type {
  Evaluation,
  EvaluationOptions,
  Evidence,
  Finding,
  Gap,
  Loaded,
  Standard,
  Submission,
  Tier,
} from '../model/index.ts';
import { isCalendarDate } from '../standard/index.ts';
import { wholeFile } from '../yaml/diagnose.ts';
import { LIMIT } from '../yaml/limit.ts';

/**
 * Reads the one submission of a text (YAML or JSON).
 *
 * @param options `file` is what diagnostics call the text; nothing is read from there
 * @returns the submission, or every diagnostic on it; several documents are told of: `readSubmissions` reads them
 */
export async function readSubmission(
  text: string,
  standard: Standard,
  options: { readonly file?: string } = {},
): Promise<Loaded<Submission>> {
  const [first, second] = await readSubmissions(text, standard, options);
  if (first === undefined || second !== undefined)
    return {
      ok: false,
      diagnostics: [
        wholeFile(options.file ?? UNNAMED, first === undefined ? 'empty-file' : 'several-documents'),
      ],
    };
  return first;
}

/** Reads every submission of a text, a document each; a wrong one hides no other. */
export async function readSubmissions(
  text: string,
  standard: Standard,
  { file = UNNAMED }: { readonly file?: string } = {},
): Promise<readonly Loaded<Submission>[]> {
  if (text.length > LIMIT) return [{ ok: false, diagnostics: [wholeFile(file, 'too-large')] }];
  if (text.includes('\0')) return [{ ok: false, diagnostics: [wholeFile(file, 'binary-file')] }];
  return submissionsIn({ file, text: text.replace(/^\uFEFF/, '') }, standard);
}

/** What a text is called that has no name: standard input, as the command calls it. */
const UNNAMED = '-';

export interface EvaluateOptions {
  /** A tier's id; the submission's own where it is left out. */
  readonly tier?: string;
  /** The weakest evidence that counts; `attested` where it is left out. */
  readonly evidence?: Evidence;
  /** The date that waivers are held against (`2022-12-05`), or an instant in milliseconds; now where it is left out. */
  readonly asOf?: string | number;
}

/**
 * One submission against one tier, with the findings that it shows by itself.
 *
 * @throws RangeError for a tier that the standard does not have, or where neither names one, and for no calendar date
 */
export function evaluate(
  standard: Standard,
  submission: Submission,
  { tier, evidence = 'attested', asOf = Date.now() }: EvaluateOptions = {},
): Evaluation {
  const evaluation = evaluateAt(standard, submission, {
    tier: tierOf(standard, tier ?? submission.tier),
    evidence,
    asOf: dayOf(asOf),
  });
  return { ...evaluation, findings: findingsOf(evaluation, standard) };
}

function dayOf(asOf: string | number): EvaluationOptions['asOf'] {
  if (typeof asOf === 'number') return { kind: 'instant', epochMilliseconds: asOf };
  if (!isCalendarDate(asOf)) throw new RangeError(`no date ${JSON.stringify(asOf)}; write YYYY-MM-DD`);
  return { kind: 'date', date: asOf };
}

function tierOf({ tiers }: Standard, id: string | undefined): Tier {
  const found = tiers.find((tier) => tier.id === id);
  if (found === undefined)
    throw new RangeError(
      `no tier ${JSON.stringify(id)}; there are ${tiers.map((tier) => tier.id).join(', ')}`,
    );
  return found;
}

/** The findings within each evaluation and across them. */
export const audit = (evaluations: readonly Evaluation[], standard: Standard): readonly Finding[] =>
  auditAll(evaluations, standard).findings;

/** What is still short of the tier that was evaluated, as actions; what is weak; what is met by least. */
export const gap = (evaluation: Evaluation, standard: Standard): Gap => gapOf(evaluation, standard);

/**
 * What turned between two reports, and why: each the JSON that `render` writes of evaluations, parsed.
 *
 * @throws TypeError where one is no such report
 */
export function diff(old: unknown, now: unknown): Diff {
  const [before, after] = [sideOf(old), sideOf(now)];
  if (before === undefined || after === undefined) throw new TypeError('not a report of evaluations');
  return diffOf(before, after);
}
