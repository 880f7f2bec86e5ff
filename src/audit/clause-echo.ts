import { distance } from 'fastest-levenshtein';
import type { Evaluation, Indicator } from '../model/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';
import { wordsOf } from './rule.ts';

/** A statement that says its indicator's clauses again, nearly word for word: it says nothing of this community. */
export const clauseEcho: AcrossRule = {
  code: 'clause-echo',
  severity: 'info',
  needs: (standard) => (standard.audit['clause-echo'] === undefined ? undefined : 1),
  find: (evaluations, { audit }) => {
    const settings = audit['clause-echo'];
    if (settings === undefined) return [];
    const least = Number.parseFloat(settings.likeness) / 100;
    const known = new Map<string, boolean>();
    const echoes = (text: string, indicator: Indicator): boolean => {
      const key = `${indicator.id} ${indicator.number} ${text}`;
      const before = known.get(key);
      const is = before ?? likeness(text, indicator) >= least;
      if (before === undefined) known.set(key, is);
      return is;
    };
    return evaluations.flatMap((evaluation) => echoesIn(evaluation, echoes));
  },
};

const echoesIn = (
  evaluation: Evaluation,
  echoes: (text: string, indicator: Indicator) => boolean,
): readonly FoundIn[] =>
  evaluation.tier.indicators.flatMap((indicator) => {
    const statement = evaluation.submission.statements.get(indicator.id);
    const text = wordsOf(statement?.text);
    if (statement === undefined || text === '' || !echoes(text, indicator)) return [];
    const args = { indicator: indicator.title, text: statement.text ?? '' };
    return [{ evaluation, args, indicator: indicator.id, at: statement.at }];
  });

/** 1 where a text is the clauses, letter for letter; 0 where they share none. Of the two languages the nearer one. */
function likeness(text: string, { requirements }: Indicator): number {
  const each = (['zh', 'en'] as const).map((lang) => {
    const clauses = wordsOf(requirements.map(({ clause }) => clause[lang]).join(''));
    const longer = Math.max(text.length, clauses.length);
    const apart = Math.abs(text.length - clauses.length);
    // So unlike in length that they cannot be alike in words: not worth the comparing.
    return apart * 2 > longer ? 0 : 1 - distance(text, clauses) / longer;
  });
  return Math.max(...each);
}
