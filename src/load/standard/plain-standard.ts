import type { AuditSettings, DiagnosticCode, Label } from '../../model/index.ts';

/** The YAML of a standard as plain values: what the build stores, and what the schemas describe. */
export interface PlainStandard {
  readonly standard: PlainHead;
  readonly facts: Readonly<Record<string, PlainFact>>;
  readonly tiers: readonly PlainTier[];
}

export interface PlainHead {
  readonly id: string;
  readonly version: string | number;
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
  readonly ratio?: readonly [string, string];
  readonly count_of?: string;
  readonly max_of?: { readonly list: string; readonly field: string };
  readonly min_of?: { readonly list: string; readonly field: string };
  readonly items?: Readonly<Record<string, Label>>;
  readonly open?: boolean;
  readonly scale?: string;
  readonly fields?: Readonly<Record<string, PlainFact>>;
}

export type PlainCheck = Readonly<Record<string, unknown>>;

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

/** Told of every reference that leads nowhere: the file, the path in it, a code and its arguments. */
export type Complain = (
  file: string,
  path: Path,
  code: DiagnosticCode,
  args?: Readonly<Record<string, string | readonly string[]>>,
) => void;
