import type { FieldFact, Lang, Standard } from '../../model/index.ts';
import type { Answer } from './form.ts';
import { named, type Say } from './say.ts';

/** How a fact, or a field of a record, is answered in one cell; a set is not. */
export function answerTo(fact: FieldFact, standard: Standard, lang: Lang, say: Say): Answer {
  switch (fact.type) {
    case 'flag':
      return yesOrNo(say);
    case 'level': {
      const levels = standard.scales.get(fact.scale)?.levels ?? [];
      return { kind: 'choice', choices: levels.map(({ label }) => named(label, lang)) };
    }
    case 'rate':
      return { kind: fact.aboveWhole ? 'above-whole' : 'rate' };
    case 'set':
      return { kind: 'text' };
    default:
      return { kind: fact.type };
  }
}

export const yesOrNo = (say: Say): Answer => ({
  kind: 'choice',
  choices: [say('form-yes'), say('form-no')],
});
