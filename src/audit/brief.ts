import type { Evaluation, FindingCode, Indicator, KeptFinding, Message, Standard } from '../model/index.ts';
import { factsAsked, shareOf, shortLabel } from '../standard/index.ts';

/** The codes whose short sentence is another one than the long. */
const BRIEF: Readonly<Partial<Record<FindingCode, Message['code']>>> = {
  'implausible-value': 'brief-implausible-value',
  'disputed-figure': 'brief-disputed-figure',
  'duplicate-submission': 'brief-duplicate-submission',
  'copied-figure': 'brief-copied-figure',
  'foreign-name': 'group-foreign',
  outlier: 'brief-outlier',
  'notice-period': 'brief-notice-period',
  'off-topic-statement': 'brief-off-topic-statement',
  'claim-understated': 'brief-claim-understated',
};

/** A finding as half a line: with short labels, and without the words that it is on. */
export function briefOf({ code, message, facts = [] }: KeptFinding, standard: Standard): Message {
  const known = facts.flatMap((id) => standard.facts.get(id) ?? []);
  const { claims } = message.args;
  const args = {
    ...message.args,
    facts: known.map(shortLabel),
    ...(known[0] && { fact: shortLabel(known[0]) }),
    ...(Array.isArray(claims) && {
      claims: claims.map((claim: Message, index) => {
        const fact = standard.facts.get(facts[index] ?? '');
        return fact === undefined ? claim : { ...claim, args: { ...claim.args, fact: shortLabel(fact) } };
      }),
    }),
  };
  return { code: BRIEF[code] ?? message.code, args };
}

/** The indicators that a finding is on: its own, or those that ask its facts, a rate's whole aside where a part is there. */
export function indicatorsOf(
  { indicator, facts = [] }: KeptFinding,
  { tier }: Evaluation,
  standard: Standard,
): readonly Indicator[] {
  if (indicator !== undefined) return tier.indicators.filter(({ id }) => id === indicator);
  const wholes = new Set([...standard.facts.values()].flatMap((fact) => shareOf(fact)?.whole ?? []));
  const parts = facts.filter((id) => !wholes.has(id));
  const meant = new Set(parts.length > 0 ? parts : facts);
  return tier.indicators.filter((one) => factsAsked(one, standard).some(({ fact }) => meant.has(fact.id)));
}
