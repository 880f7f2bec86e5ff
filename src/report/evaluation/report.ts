import type {
  CalendarDate,
  ComparisonRule,
  Diagnostic,
  Evaluation,
  EvaluationHead,
  Evidence,
  Finding,
  Lang,
  Message,
  MessageArg,
  Standard,
  SubmissionHead,
} from '../../model/index.ts';

/** What a table of values holds: a row a check, a reported fact, or a finding. */
export type TableName = 'checks' | 'facts' | 'findings';

/** All that one run has to say. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly standard: Standard;
  readonly evaluations: readonly Evaluation[];
  readonly diagnostics: readonly Diagnostic[];
  /** The weakest evidence that counted. */
  readonly evidence?: Evidence;
  readonly run?: Run;
  readonly attest?: Attested;
  /** What was asked about, as it was written. */
  readonly paths?: readonly string[];
  /** A folder, a pattern or several paths: told as a survey, however many of them could be read. */
  readonly survey?: boolean;
  /** The audit's findings, those across submissions included; an evaluation holds its own. */
  readonly findings?: readonly Finding[];
  /** Where every tier was judged: a row a submission, an evaluation a tier; `evaluations` are then one of each. */
  readonly matrix?: readonly (readonly Evaluation[])[];
  /** Which evaluations are shown of those that were made; all are counted. */
  readonly shown?: readonly Evaluation[];
}

/** What a report was made of, each by its digest (`sha256:…`). */
export interface Attested {
  /** Of the program. */
  readonly tool?: string;
  readonly standard: string;
  readonly submissions: readonly { readonly file: string; readonly digest: string }[];
}

/** Text of some of the evaluations, to be written after that of those before. */
export type PieceFormatter = (report: Report, layout: Layout, first: boolean) => string;

/** What the evaluation was asked. */
export interface Run {
  readonly evidence: Evidence;
  /** The calendar date that waivers were held against, in the standard's time zone. */
  readonly asOf: CalendarDate;
  /** The tier that was named; each submission's own where none was. */
  readonly tier?: string;
  readonly comparison: ComparisonRule;
  /** Suppositions, as they were written. */
  readonly set: readonly string[];
}

/** How a report is set: for whom, how wide (in terminal columns), and with which signs. */
export interface Layout {
  readonly lang: Lang;
  readonly width: number;
  readonly ascii: boolean;
  readonly colour: boolean;
  /** Every indicator of every submission, also where there are several. */
  readonly details: boolean;
  /** For a table of values: what a row is. */
  readonly rows?: 'requirement' | 'community';
  /** A table for data tools, in place of one for people. */
  readonly table?: TableName;
  /** With a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean;
}

/** A text, which ends with a line break, whole or in pieces, or the bytes of a document. */
export type Formatted = string | Uint8Array | Iterable<string>;
/** What is written, as one text. */
export const wholeText = (written: Formatted): string =>
  typeof written === 'string'
    ? written
    : written instanceof Uint8Array
      ? new TextDecoder().decode(written)
      : [...written].join('');
/** From results to what is written. */
export type Formatter = (report: Report, layout: Layout) => Formatted | Promise<Formatted>;
/** One of those that make text. */
export type TextFormatter = (report: Report, layout: Layout) => string;

/** What `--set` supposes of a submission, as it was written: the report is then of no real submission. */
export const supposedIn = ({ submission }: Evaluation): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...submission.facts.values()].flatMap(({ id, written, assumed }) => (assumed ? [[id, written]] : [])),
  );

export const supposedText = (evaluation: Evaluation): string =>
  Object.entries(supposedIn(evaluation))
    .map(([id, written]) => `${id}=${written}`)
    .join(', ');

export interface Summary {
  readonly submissions: number;
  readonly met: number;
  readonly unmet: number;
  readonly undetermined: number;
  readonly invalid: number;
}

/**
 * One evaluation for each submission: of several tiers its own, and where it leaves its tier open the highest that it
 * meets, else the lowest.
 */
export function decisive<E extends EvaluationHead>(evaluations: readonly E[]): readonly E[] {
  const bySubmission = new Map<SubmissionHead, E[]>();
  for (const one of evaluations) {
    const others = bySubmission.get(one.submission);
    if (others) others.push(one);
    else bySubmission.set(one.submission, [one]);
  }
  return [...bySubmission.values()].flatMap((tiers) => {
    const own = tiers.find(({ tier, submission }) => tier.id === submission.tier);
    return own ?? tiers.findLast(({ verdict }) => verdict === 'met') ?? tiers[0] ?? [];
  });
}

/** Counts submissions; a file with a diagnostic is one that is invalid. */
export function summaryOf(
  evaluations: readonly EvaluationHead[],
  diagnostics: readonly Diagnostic[],
): Summary {
  const decided = decisive(evaluations);
  const count = (verdict: string) => decided.filter((e) => e.verdict === verdict).length;
  const invalid = invalidFiles(diagnostics);
  return {
    submissions: decided.length + invalid,
    met: count('met'),
    unmet: count('unmet'),
    undetermined: count('undetermined'),
    invalid,
  };
}

export const invalidFiles = (diagnostics: readonly Diagnostic[]): number =>
  new Set(diagnostics.filter(isWrong).map(({ file }) => file)).size;

/** A warning hinders nothing. */
export const isWrong = ({ severity }: Diagnostic): boolean => severity === undefined;

/** What `validate` checked, and in how many files something is wrong. */
export interface Validation {
  readonly submissions: number;
  readonly standards: number;
  readonly invalid: number;
  /** What is doubtful, and hinders nothing. */
  readonly doubts: number;
}

/** 已检查 39 份申报、1 套指标体系，均无误 */
export function validationWords({ submissions, standards, invalid, doubts }: Validation): Message {
  const count = (code: 'checked-submissions' | 'checked-standards', number: number): readonly Message[] =>
    number === 0 ? [] : [{ code, args: { count: String(number) } }];
  const [one, two] = [...count('checked-submissions', submissions), ...count('checked-standards', standards)];
  const what: MessageArg = two ? { code: 'checked-both', args: { one: one ?? '', two } } : (one ?? '0');
  if (invalid > 0) return { code: 'validation-wrong', args: { what, invalid: String(invalid) } };
  return doubts > 0
    ? { code: 'validation-doubts', args: { what, doubts: String(doubts) } }
    : { code: 'validation-right', args: { what } };
}
