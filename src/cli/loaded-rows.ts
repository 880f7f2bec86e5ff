import { Refused, type Rows, rowsOf } from '../engine/index.ts';
import { dateIn } from '../evaluate/index.ts';
import { eachSubmission } from '../load/index.ts';
import type { Diagnostic, Standard, Submission } from '../model/index.ts';
import type { Call } from './call.ts';
import { asOf, type EvaluatedOptions, loadOptions } from './evaluated.ts';

interface LoadedRows {
  readonly each: AsyncIterable<Rows>;
  /** Of what could not be read or held; whole once all rows were taken. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The rows of the tables, submission by submission; first the date that waivers are asked about. */
export function rowsOfPaths(
  paths: readonly string[],
  standard: Standard,
  options: EvaluatedOptions,
  call: Call,
): LoadedRows {
  const diagnostics: Diagnostic[] = [];
  const keyed = keys();
  async function* each(): AsyncGenerator<Rows> {
    yield { sce_run: [[dateIn(standard.timeZone, asOf(options, call))]] };
    for await (const read of eachSubmission(paths, standard, loadOptions(standard, [], call, options))) {
      const rows = read.ok ? heldRows(read.value, keyed(read.value)) : read.diagnostics;
      if (isRows(rows)) yield rows;
      else diagnostics.push(...rows);
    }
  }
  return { each: each(), diagnostics };
}

const isRows = (made: Rows | readonly Diagnostic[]): made is Rows => !Array.isArray(made);

function heldRows(submission: Submission, key: string): Rows | readonly Diagnostic[] {
  try {
    return rowsOf(submission, key);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, of } = error;
    const at = submission.facts.get(of)?.at ?? submission.communityAt;
    return [{ file: submission.file, at, code, message: { code, args: { of } } }];
  }
}

/** A submission is called by its file, and where that has several by its number in it: `all.ndjson#2`. */
function keys(): ({ file }: Submission) => string {
  const seen = new Map<string, number>();
  return ({ file }) => {
    const number = (seen.get(file) ?? 0) + 1;
    seen.set(file, number);
    return number === 1 ? file : `${file}#${number}`;
  };
}
