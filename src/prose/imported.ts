import type { Diagnostic, Draft, DraftRemark, Standard, Tier } from '../model/index.ts';
import type { ReadyReading } from './compile.ts';

export interface ImportResult {
  /** An id is empty where the input gives none: what is unique is known only when all files are read. */
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
  /** What of the input was left unread, beside what belongs to one draft. */
  readonly notes?: readonly DraftRemark[];
}

export interface ImportContext {
  readonly standard: Standard;
  /** A standard without a reading reads no notices, but its forms and tables. */
  readonly ready?: ReadyReading | undefined;
  /** For inputs that do not name one. */
  readonly tier?: Tier;
  /** Of a table's rows that name none; a notice, a form and a row that do keep their own. */
  readonly rowTier?: Tier;
  /** The community of an input that names none. */
  readonly name?: string;
  /** The year that it is: what a notice without a date says of a later one is still to come. */
  readonly today?: number;
}
