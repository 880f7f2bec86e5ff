import type {
  Diagnostic,
  Evaluation,
  EvaluationHead,
  FailOn,
  KeptFinding,
  Lang,
  Message,
  Status,
} from '../model/index.ts';
import { sentence } from '../words/index.ts';
import type { Call } from './call.ts';
import type { ExitCode, Outcome, Output } from './environment.ts';
import { failing } from './fail-on.ts';
import type { LayoutOptions } from './layout.ts';
import { type Target, targetsOf } from './output-option.ts';

interface Closing {
  readonly code: ExitCode;
  /** Why the exit code is 1. */
  readonly why: Message;
  /** What the file holds, in few words. */
  readonly totals: Message;
}

/** What programs read: nothing is said beside it. */
const SILENT: readonly string[] = ['json', 'ndjson', 'line', 'github', 'gitlab', 'junit', 'sarif', 'tap'];

/** What was written, and why the exit code is 1, unless nobody wants to know: a line each. */
export function closingText(
  { code, why, totals }: Closing,
  options: LayoutOptions & { readonly format: string; readonly targets?: readonly Target[] },
  { lang, environment }: Call,
): string {
  if (options.quiet) return '';
  const said = (message: Message) => `${sentence(message, lang)}\n`;
  const targets = targetsOf(options);
  const written = targets
    .flatMap(({ output }) =>
      output === undefined ? [] : said({ code: 'written', args: { file: output, totals } }),
    )
    .join('');
  // On a terminal the report that stands above says it.
  const printed = targets.find(({ output }) => output === undefined);
  const seen = printed !== undefined && (SILENT.includes(printed.format) || environment.stdout.isTTY);
  return written + (code === 1 && !seen ? said({ code: 'exit-one', args: { why } }) : '');
}

/** What was written is confirmed, where the command itself does not say more of it. */
export function confirmed(outcome: Outcome, { quiet }: LayoutOptions, { lang }: Call): Outcome {
  const { closing, also = [] } = outcome;
  if (closing !== undefined || quiet) return outcome;
  const files = [outcome, ...also].flatMap(({ file, output }) =>
    file === undefined || isEmpty(output) ? [] : [writtenText(file, lang)],
  );
  return { ...outcome, closing: files.join('') };
}

const isEmpty = (output: Output): boolean =>
  (typeof output === 'string' || output instanceof Uint8Array) && output.length === 0;

export const writtenText = (file: string, lang: Lang): string =>
  `${sentence({ code: 'written-file', args: { file } }, lang)}\n`;

/** How many submissions stand where. */
export function verdictsOf(evaluations: readonly EvaluationHead[]): Pick<Closing, 'why' | 'totals'> {
  const counts = { met: 0, unmet: 0, undetermined: 0, 'not-applicable': 0 };
  for (const { verdict } of evaluations) counts[verdict] += 1;
  return verdictsIn(counts);
}

export function verdictsIn(counts: Readonly<Record<Status, number>>): Pick<Closing, 'why' | 'totals'> {
  const { met, unmet, undetermined } = counts;
  const all = met + unmet + undetermined + counts['not-applicable'];
  const args = Object.fromEntries(
    Object.entries({ submissions: all, met, unmet, undetermined }).map(([name, count]) => [
      name,
      String(count),
    ]),
  );
  return {
    why: { code: 'why-not-met', args: { count: String(all - met) } },
    totals: { code: 'totals-short', args },
  };
}

/** With the files that were wrong, and of which the report says nothing else. */
export function withWrong<T extends Pick<Closing, 'totals'>>(
  closing: T,
  diagnostics: readonly Diagnostic[],
): T {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  if (files === 0) return closing;
  const args = { ...closing.totals.args, files: String(files) };
  return { ...closing, totals: { code: 'totals-short-unread', args } };
}

/** The same of a run that ends with 1 where all are met: then it is for its findings. */
export function verdictsOrFindings(
  evaluations: readonly Evaluation[],
  failOn: FailOn,
): Pick<Closing, 'why' | 'totals'> {
  const verdicts = verdictsOf(evaluations);
  const findings = evaluations.flatMap((one) => one.findings);
  if (evaluations.some(({ verdict }) => verdict !== 'met')) return verdicts;
  return { ...verdicts, why: foundIn(findings, evaluations, failOn).why };
}

/** How many findings there are; and for how many of them, or for which verdicts, a run fails. */
export function foundIn(
  findings: readonly KeptFinding[],
  evaluations: readonly EvaluationHead[],
  failOn: FailOn,
): Pick<Closing, 'why' | 'totals'> {
  const grave = failing(failOn, findings).length;
  return {
    why: grave > 0 ? { code: 'why-findings', args: { count: String(grave) } } : verdictsOf(evaluations).why,
    totals: {
      code: 'totals-findings',
      args: { submissions: String(evaluations.length), count: String(findings.length) },
    },
  };
}
