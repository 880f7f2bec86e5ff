import type { CalendarDate } from './calendar-date.ts';
import type { Quantity } from './quantity.ts';
import type { FindingCode } from './words.ts';

/** Where something stands in a file: line and column, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a submission reports of one fact (or a record of one field). */
export type FactValue =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'text'; readonly text: string }
  /** `open`: what is not in it is unknown, not missing (`{ including: [...] }`). */
  | { readonly kind: 'set'; readonly items: readonly string[]; readonly open: boolean }
  | { readonly kind: 'list'; readonly records: readonly FactRecord[]; readonly open: boolean };

/** One thing of a list, or with a `count` a group of alike things. */
export interface FactRecord {
  readonly count: Quantity;
  /** Whether the file gave `count:`; a group's size may be a bound. */
  readonly grouped: boolean;
  readonly fields: ReadonlyMap<string, FactValue>;
  readonly at: Position;
}

export interface ReportedFact {
  readonly id: string;
  readonly value: FactValue;
  /** The value's own words in the file. */
  readonly written: string;
  readonly at: Position;
  /** Supposed by `--set`: it replaces what would be computed. */
  readonly assumed?: true;
}

/** What a submission says of one indicator. */
export interface Statement {
  readonly claimed?: 'met' | 'unmet';
  readonly text?: string;
  readonly at: Position;
}

export interface Waiver {
  /** A requirement's id, or `indicator/requirement`. */
  readonly requirement: string;
  readonly reason: string;
  readonly by: string;
  /** The last day on which it holds, `YYYY-MM-DD`, in `timeZone` or the standard's. */
  readonly until: CalendarDate;
  readonly timeZone?: string;
  readonly at: Position;
}

/** 已核实: somebody has looked into a finding, and it may stay as it is. */
export interface Settlement {
  readonly code: FindingCode;
  /** Only on this indicator, or this fact; else wherever the submission shows it. */
  readonly indicator?: string;
  readonly fact?: string;
  readonly reason: string;
  readonly by: string;
  /** The last day on which it holds, `YYYY-MM-DD`, in the standard's time zone. */
  readonly until: CalendarDate;
  readonly at: Position;
}

/** Whose a submission is, and what it says of itself: all that is kept of one when it has been looked at. */
export interface SubmissionHead {
  readonly file: string;
  readonly community: { readonly id: string; readonly name: string; readonly district?: string };
  readonly communityAt: Position;
  /** The id of the tier that is applied for; a submission may leave it open. */
  readonly tier?: string;
  readonly source?: {
    readonly document?: string;
    readonly notice?: number;
    readonly published?: CalendarDate;
    /** 填报日期: when the community filled its form in. */
    readonly reported?: CalendarDate;
  };
  readonly acceptance?: { readonly by: string; readonly from?: CalendarDate; readonly to?: CalendarDate };
  readonly settled: readonly Settlement[];
}

/** 申报: one community's file, or one document of it. */
export interface Submission extends SubmissionHead {
  readonly facts: ReadonlyMap<string, ReportedFact>;
  /** By indicator id. */
  readonly statements: ReadonlyMap<string, Statement>;
  readonly waivers: readonly Waiver[];
  /** What the public notice prints beside the results; see `publication` in the submission schema. */
  readonly publication?: Publication;
  readonly publicationAt?: Position;
}

/** The fields of a public notice that are not results: all of them the submission's or the settings file's. */
export interface Publication {
  readonly title?: string;
  readonly basis?: string;
  readonly issuer?: string;
  readonly acceptor?: string;
  readonly applicant?: string;
  readonly feedback?: string;
  readonly contact?: { readonly unit?: string; readonly person?: string; readonly telephone?: string };
  readonly period?: {
    readonly from?: CalendarDate;
    readonly to?: CalendarDate;
    readonly days?: number;
    readonly kind?: 'calendar' | 'working';
    readonly holidays?: readonly CalendarDate[];
    readonly workdays?: readonly CalendarDate[];
  };
  readonly published?: CalendarDate;
  /** What the letter to one that is to put something right prints beside that. */
  readonly letter?: {
    readonly title?: string;
    readonly number?: string;
    readonly deadline?: CalendarDate;
    readonly published?: CalendarDate;
    readonly opening?: string;
    readonly request?: string;
  };
}
