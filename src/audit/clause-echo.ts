import { distance } from 'fastest-levenshtein';
import type { Evaluation, Indicator, SubmissionHead } from '../model/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';
import { digestOf } from './digest.ts';
import { wordsOf } from './rule.ts';

/** So many statements are remembered, since most repeat those of others; a later one takes another's place. */
const REMEMBERED = 8192;

/** A statement that says its indicator's clauses again, nearly word for word: it says nothing of this community. */
export const clauseEcho: AcrossRule = {
  code: 'clause-echo',
  severity: 'info',
  /** One alone is held against its own clauses. */
  needs: () => 1,
  gather: ({ audit }) => {
    const settings = audit['clause-echo'];
    if (settings === undefined) return undefined;
    const least = Number.parseFloat(settings.likeness) / 100;
    /** The digest of each, below 0 where it is no echo. */
    const known = new Float64Array(REMEMBERED);
    const echoes = (text: string, tier: string, indicator: Indicator): boolean => {
      const digest = digestOf(`${tier} ${indicator.id} ${text}`);
      const place = digest % REMEMBERED;
      const before = known[place] ?? 0;
      if (Math.abs(before) === digest) return before > 0;
      const is = isLike(text, indicator, least);
      known[place] = is ? digest : -digest;
      return is;
    };
    const found: FoundIn[] = [];
    return {
      add: (evaluation, submission) => {
        for (const one of echoesIn(evaluation, submission, echoes)) found.push(one);
      },
      find: () => found,
    };
  },
};

const echoesIn = (
  { tier, submission: told }: Evaluation,
  submission: SubmissionHead,
  echoes: (text: string, tier: string, indicator: Indicator) => boolean,
): readonly FoundIn[] =>
  tier.indicators.flatMap((indicator) => {
    const statement = told.statements.get(indicator.id);
    const text = wordsOf(statement?.text);
    if (statement === undefined || text === '' || !echoes(text, tier.id, indicator)) return [];
    const args = { indicator: indicator.title, text: statement.text ?? '' };
    return [{ submission, args, indicator: indicator.id, at: statement.at }];
  });

/**
 * Whether a text is the clauses nearly letter for letter, in one of the two languages: alike is 1 where each is, and 0
 * where none is.
 */
const isLike = (text: string, { requirements }: Indicator, least: number): boolean =>
  (['zh', 'en'] as const).some((lang) => {
    const clauses = wordsOf(requirements.map(({ clause }) => clause[lang]).join(''));
    const longer = Math.max(text.length, clauses.length);
    const alike = (apart: number): boolean => 1 - apart / longer >= least;
    // As unlike in length as not to be alike in words is not worth the comparing.
    return alike(Math.abs(text.length - clauses.length)) && alike(distance(text, clauses));
  });
