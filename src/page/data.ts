import type { FindingCode } from '../model/index.ts';
/**
 * What a page holds, as JSON: every text once, in both languages, referred to by its place in `texts`; a submission
 * is little more than letters and numbers. The same on the server, which paints first, and in the browser.
 */
export interface PageData {
  readonly tool: string;
  readonly lang: Lang;
  /** [zh, en] */
  readonly texts: readonly Pair[];
  /** Each result once: of thousands of submissions most say the same. */
  readonly requirements: readonly PageRequirement[];
  /** The page's own words, by code. */
  readonly words: Readonly<Record<string, Pair>>;
  readonly standard: { readonly title: Pair; readonly version: string };
  /** How it was judged: sentences. */
  readonly judged: readonly Pair[];
  readonly tiers: readonly PageTier[];
  /** By name. */
  readonly submissions: readonly PageSubmission[];
  /** Finding codes that occur: their severity and what they are called. */
  readonly codes: readonly { readonly code: FindingCode; readonly severity: Severity }[];
  /** How many files could not be read, and why: no more than are listed. */
  readonly invalid: number;
  readonly unread: readonly PageDiagnostic[];
  /** How many complaints are not listed. */
  readonly unlisted: number;
}

export type Lang = 'zh' | 'en';
export type Pair = readonly [zh: string, en: string];
export type Severity = 'error' | 'warning' | 'info';
/** met, unmet, undetermined, not applicable, waived */
export type StatusLetter = 'm' | 'u' | '?' | 'n' | 'w';
/** measured, declared, attested, none */
export type EvidenceLetter = 'm' | 'd' | 'a' | '-';

export interface PageDiagnostic {
  readonly file: string;
  /** 0 where the whole file is meant. */
  readonly line: number;
  /** What is wrong, and what to write instead. */
  readonly message: Pair;
  readonly hint?: Pair;
}

export interface PageTier {
  readonly id: string;
  readonly title: Pair;
  readonly indicators: readonly PageIndicator[];
}

export interface PageIndicator {
  /** The same in every tier that has it. */
  readonly id: string;
  readonly number: number;
  readonly title: Pair;
  readonly category: Pair;
  readonly clauses: readonly Pair[];
}

export interface PageSubmission {
  /** Unique in the page. */
  readonly id: string;
  readonly name: string;
  /** Another one in the page has the same name. */
  readonly namesake?: true;
  readonly file: string;
  /** Which of `tiers`. */
  readonly tier: number;
  readonly verdict: StatusLetter;
  /** How many waivers the verdict rests on, where there are any. */
  readonly waivers?: number;
  /** A letter an indicator. */
  readonly statuses: string;
  /** The weakest support that anything met rests on; none where nothing is met. */
  readonly weakest: EvidenceLetter;
  /** An entry an indicator: its requirements, by their places in the page's list. */
  readonly requirements: readonly (readonly number[])[];
  readonly findings: readonly PageFinding[];
}

/** A tuple, since there may be many thousands of them: texts by their place, -1 for none. */
export type PageRequirement = readonly [
  status: StatusLetter,
  evidence: EvidenceLetter,
  reason: number,
  waiver: number,
  bars: readonly PageBar[],
];

/** A figure against its threshold, for drawing alone; `low` and `high` are what is known of it, null for open. */
export type PageBar = readonly [
  label: number,
  low: number | null,
  high: number | null,
  threshold: number,
  op: 'at_least' | 'at_most' | 'more_than' | 'less_than',
  found: number,
  asked: number,
  rate: 0 | 1,
  /** Whether it holds, as it was judged: nothing is judged by what is drawn. */
  truth: 'm' | 'u' | '?',
];

export type PageFinding = readonly [
  code: number,
  message: number,
  indicator: number,
  line: number,
  column: number,
];
