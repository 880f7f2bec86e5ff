import type { Evaluation, Finding, Message, Status } from '../model/index.ts';
import { sentence } from '../words/index.ts';
import type { Call } from './call.ts';
import type { ExitCode } from './environment.ts';
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

/** How many submissions stand where. */
export function verdictsOf(evaluations: readonly Evaluation[]): Pick<Closing, 'why' | 'totals'> {
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

/** The same of a run that ends with 1 where all are met: then it is for its findings. */
export function verdictsOrFindings(evaluations: readonly Evaluation[]): Pick<Closing, 'why' | 'totals'> {
  const verdicts = verdictsOf(evaluations);
  const findings = evaluations.flatMap((one) => one.findings);
  if (evaluations.some(({ verdict }) => verdict !== 'met')) return verdicts;
  return { ...verdicts, why: foundIn(findings, evaluations.length).why };
}

/** How many findings there are. */
export function foundIn(findings: readonly Finding[], submissions: number): Pick<Closing, 'why' | 'totals'> {
  const count = String(findings.length);
  return {
    why: { code: 'why-findings', args: { count } },
    totals: { code: 'totals-findings', args: { submissions: String(submissions), count } },
  };
}
