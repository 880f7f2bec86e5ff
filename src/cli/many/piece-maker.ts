import { findingsOf, type SettlementRules, settle } from '../../audit/index.ts';
import { type Source, setsOf, submissionsOf } from '../../load/index.ts';
import type { Evaluation, Loaded, Standard } from '../../model/index.ts';
import type { Layout, PieceFormatter, Report } from '../../report/evaluation/index.ts';
import type { Call } from '../call.ts';
import { type EvaluatedOptions, judgeOf } from '../evaluated.ts';
import type { Piece } from './piece.ts';

/** What settles findings, and what ends the run with exit code 1. */
export interface PieceRules {
  readonly settling: SettlementRules;
  readonly failsWith: (evaluation: Evaluation) => boolean;
}

export type PieceMaker = (source: Source) => Promise<readonly Piece[]>;

/** Makes the pieces of one source after another, each as if it were the only one. @throws WrongCall */
export async function pieceMaker(
  format: PieceFormatter,
  report: Omit<Report, 'evaluations' | 'diagnostics'>,
  layout: Layout,
  options: EvaluatedOptions,
  call: Call,
  rules: PieceRules,
): Promise<PieceMaker> {
  const { standard } = report;
  const judge = judgeOf(standard, options, call, false);
  const supposed = await setsOf(options.set ?? [], standard);
  if (!supposed.ok) return async () => [supposed];
  const piece = (one: Loaded<Evaluation>): Piece =>
    one.ok ? pieceOf(one.value, format, report, layout, rules) : one;
  return async (source) =>
    (await submissionsOf(source, standard, supposed.value)).flatMap((read) =>
      read.ok ? judge(read.value).map(piece) : [read],
    );
}

function pieceOf(
  judged: Evaluation,
  format: PieceFormatter,
  report: { readonly standard: Standard } & Omit<Report, 'evaluations' | 'diagnostics'>,
  layout: Layout,
  { settling, failsWith }: PieceRules,
): Piece {
  const evaluation = { ...judged, ...settle(findingsOf(judged, report.standard), settling) };
  return {
    ok: true,
    text: format({ ...report, evaluations: [evaluation], diagnostics: [] }, layout, false),
    verdict: judged.verdict,
    fails: failsWith(evaluation),
    dated: judged.submission.waivers.length + judged.submission.settled.length > 0,
  };
}
