import { withThresholds } from '../../audit/index.ts';
import type { Evaluation, FailOn } from '../../model/index.ts';
import { type Layout, type PieceFormatter, pieces } from '../../report/evaluation/index.ts';
import { settlingOf } from '../baseline.ts';
import type { Call } from '../call.ts';
import { ALL_TIERS, type EvaluatedOptions, headOf, runOf } from '../evaluated.ts';
import { failsWith } from '../fail-on.ts';
import type { LayoutOptions } from '../layout.ts';
import type { BaselineOptions } from '../options.ts';
import type { Targets } from '../output-option.ts';
import type { SelectionOptions } from '../selection.ts';
import { standardOf } from '../standard.ts';
import { type PieceMaker, pieceMaker } from './piece-maker.ts';

/** What a call says that is answered submission by submission. */
export interface PieceOptions
  extends EvaluatedOptions,
    LayoutOptions,
    SelectionOptions,
    BaselineOptions,
    Targets {
  readonly format: string;
  readonly failOn: FailOn;
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
}: Omit<PieceOptions, 'failOn'>): Promise<PieceFormatter> | undefined =>
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

/** What each thread is told: it makes the rest of it again, from the same files. */
export interface PieceSetup {
  readonly options: PieceOptions;
  readonly layout: Layout;
}

/** The maker of a call's pieces. @throws WrongCall, Unreadable */
export async function makerOf({ options, layout }: PieceSetup, call: Call): Promise<PieceMaker> {
  const standard = withThresholds(await standardOf(options.indicators), call.config?.findings);
  const settling = await settlingOf(options, () => runOf(options, standard, call).asOf, call);
  const format = await pieceFormatOf(options);
  if (format === undefined) throw new Error(`"${options.format}" is not made in pieces`);
  const { run, ...head } = headOf(standard, options, call);
  const rules = { settling, failsWith: (one: Evaluation) => failsWith(options.failOn, [one]) };
  return pieceMaker(format, { ...head, run: { ...run } }, layout, options, call, rules);
}
