/**
 * What a page holds, as JSON: every text once, in both languages, referred to by its place in `texts` (-1 for none);
 * a submission is little more than letters and numbers. The same on the server, which paints first, and in the browser.
 */
export interface PageData {
  readonly tool: string;
  readonly lang: Lang;
  /** [zh, en] */
  readonly texts: readonly Pair[];
  /** Each result of a requirement once: of thousands of submissions most say the same. */
  readonly results: readonly PageResult[];
  /** The page's own words, by code. */
  readonly words: Readonly<Record<string, Pair>>;
  readonly standard: {
    readonly id: string;
    readonly title: Pair;
    readonly version: string;
    readonly issuer: Pair;
    readonly documents: readonly string[];
    readonly digest?: string;
  };
  readonly run: PageRun;
  readonly tiers: readonly PageTier[];
  /** By name. */
  readonly submissions: readonly PageSubmission[];
  /** What to verify across submissions: what may change a verdict first, then by how many it concerns. */
  readonly groups: readonly PageGroup[];
  /** Whom to look at first, and why; none where only one is told of. */
  readonly leads: readonly PageLead[];
  /** The titles of all tiers, where each submission was judged at every one of them. */
  readonly everyTier?: readonly Pair[];
  /** How many files could not be read, and why: no more than are listed. */
  readonly invalid: number;
  readonly unread: readonly PageDiagnostic[];
  /** How many complaints are not listed. */
  readonly unlisted: number;
}

export type Lang = 'zh' | 'en';
export type Pair = readonly [zh: string, en: string];
/** met, unmet, undetermined, not applicable, waived */
export type StatusLetter = 'm' | 'u' | '?' | 'n' | 'w';
/** measured, declared, attested, none */
export type EvidenceLetter = 'm' | 'd' | 'a' | '-';

/** How it was judged. */
export interface PageRun {
  /** The floor in force. */
  readonly floor: Exclude<EvidenceLetter, '-'>;
  readonly rule: Pair;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** Suppositions, as they were written: the page is then of no real submission. */
  readonly supposed: readonly string[];
}

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
  /** Without the ending that all names of the page share. */
  readonly short: string;
  /** Another one in the page has the same name. */
  readonly namesake?: true;
  readonly district?: string;
  readonly file: string;
  /** Which of `tiers`. */
  readonly tier: number;
  /** The verdict at each floor: on the word, on what is declared, on what is computed. */
  readonly floors: readonly [attested: StatusLetter, declared: StatusLetter, measured: StatusLetter];
  /** How many waivers the verdict rests on, where there are any. */
  readonly waivers?: number;
  /** A letter an indicator. */
  readonly statuses: string;
  /** A letter an indicator: the weakest support that its status needs. */
  readonly evidence: string;
  /** A letter an indicator: what the community claims (m, u, -). */
  readonly claims: string;
  /** An entry an indicator: its requirements, by their places in `results`. */
  readonly results: readonly (readonly number[])[];
  /** Statements on what is unmet. */
  readonly quotes: readonly PageQuote[];
  readonly verify: readonly PageVerify[];
  /** What somebody has looked into: told, and not counted. */
  readonly settled?: readonly PageSettled[];
  /** Where it stands in each of `everyTier`. */
  readonly stands?: readonly PageStand[];
  readonly acceptance?: { readonly by: string; readonly from?: string; readonly to?: string };
  readonly source?: { readonly document?: string; readonly published?: string };
  readonly next?: {
    readonly title: Pair;
    readonly indicators: number;
    readonly unmet: number;
    readonly open: number;
    readonly met: number;
  };
}

/** What was said of an indicator, and which of its words the figures refute: [from, to) in characters. */
export interface PageQuote {
  readonly indicator: number;
  readonly text: string;
  readonly refuted: readonly (readonly [from: number, to: number])[];
}

/** Something to verify in one submission. */
export interface PageVerify {
  /** Places of its indicators in the tier; none where it is on no one of them. */
  readonly indicators: readonly number[];
  /** Whether it may change a verdict or a count. */
  readonly grave: boolean;
  readonly title: number;
  readonly text: number;
  /** A few words for a table's cell; -1 where the cell says nothing of it. */
  readonly note: number;
}

/** A finding that is settled: what was found, and who settled it, why and until when. */
export interface PageSettled {
  readonly indicators: readonly number[];
  readonly title: number;
  readonly text: number;
  readonly by: number;
}

/** The verdict at one tier, and how many of its indicators are unmet and open. */
export interface PageStand {
  readonly verdict: StatusLetter;
  readonly unmet: number;
  readonly open: number;
  /** The tier that is applied for. */
  readonly own?: true;
}

/** A submission to look at first. */
export interface PageLead {
  /** Its place among the submissions. */
  readonly submission: number;
  /** It stands for others of the same name: then it goes by its name alone. */
  readonly others: boolean;
  readonly reasons: readonly number[];
}

export interface PageGroup {
  readonly title: number;
  readonly text: number;
  readonly grave: boolean;
  /** Places of the submissions that it concerns. */
  readonly members: readonly number[];
}

/** What came of a requirement. */
export interface PageResult {
  readonly status: StatusLetter;
  readonly evidence: EvidenceLetter;
  /** What was reported, as texts. */
  readonly reported: readonly number[];
  /** What was not: labels of facts. */
  readonly missing: readonly number[];
  readonly reason: number;
  readonly waiver: number;
  /** One of its questions would be enough. */
  readonly any?: true;
  readonly leaves: readonly PageLeaf[];
}

/** One question to one fact. Numbers are for drawing alone: nothing is judged by them. */
export interface PageLeaf {
  readonly kind: 'figure' | 'items' | 'flag' | 'other';
  readonly label: number;
  readonly truth: 'm' | 'u' | '?';
  /** -1 where nothing was reported. */
  readonly found: number;
  readonly asked: number;
  /** How much is missing, in words; -1 where nothing is. */
  readonly short: number;
  /** What to do about it, as a sentence; -1 where nothing is. */
  readonly action: number;
  readonly figure?: PageFigure;
  /** For a set: what is asked, and whether it is there. */
  readonly items?: readonly (readonly [item: number, there: 0 | 1])[];
}

export interface PageFigure {
  readonly op: 'at_least' | 'at_most' | 'more_than' | 'less_than';
  readonly rate: boolean;
  /** What is known of it; null for open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly threshold: number;
  /** Exactly what is asked, with nothing to spare. */
  readonly edge: boolean;
  /** Computed here, of a part and a whole. */
  readonly ratio?: { readonly part: string; readonly whole: string; readonly unit: number };
  /** Of an unmet one: what there is and what is needed, in one unit; whether that is counted in whole things. */
  readonly miss?: {
    readonly have: number;
    readonly need: number;
    readonly needs: string;
    readonly counted: boolean;
  };
  /** `70%` was declared beside it. */
  readonly claimed?: string;
}
