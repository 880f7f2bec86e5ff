import type { AuditSettings, Comparison, DiagnosticCode, Label, MessageArg } from '../../model/index.ts';

/** The YAML of a standard as plain values: what the build stores, and what the schemas describe. */
export interface PlainStandard {
  readonly standard: PlainHead;
  readonly facts: Readonly<Record<string, PlainFact>>;
  readonly tiers: readonly PlainTier[];
}

export interface PlainHead {
  readonly id: string;
  readonly version: string;
  readonly title: Label;
  readonly issuer: Label;
  readonly documents?: readonly { readonly title: string; readonly number?: string }[];
  readonly time_zone?: string;
  readonly comparison?: 'full-value' | { readonly 'rounded-value': number };
  readonly categories: readonly { readonly id: string; readonly title: Label }[];
  readonly tiers: readonly { readonly id: string; readonly title: Label; readonly file: string }[];
  readonly scales?: Readonly<Record<string, readonly { readonly id: string; readonly label: Label }[]>>;
  readonly audit?: AuditSettings;
}

/** `{ zh: 天, en: { one: day, other: days } }`, or one word for both numbers of a language. */
export interface PlainUnit {
  readonly zh: string;
  readonly en: string | { readonly one: string; readonly other: string };
}

export interface PlainFact {
  readonly type: string;
  readonly label: Label;
  readonly short?: Label;
  readonly note?: Label;
  readonly unit?: string | PlainUnit;
  readonly plausible?: { readonly low?: string | number; readonly high?: string | number };
  readonly above_whole?: boolean;
  readonly negative?: boolean;
  readonly ratio?: readonly [string, string];
  readonly count_of?: string;
  readonly max_of?: { readonly list: string; readonly field: string };
  readonly min_of?: { readonly list: string; readonly field: string };
  readonly items?: Readonly<Record<string, Label>>;
  readonly open?: boolean;
  readonly scale?: string;
  readonly fields?: Readonly<Record<string, PlainFact>>;
}

type Thresholds = { readonly [O in Comparison]?: string | number };
type Condition = Readonly<Record<string, PlainCheck>>;

/**
 * A check as YAML spells it. Its form is told by the first of these keys that it holds: all, any, every, where or
 * excluding, among, includes, is; a threshold else. A condition on a record's field is one without `fact`.
 */
export type PlainCheck =
  | { readonly all: readonly PlainCheck[] }
  | { readonly any: readonly PlainCheck[] }
  | PlainSingle;

export type PlainSingle = { readonly fact?: string } & (
  | { readonly every: Condition; readonly where?: Condition; readonly excluding?: string }
  | { readonly where?: Condition; readonly excluding?: string; readonly at_least: number }
  | { readonly among: readonly string[]; readonly at_least: number }
  | { readonly includes: readonly string[] }
  | { readonly is: boolean }
  | Thresholds
);

export interface PlainTier {
  readonly tier: string;
  readonly indicators: readonly {
    readonly id: string;
    readonly number: number;
    readonly category: string;
    readonly title: Label;
    readonly definition?: Label;
    readonly requirements: readonly {
      readonly id: string;
      readonly clause: Label;
      readonly note?: Label;
      readonly when?: PlainCheck;
      readonly check: PlainCheck;
    }[];
  }[];
}

/** A step into a file: which file of the standard, and the path in it. */
export type Path = readonly (string | number)[];

export interface Complaint {
  readonly code: DiagnosticCode;
  readonly args?: Readonly<Record<string, MessageArg>>;
  /** Its key is meant, not its value. */
  readonly key?: true;
  /** Doubtful, not wrong. */
  readonly warning?: true;
}

/** Told of everything that is wrong or doubtful: the file, the path in it, what and with which arguments. */
export type Complain = (file: string, path: Path, complaint: Complaint) => void;
