import type { CalendarDate } from './calendar-date.ts';
import type { Indicator } from './standard.ts';
import type { Message } from './words.ts';

/**
 * A value as a submission's YAML spells it: a quantity is its text (`1456`, `70%`, `>= 90%`), a flag a boolean,
 * a set a list of ids or `{ including: [...] }`, a list of records a list of maps.
 */
export type DraftValue =
  | string
  | boolean
  | readonly DraftValue[]
  | { readonly [key: string]: DraftValue | undefined };

/** One fact as it was read, and from which words. */
export interface DraftFact {
  readonly id: string;
  readonly value: DraftValue;
  /** The indicator in whose row it was read, where the input has rows. */
  readonly indicator?: string;
  /** Where it was read: `notice 9, row 1`, or `sheet 基础设施, cell F4`. */
  readonly place?: string;
  /** The words that were read. */
  readonly words?: string;
  /** What the reporter says it rests on: a document, a register. */
  readonly evidence?: string;
}

export interface DraftStatement {
  readonly indicator: string;
  readonly claimed?: 'met' | 'unmet';
  readonly text?: string;
}

/** A submission as import makes it of a notice, a workbook or a table: to be written, looked through and finished. */
export interface Draft {
  /** Lower-case letters, digits and hyphens; unique among the drafts of one import. */
  readonly id: string;
  readonly name: string;
  readonly district?: string;
  readonly tier: string;
  readonly source?: {
    readonly document?: string;
    readonly notice?: number;
    readonly published?: string;
    readonly reported?: string;
  };
  readonly acceptance?: { readonly by: string; readonly from?: CalendarDate; readonly to?: CalendarDate };
  readonly publication?: DraftValue;
  /** In the order in which they are to be written; those of one indicator stand together. */
  readonly facts: readonly DraftFact[];
  readonly statements: readonly DraftStatement[];
  /** What a person must look at: clauses that no phrase reads, rows that are missing, figures that disagree. */
  readonly remarks: readonly DraftRemark[];
}

export interface DraftRemark {
  readonly message: Message;
  readonly indicator?: string;
  readonly place?: string;
}

/** What a statement's own words say of one fact. */
export interface SaidFact {
  readonly fact: string;
  readonly value: DraftValue;
  /** The figure that 达到 gives beside its counts; without them it is the bound that `value` says. */
  readonly reached?: string;
  readonly words: string;
}

/** How a statement on an indicator is read. */
export type ReadStatement = (text: string, indicator: Indicator) => readonly SaidFact[];
