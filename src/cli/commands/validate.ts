import { validatePaths } from '../../load/index.ts';
import { type CiFormat, ciFormats } from '../../report/ci/index.ts';
import { invalidFiles, isWrong, validationWords } from '../../report/evaluation/index.ts';
import { sentence } from '../../words/index.ts';
import type { Call } from '../call.ts';
import type { Outcome, Output } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { namedInputs, toolOf } from '../evaluated.ts';
import { FAIL_ON } from '../fail-on.ts';
import { jobsNote } from '../many/jobs.ts';
import { eachValidated } from '../many/validated.ts';
import { byDefault, choice, keysOf, type ValuesOf } from '../option.ts';
import { commonOptions, input, jobs, readingOptions } from '../options.ts';
import type { Targets } from '../output-option.ts';
import { withProgress } from '../progress.ts';
import { readingProblems } from '../reading.ts';
import { standardOf } from '../standard.ts';
import { ciOutput, diagnosticsToTell, writtenTo } from '../targets.ts';

type Format = 'table' | 'json' | CiFormat;

const names: readonly Format[] = ['table', 'json', ...keysOf(ciFormats)];

export const options = {
  input,
  jobs,
  ...readingOptions,
  failOn: byDefault(choice('--fail-on', 'what', FAIL_ON, 'option-fail-on-reading'), 'error'),
  ...commonOptions(names),
} as const;

type Options = ValuesOf<typeof options> & Targets<Format>;

export const several = true;

/** Is every file readable and right? */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const { readStdin, stdin } = call.environment;
  const valid = await withProgress(call, (onFile) =>
    validatePaths(paths, (files) =>
      eachValidated(
        files,
        standard,
        { readStdin, stdin, onFile, lines: options.input === 'ndjson', ...namedInputs(options) },
        options,
        call,
      ),
    ),
  );
  const readings = await Promise.all(
    valid.standards.map((one) => (one.standard ? readingProblems(one.folder, one.standard) : [])),
  );
  const diagnostics = [...valid.diagnostics, ...readings.flat()];
  const counts = {
    submissions: valid.submissions,
    standards: valid.standards.length,
    invalid: invalidFiles(diagnostics),
  };
  const doubts = diagnostics.filter((one) => !isWrong(one)).length;
  const summary = validationWords({ ...counts, doubts });
  const write = async (format: Format): Promise<Output> => {
    if (format === 'table') return `${sentence(summary, call.lang)}\n`;
    if (format === 'json')
      return (await import('../../report/evaluation/json.ts')).validationJson(
        { tool: toolOf(call), standard, diagnostics },
        counts,
        call.lang,
      );
    const report = { tool: toolOf(call), standard, evaluations: [], findings: [], diagnostics, summary };
    return ciOutput(format, { ...report, right: valid.right }, call);
  };
  return {
    code: counts.invalid > 0 ? 2 : options.failOn === 'warning' && diagnostics.length > 0 ? 1 : 0,
    ...(await writtenTo(options, call, write)),
    errors:
      jobsNote(options, call) +
      (diagnosticsToTell(options) ? await errorsText(diagnostics, call.lang, options.ascii) : ''),
  };
}
