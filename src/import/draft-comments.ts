import type { Code, Draft, Lang, Standard } from '../model/index.ts';
import { withId } from '../standard/index.ts';
import { sentence, visible } from '../words/index.ts';
import type { Comments } from './draft-yaml.ts';

/** Where each fact was read, and what was not, for whoever finishes the draft. */
export function commentsOf(draft: Draft, standard: Standard, lang: Lang): Comments {
  const indicators =
    withId(standard.tiers, draft.tier)?.indicators ?? standard.tiers.flatMap((tier) => tier.indicators);
  const say = (code: Code, args: Record<string, string>) => visible(sentence({ code, args }, lang));
  const remarks = (indicator: string | undefined) =>
    draft.remarks
      .filter((remark) => remark.indicator === indicator)
      .map(({ message }) => visible(sentence(message, lang)));
  return {
    heading: (id) => {
      const found = withId(indicators, id);
      return found === undefined
        ? (id ?? say('import-other-facts', {}))
        : say('import-heading', { number: String(found.number), title: found.title[lang] });
    },
    fact: ({ words, evidence }) =>
      words !== undefined
        ? say('import-said', { words })
        : evidence === undefined
          ? undefined
          : say('import-evidence', { evidence }),
    statement: remarks,
    top: remarks(undefined),
  };
}
