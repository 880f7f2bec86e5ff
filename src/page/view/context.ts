import type { Code } from '../../model/index.ts';
import { filled } from '../../words/template.ts';
import type {
  EvidenceLetter,
  Lang,
  PageData,
  PageRequirement,
  PageSubmission,
  Pair,
  StatusLetter,
} from '../data.ts';

/** What the controls set, each by its name; empty is no filter. */
export interface Filters {
  readonly search: string;
  readonly tier: string;
  readonly verdict: string;
  /** An indicator's id, and the status that it (or, without one, any indicator) is to have. */
  readonly indicator: string;
  readonly status: string;
  readonly evidence: string;
  readonly finding: string;
}

export const NO_FILTERS: Filters = {
  search: '',
  tier: '',
  verdict: '',
  indicator: '',
  status: '',
  evidence: '',
  finding: '',
};

/** What is shown of a page's data, and in which language. */
export interface State extends Filters {
  readonly lang: Lang;
  readonly sort: Column;
  readonly descending: boolean;
  /** How many rows of the table are shown. */
  readonly shown: number;
}

export type Column = 'name' | 'tier' | 'verdict' | 'met' | 'unmet' | 'undetermined' | 'findings';

export const ROWS_AT_ONCE = 100;

export const firstState = (data: PageData): State => ({
  ...NO_FILTERS,
  lang: data.lang,
  sort: 'name',
  descending: false,
  shown: ROWS_AT_ONCE,
});

export const inLang = (pair: Pair, lang: Lang): string => pair[lang === 'zh' ? 0 : 1];

/** One of the page's own sentences, with its arguments. */
export const words = (
  data: PageData,
  lang: Lang,
  code: Code,
  args: Readonly<Record<string, string | number>> = {},
): string =>
  filled(
    inLang(data.words[code] ?? [code, code], lang),
    lang,
    (name) => String(args[name] ?? ''),
    (name) => Number(args[name]),
  );

export const text = (data: PageData, lang: Lang, place: number): string =>
  inLang(data.texts[place] ?? ['', ''], lang);

/** Its name, with its id where another has the same name. */
export const nameOf = ({ name, id, namesake }: PageSubmission): string =>
  namesake ? `${name} (${id})` : name;

/** Its verdict in words, with the waivers that it rests on. */
export const verdictOf = (data: PageData, lang: Lang, { verdict, waivers }: PageSubmission): string =>
  words(data, lang, waivers === undefined ? 'page-verdict' : 'page-verdict-waived', {
    verdict: words(data, lang, `page-status-${STATUS_CODES[verdict]}`),
    count: waivers ?? 0,
  });

/** What came of an indicator's requirements, in the standard's order. */
export const requirementsOf = (
  data: PageData,
  submission: PageSubmission,
  indicator: number,
): readonly PageRequirement[] =>
  (submission.requirements[indicator] ?? []).flatMap((place) => data.requirements.slice(place, place + 1));

export const STATUS_CODES = {
  m: 'met',
  u: 'unmet',
  '?': 'undetermined',
  n: 'not-applicable',
  w: 'waived',
} as const satisfies Readonly<Record<StatusLetter, string>>;

export const STATUS_SIGNS: Readonly<Record<StatusLetter, string>> = {
  m: '✓',
  u: '✗',
  '?': '?',
  n: '–',
  w: '○',
};

export const EVIDENCE_CODES = {
  m: 'measured',
  d: 'declared',
  a: 'attested',
  '-': 'none',
} as const satisfies Readonly<Record<EvidenceLetter, string>>;
