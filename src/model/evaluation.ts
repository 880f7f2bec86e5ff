import type { CalendarDate } from './calendar-date.ts';
import type { Comparison, ComparisonRule, Quantity, Rational } from './quantity.ts';
import type { Category, CombinedCheck, Fact, Indicator, LeafCheck, Requirement, Tier } from './standard.ts';
import type { Position, Settlement, Submission, SubmissionHead, Waiver } from './submission.ts';
import type { FindingCode, Label, Message } from './words.ts';

/** 达标, 不达标, 待核实, 不适用 */
export type Status = 'met' | 'unmet' | 'undetermined' | 'not-applicable';

/** Strong Kleene truth. */
export type Truth = 'true' | 'false' | 'unknown';

/** How a result is supported, strongest first; absent where there is no support at all. */
export type Evidence = 'measured' | 'declared' | 'attested';

/** A status at each floor of evidence: what it is where nothing weaker than that counts. */
export type StatusByFloor = Readonly<Record<Evidence, Status>>;

/** A figure ready to be shown: `text` in words, `exact` as a fraction in lowest terms or a whole number. */
export interface ShownFigure {
  readonly text: Label;
  readonly exact?: string;
  /** For a bound: which; `exact` is then its finite end. */
  readonly bound?: Comparison;
  /** For a range: its high end; `exact` is then the low one. */
  readonly upTo?: string;
  /** The quantity itself, where the figure is one (for bars, distributions, audits). */
  readonly quantity?: Quantity;
}

export interface ShownThreshold {
  readonly op: Comparison | 'is' | 'includes' | 'among' | 'where' | 'every';
  readonly text: Label;
  readonly exact?: string;
  /** Where two ends are asked: the upper one; `op`, `exact` and `value` are then the lower. */
  readonly upTo?: string;
  readonly value?: Rational;
}

interface ShortOf {
  /** A fact that the submission can report. */
  readonly fact: string;
  readonly text: Label;
  /** How much, where it can be said in a number, and in which unit. */
  readonly exact?: string;
  readonly value?: Rational;
  readonly unit?: Label;
}

/** A record that stands in the way: what it is called (by its text field), where it stands, and what of it fails. */
export interface FailingRecord {
  readonly name?: string;
  readonly at: Position;
  /** Absent where only its number is too small. */
  readonly result?: CheckResult;
}

/**
 * The smallest change of a reported fact that would turn the requirement. `exact` and `value` are in the fact's unit:
 * whole units for counts, a fraction of one for rates, and negative where there is too much.
 */
export type Shortfall =
  | (ShortOf & {
      readonly kind: 'change';
      readonly exact: string;
      readonly value: Rational;
      readonly unit?: Label;
      /** How much, in words and without a sign: whether it is more or less is another word. */
      readonly size: Label;
      /** Only what goes beyond this change turns it (a measure that must be more than its threshold). */
      readonly beyond: boolean;
      /** What is reported is a bound or a range: this change certainly does, and a smaller one may. */
      readonly atMost?: true;
    })
  /** So many of these items of a set. */
  | (ShortOf & { readonly kind: 'items'; readonly exact: string; readonly items: readonly string[] })
  /** Records that must be mended. */
  | (ShortOf & { readonly kind: 'mend'; readonly exact: string; readonly records: readonly FailingRecord[] })
  /** So many records that fit; `records` are those that do not. */
  | (ShortOf & {
      readonly kind: 'records';
      readonly exact: string;
      readonly value: Rational;
      readonly unit?: Label;
      readonly records: readonly FailingRecord[];
    })
  /** The other answer to a flag, or a higher word of a scale. */
  | (ShortOf & { readonly kind: 'answer' });

export type ShortfallOf<K extends Shortfall['kind']> = Extract<Shortfall, { kind: K }>;

/** By how little a comparison holds. */
export interface Margin {
  readonly fact: Fact;
  /** The change of that fact, in its unit (percent for a rate); negative where less of it would refute the check. */
  readonly change: Rational;
  /** Whether this very change refutes it, or only what goes beyond it (a measure may change by ever so little). */
  readonly reached: boolean;
  readonly text: Label;
  /** The change as a share of what there is, for comparing margins in different units. */
  readonly share: Rational;
}

interface Judgement {
  readonly truth: Truth;
  readonly evidence?: Evidence;
  /** Where the reported fact that decides it stands. */
  readonly at?: Position;
  readonly reason: Message;
}

/** The result of a check that asks one fact. */
export interface LeafResult extends Judgement {
  readonly check: LeafCheck;
  readonly parts?: undefined;
  readonly fact: Fact;
  readonly threshold: ShownThreshold;
  readonly actual?: ShownFigure;
  readonly shortfall?: Shortfall;
  /** Of a comparison that holds: the smallest change that would refute it. */
  readonly margin?: Margin;
  /** Unknown only because something was not reported: which facts (inputs of a derived one, `list.field`). */
  readonly missing?: readonly string[];
  /** Of a check on a list: how many records it looked at, and whether these are all that there are. */
  readonly listed?: { readonly records: number; readonly whole: boolean };
  /** A derived fact's declared value, where it was declared beside its inputs. */
  readonly claimed?: { readonly text: string; readonly agrees: boolean; readonly at: Position };
  /** Where the two comparison rules of GB/T 8170 would disagree: what the other one says. */
  readonly otherRule?: { readonly rule: ComparisonRule; readonly truth: Truth };
}

