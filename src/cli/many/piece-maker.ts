import { findingsOf, type SettlementRules, settle } from '../../audit/index.ts';
import { type Source, setsOf, submissionsOf, unwatched, type Watch } from '../../load/index.ts';
import type { Evaluation, Loaded } from '../../model/index.ts';
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
  const { watch = unwatched } = call;
  const timed = <T>(stage: Parameters<Watch>[0], work: () => T): T => {
    const stop = watch(stage);
    const done = work();
    stop();
    return done;
  };
  const piece = (one: Loaded<Evaluation>): Piece => {
    if (!one.ok) return one;
    const found = timed('findings', () => settle(findingsOf(one.value, standard), rules.settling));
    const evaluation = { ...one.value, ...found };
    const text = timed('writing', () =>
      format({ ...report, evaluations: [evaluation], diagnostics: [] }, layout, false),
    );
    return { ok: true, text, ...outcomeOf(evaluation, rules) };
  };
  return async (source) => {
    const stop = watch('validating');
    const all = await submissionsOf(source, standard, supposed.value);
    stop();
    return all.flatMap((read) =>
      read.ok ? timed('evaluating', () => judge(read.value)).map(piece) : [read],
    );
  };
}

const outcomeOf = (evaluation: Evaluation, { failsWith }: PieceRules) => ({
  verdict: evaluation.verdict,
  fails: failsWith(evaluation),
  dated: evaluation.submission.waivers.length + evaluation.submission.settled.length > 0,
});
