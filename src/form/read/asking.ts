import type { Standard } from '../../model/index.ts';
import type { ReadyReading } from '../../prose/compile.ts';
import type { UnitFactor } from './units.ts';

/** What answers are held against. */
export interface AnswerContext {
  readonly standard: Standard;
  /** Without it figures are read as a submission spells them alone. */
  readonly ready?: ReadyReading | undefined;
  /** The unit that a column's head names, where a cell names none. */
  readonly unit?: UnitFactor | undefined;
}
