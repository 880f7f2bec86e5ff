import type { Fact, Message, Requirement, Standard, Tier } from '../model/index.ts';
import { checksOf, checkWords, derivationOf, factsAskedBy } from '../standard/index.ts';
import { jsonText, sentence } from '../words/index.ts';
import { headJson } from './evaluation/json.ts';
import type { Layout, Report } from './evaluation/report.ts';
import { derivation } from './explain.ts';

/**
 * The standard for programs, in both languages: the tiers that are asked for, with one indicator or all, and the facts
 * that these ask.
 */
export function explainJson(
  report: Pick<Report, 'tool' | 'standard'>,
  tiers: readonly Tier[],
  indicator: string | undefined,
  { lang }: Pick<Layout, 'lang'>,
): string {
  const { standard } = report;
  const shown = tiers.map((tier) => ({
    ...tier,
    indicators: tier.indicators.filter(({ id }) => indicator === undefined || id === indicator),
  }));
  const asked = factsAskedBy(
    shown.flatMap(({ indicators }) => indicators.flatMap((one) => one.requirements.flatMap(checksOf))),
    standard,
  );
  return `${jsonText({
    ...headJson(report, lang),
    categories: standard.categories,
    tiers: shown.map(({ id, title, indicators }) => ({
      id,
      title,
      indicators: indicators.map(({ requirements, ...one }) => ({
        ...one,
        requirements: requirements.map((requirement) => requirementJson(requirement, standard)),
      })),
    })),
    facts: asked.map(({ fact }) => factJson(fact, standard)),
  })}\n`;
}

const inBoth = (message: Message) => ({ zh: sentence(message, 'zh'), en: sentence(message, 'en') });

const requirementJson = ({ check, when, ...one }: Requirement, standard: Standard) => ({
  ...one,
  when: when && inBoth(checkWords(when, standard)),
  check: inBoth(checkWords(check, standard)),
  facts: factsAskedBy(checksOf({ ...one, check, ...(when && { when }) }), standard).map(
    ({ fact }) => fact.id,
  ),
});

function factJson(fact: Fact, standard: Standard): object {
  const derived = derivationOf(fact);
  return {
    id: fact.id,
    type: fact.type,
    label: fact.label,
    unit: 'unit' in fact ? fact.unit : undefined,
    note: fact.note,
    derived: derived && inBoth(derivation(derived, standard)),
    items: fact.type === 'set' ? Object.fromEntries(fact.items) : undefined,
    fields:
      fact.type === 'list' ? [...fact.fields.values()].map((field) => factJson(field, standard)) : undefined,
  };
}
