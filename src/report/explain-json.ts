import type { Code, Fact, Message, Requirement, Standard, Tier } from '../model/index.ts';
import { ceilTo, exactText, showNumber } from '../quantity/index.ts';
import { checksOf, checkWords, derivationOf, factsAskedBy } from '../standard/index.ts';
import { catalogue, isHinted, jsonText, sentence } from '../words/index.ts';
import { headJson } from './evaluation/json.ts';
import type { Layout, Report } from './evaluation/report.ts';
import { derivation } from './explain.ts';
import { doAbout, openSentence, toDo } from './explain-name.ts';
import type { Explained } from './explained.ts';

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

/** What a name that is no indicator means, in both languages: a fact with what asks it, a code, a share. */
export function explainedJson(
  report: Pick<Report, 'tool' | 'standard'>,
  explained: Explained,
  { lang }: Pick<Layout, 'lang'>,
): string {
  const { standard } = report;
  const head = { ...headJson(report, lang), categories: [], tiers: [], facts: [] };
  if (explained.kind === 'fact') {
    const asked = explained.places.map(({ tier, indicator: { id, number, title } }) => ({
      tier: tier.id,
      id,
      number,
      title,
    }));
    return `${jsonText({ ...head, facts: [factJson(explained.fact, standard)], asked })}\n`;
  }
  if (explained.kind === 'share') {
    const { part, whole, share, threshold, product, counted, holds } = explained;
    const shown = {
      part: exactText(part),
      whole: exactText(whole),
      exact: exactText(share),
      text: showNumber(share, true, threshold),
      rounded: showNumber(threshold, true),
      needed: exactText(counted ? ceilTo(product, 0) : product),
      holds,
    };
    return `${jsonText({ ...head, share: shown })}\n`;
  }
  return `${jsonText({ ...head, code: codeJson(explained) })}\n`;
}

function codeJson({ kind, code }: Exclude<Explained, { kind: 'fact' | 'share' }>): object {
  const said = (key: Code) => ({ zh: openSentence(key, 'zh'), en: openSentence(key, 'en') });
  switch (kind) {
    case 'finding':
      return {
        id: code,
        kind,
        title: catalogue[`code-${code}`],
        when: catalogue[`when-${code}`],
        sentence: said(`finding-${code}`),
        do: toDo(code).map((words) => catalogue[words])[0],
      };
    case 'diagnostic':
      return {
        id: code,
        kind,
        sentence: said(`diagnostic-${code}`),
        ...(isHinted(code) && { do: said(`hint-${code}`) }),
      };
    case 'reason':
      return { id: code, kind, sentence: said(code), do: catalogue[doAbout(code)] };
  }
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
