import type { Diagnostic, Standard } from '../../model/index.ts';

/** An unknown key that is a fact's is told as a fact that stands in the wrong place. */
export function outsideFacts(broken: Diagnostic, standard: Standard): Diagnostic {
  const key = String(broken.message.args?.['key']);
  const fact = broken.code === 'unknown-key' ? standard.facts.get(key) : undefined;
  if (fact === undefined) return broken;
  const args = { key, fact: fact.label };
  return {
    ...broken,
    code: 'fact-outside-facts',
    message: { code: 'diagnostic-fact-outside-facts', args },
    hint: { code: 'hint-fact-outside-facts', args },
  };
}
