import { findingsOf, type Settling, settle } from '../audit/index.ts';
import type { Evaluation, Loaded, Status } from '../model/index.ts';
import type { Layout, PieceFormatter, Report } from '../report/evaluation/index.ts';
import type { Call } from './call.ts';
import type { ExitCode, Outcome } from './environment.ts';
import { errorsText } from './errors.ts';

/** As much text is written at once; the first line as soon as it is there. */
const PIECE = 1 << 15;

export interface Streamed {
  readonly codeAtEnd: () => ExitCode;
  /** How many stand where, of those that were written so far. */
  readonly counts: Readonly<Record<Status, number>>;
}

/** What settles findings, and what ends the run with exit code 1. */
export interface Counted {
  readonly settling: Settling;
  readonly failsWith: (evaluation: Evaluation) => boolean;
}

/** A report that is written evaluation by evaluation, and the diagnostics between them, so that none is kept. */
export function streamed(
  evaluations: AsyncIterable<Loaded<Evaluation>>,
  format: PieceFormatter,
  report: Omit<Report, 'evaluations' | 'diagnostics'>,
  layout: Layout,
  call: Call,
  { settling, failsWith }: Counted,
): Pick<Outcome, 'output' | 'code' | 'errors'> & Streamed {
  let code: ExitCode = 0;
  const counts: Record<Status, number> = { met: 0, unmet: 0, undetermined: 0, 'not-applicable': 0 };
  async function* texts(): AsyncGenerator<string> {
    let first = true;
    for await (const one of evaluations)
      if (one.ok) {
        counts[one.value.verdict] += 1;
        const evaluation = { ...one.value, ...settle(findingsOf(one.value, report.standard), settling) };
        if (code === 0 && failsWith(evaluation)) code = 1;
        yield format({ ...report, evaluations: [evaluation], diagnostics: [] }, layout, first);
        first = false;
      } else {
        code = 2;
        await call.environment.stderr.write(await errorsText(one.diagnostics, call.lang, layout.ascii));
      }
    if (first) yield format({ ...report, evaluations: [], diagnostics: [] }, layout, first);
  }
  return { output: inPieces(texts()), code, codeAtEnd: () => code, counts, errors: '' };
}

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  let least = 1;
  for await (const text of texts) {
    piece += text;
    if (piece.length < least) continue;
    yield piece;
    piece = '';
    least = PIECE;
  }
  if (piece !== '') yield piece;
}
