import { filled } from '../../words/template.ts';
import type {
  EvidenceLetter,
  Lang,
  PageData,
  PageResult,
  PageSubmission,
  Pair,
  StatusLetter,
} from '../data.ts';

/** What is shown of a page's data, and in which language; empty is no filter. */
export interface State {
  readonly lang: Lang;
  /** The id of the submission that is shown in place of the survey. */
  readonly route: string;
  readonly search: string;
  readonly verdict: '' | StatusLetter;
  readonly district: string;
  /** The place of a group of what to verify, or -1. */
  readonly group: number;
  /** The id of an indicator that is to be unmet. */
  readonly indicator: string;
  /** `''`: what fails first; `name`; or `tier:column`, an indicator's place in its tier. */
  readonly sort: string;
  readonly descending: boolean;
  /** Every column, also where all are alike. */
  readonly unfolded: boolean;
  /** All that fail, not only the first. */
  readonly failing: boolean;
  /** How many rows of a tier are shown. */
  readonly shown: number;
  /** On a narrow screen, those that are met as well. */
  readonly met: boolean;
}

export const ROWS_AT_ONCE = 200;

export const NO_FILTERS = { search: '', verdict: '', district: '', group: -1, indicator: '' } as const;

export const firstState = ({ lang }: Pick<PageData, 'lang'>): State => ({
  ...NO_FILTERS,
  lang,
  route: '',
  sort: '',
  descending: false,
  unfolded: false,
  failing: false,
  shown: ROWS_AT_ONCE,
  met: false,
});

type Args = Readonly<Record<string, string | number>>;

/** The data, what is shown of it, and its words in the reader's language. */
export interface Context {
  readonly data: PageData;
  readonly state: State;
  readonly lang: Lang;
  /** One of the page's own sentences. */
  say(code: string, args?: Args): string;
  /** The same, in the form for this number. */
  count(code: string, count: number, args?: Args): string;
  text(place: number): string;
  of(pair: Pair): string;
}

export function contextOf(data: PageData, state: State): Context {
  const of = ([zh, en]: Pair): string => (state.lang === 'zh' ? zh : en);
  const say = (code: string, args: Args = {}): string =>
    filled(
      of(data.words[code] ?? [code, code]),
      state.lang,
      (name) => String(args[name] ?? ''),
      (name) => Number(args[name]),
    );
  return {
    data,
    state,
    lang: state.lang,
    of,
    say,
    count: (code, count, args = {}) =>
      say(
        FORMS[count] !== undefined && `${code}-${FORMS[count]}` in data.words
          ? `${code}-${FORMS[count]}`
          : code,
        { count, ...args },
      ),
    text: (place) => of(data.texts[place] ?? ['', '']),
  };
}

/** Numbers that a sentence may have a form of its own for. */
const FORMS: Readonly<Record<number, string>> = { 1: 'one', 2: 'two' };

/** The verdict at the floor in force. */
export const verdictOf = ({ data }: Pick<Context, 'data'>, { floors }: PageSubmission): StatusLetter =>
  floors['adm'.indexOf(data.run.floor) as 0 | 1 | 2];

/** What came of an indicator's requirements, in the standard's order. */
export const resultsOf = (
  { data }: Context,
  submission: PageSubmission,
  indicator: number,
): readonly PageResult[] =>
  (submission.results[indicator] ?? []).flatMap((place) => data.results.slice(place, place + 1));

export const statusAt = (submission: PageSubmission, indicator: number): StatusLetter =>
  (submission.statuses[indicator] ?? '?') as StatusLetter;
export const evidenceAt = (submission: PageSubmission, indicator: number): EvidenceLetter =>
  (submission.evidence[indicator] ?? '-') as EvidenceLetter;

export const countIn = (letters: string, letter: string): number => letters.split(letter).length - 1;

export const join = (
  { say }: Context,
  parts: readonly string[],
  by: 'list' | 'comma' | 'semicolon' | 'and',
): string => parts.join(say(`page-${by}`));

/** Its name, with its id where another has the same name. */
export const fullName = ({ name, id, namesake }: PageSubmission): string =>
  namesake ? `${name} (${id})` : name;

/** The one community that the page is about: the one asked for, or the only one. */
export function oneOf({ data, state }: Context): PageSubmission | undefined {
  const [only, ...more] = data.submissions;
  if (more.length === 0) return only;
  return state.route === '' ? undefined : data.submissions.find(({ id }) => id === state.route);
}