/** What a combination leaves to its parts. */
type Figures = Omit<LeafResult, keyof Judgement | 'check' | 'parts'>;

/** The result of a check that combines others, in the standard's order. */
export interface CombinedResult extends Judgement, Readonly<Partial<Record<keyof Figures, undefined>>> {
  readonly check: CombinedCheck;
  readonly parts: readonly CheckResult[];
}

export type CheckResult = LeafResult | CombinedResult;

export interface RequirementResult {
  readonly requirement: Requirement;
  /** At the floor that was asked for. */
  readonly status: Status;
  readonly statuses: StatusByFloor;
  readonly evidence?: Evidence;
  readonly result: CheckResult;
  /** The result of `when`, where the requirement has one. */
  readonly when?: CheckResult;
  readonly waiver?: Waiver;
  /** Met (or not applicable) on less support than the evaluation asked for; the status is then undetermined. */
  readonly withheld?: Evidence;
  /** Why the status is what it is: the check's reason, the condition's, or the evidence that was not enough. */
  readonly reason: Message;
}

export interface IndicatorResult {
  readonly indicator: Indicator;
  readonly category: Category;
  /** At the floor that was asked for. */
  readonly status: Status;
  readonly statuses: StatusByFloor;
  /** All of its requirements are waived: it is counted as waived, whatever its status. */
  readonly waived: boolean;
  readonly claimed?: 'met' | 'unmet';
  readonly requirements: readonly RequirementResult[];
}

export interface Counts {
  readonly met: number;
  /** Of those met: how many rest on the word alone, as any of their requirements does. */
  readonly attested: number;
  readonly unmet: number;
  readonly undetermined: number;
  readonly notApplicable: number;
  readonly waived: number;
}

/** What is kept of an evaluation when it has been looked at. */
export interface EvaluationHead {
  readonly submission: SubmissionHead;
  readonly tier: Tier;
  /** At the floor that was asked for. */
  readonly verdict: Status;
}

/** 评估: the result for one submission against one tier. */
export interface Evaluation extends EvaluationHead {
  readonly submission: Submission;
  readonly verdicts: StatusByFloor;
  readonly counts: Counts;
  /** How many waivers the verdict rests on. */
  readonly waivers: number;
  /** Waivers that set nothing aside: past their last day, or of nothing that is short in this tier. */
  readonly idleWaivers: readonly { readonly waiver: Waiver; readonly why: 'expired' | 'unused' }[];
  readonly indicators: readonly IndicatorResult[];
  readonly findings: readonly Finding[];
  /** Those that are settled: told, and not counted. */
  readonly settled?: readonly SettledFinding[];
}

export type Severity = 'error' | 'warning' | 'info';

/** 核查发现; of submissions, or of what is kept of them. */
export interface Finding<S extends SubmissionHead = Submission> {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: Message;
  readonly file: string;
  readonly community: { readonly id: string; readonly name: string };
  /** Whose it is; absent where only many submissions together show it. */
  readonly submission?: S;
  /** All that it concerns, where that is more than one; the first of them is the one of `file` and `community`. */
  readonly among?: readonly S[];
  /** Indicator and requirement ids, where the finding is on one. */
  readonly indicator?: string;
  readonly requirement?: string;
  /** The ids of the facts that it is about. */
  readonly facts?: readonly string[];
  readonly at?: Position;
}

/** A finding that somebody has looked into; `baseline`: it was there when the baseline was written. */
export interface SettledFinding<S extends SubmissionHead = Submission> extends Finding<S> {
  readonly settled: Settlement | 'baseline';
}

/** A finding where the submissions themselves are not asked for any more. */
export type KeptFinding = Finding<SubmissionHead>;

/** A settlement that settles nothing any more; `not-found`: an entry of a baseline whose finding is gone. */
export interface IdleSettlement {
  readonly community: { readonly id: string; readonly name: string };
  readonly code: FindingCode;
  readonly why: 'expired' | 'unused' | 'not-found';
  readonly until?: CalendarDate;
}

/** What an evaluation is asked for, beside the submission and the standard. */
export interface EvaluationOptions {
  readonly tier: Tier;
  /** The weakest support that counts. */
  readonly evidence: Evidence;
  /** The date asked about, for waivers: a calendar date, or an instant that each waiver's time zone turns into one. */
  readonly asOf:
    | { readonly kind: 'date'; readonly date: CalendarDate }
    | { readonly kind: 'instant'; readonly epochMilliseconds: number };
  /** Whether comparisons that hold say by how little (the default); it takes a tenth of the time. */
  readonly margins?: boolean;
}
