import type { Evaluation, Indicator } from '../model/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';
import { wordsOf } from './rule.ts';

interface Same {
  readonly indicator: Indicator;
  readonly in: Evaluation[];
}

/** A statement word for word the same in many submissions; punctuation and spaces are no words. One for each text. */
export const boilerplate: AcrossRule = {
  code: 'boilerplate',
  severity: 'info',
  needs: (standard) => standard.audit.boilerplate?.submissions,
  find: (evaluations, standard) => {
    const least = standard.audit.boilerplate?.submissions;
    if (least === undefined) return [];
    const texts = new Map<string, Same>();
    for (const evaluation of evaluations)
      for (const indicator of evaluation.tier.indicators) {
        const words = wordsOf(evaluation.submission.statements.get(indicator.id)?.text);
        if (words === '') continue;
        const key = `${evaluation.tier.id} ${indicator.id} ${words}`;
        const same = texts.get(key);
        if (same) same.in.push(evaluation);
        else texts.set(key, { indicator, in: [evaluation] });
      }
    return [...texts.values()].filter((same) => same.in.length >= least).flatMap(foundIn);
  },
};

function foundIn({ indicator, in: evaluations }: Same): readonly FoundIn[] {
  const [first] = evaluations;
  const statement = first?.submission.statements.get(indicator.id);
  if (first === undefined || statement === undefined) return [];
  const args = {
    indicator: indicator.title,
    count: String(evaluations.length),
    text: statement.text ?? '',
    names: evaluations.map(({ submission }) => submission.community.name),
  };
  const among = evaluations.map(({ submission }) => submission);
  return [{ evaluation: first, shared: true, among, args, indicator: indicator.id, at: statement.at }];
}
