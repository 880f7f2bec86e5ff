import { findingsOf, type SettlementRules, settle } from '../audit/index.ts';
import type { Evaluation, Loaded, Status } from '../model/index.ts';
import { type Layout, type PieceFormatter, pieces, type Report } from '../report/evaluation/index.ts';
import type { Call } from './call.ts';
import type { ExitCode, Outcome } from './environment.ts';
import { errorsText } from './errors.ts';
import { ALL_TIERS } from './evaluated.ts';
import type { LayoutOptions } from './layout.ts';
import type { BaselineOptions } from './options.ts';
import type { Targets } from './output-option.ts';
import type { SelectionOptions } from './selection.ts';

/** As much text is written at once; the first line as soon as it is there. */
const PIECE = 1 << 15;

export interface StreamOutcome {
  readonly codeAtEnd: () => ExitCode;
  /** How many stand where, of those that were written so far. */
  readonly counts: Readonly<Record<Status, number>>;
}

/** Of a call that needs no more than one evaluation at a time: neither an order nor columns of all of them. */
export const pieceFormatOf = ({
  format,
  rows,
  sort,
  only,
  tier,
  updateBaseline,
  targets = [],
}: StreamedOptions): Promise<PieceFormatter> | undefined =>
  updateBaseline ||
  targets.length > 1 ||
  rows === 'community' ||
  tier === ALL_TIERS ||
  sort !== undefined ||
  only !== undefined ||
  !isPieces(format)
    ? undefined
    : pieces[format]();

const isPieces = (format: string): format is keyof typeof pieces => Object.hasOwn(pieces, format);

interface StreamedOptions extends LayoutOptions, SelectionOptions, BaselineOptions, Targets {
  readonly format: string;
  readonly tier?: string;
}

/** What settles findings, and what ends the run with exit code 1. */
export interface StreamCounting {
  readonly settling: SettlementRules;
  readonly failsWith: (evaluation: Evaluation) => boolean;
}

/** A report that is written evaluation by evaluation, and the diagnostics between them, so that none is kept. */
export function streamed(
  evaluations: AsyncIterable<Loaded<Evaluation>>,
  format: PieceFormatter,
  report: Omit<Report, 'evaluations' | 'diagnostics'>,
  layout: Layout,
  call: Call,
  { settling, failsWith }: StreamCounting,
): Pick<Outcome, 'output' | 'code' | 'errors'> & StreamOutcome {
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
