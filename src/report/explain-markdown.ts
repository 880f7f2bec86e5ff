import type { Requirement, Standard, Tier } from '../model/index.ts';
import { checksOf, checkWords, factsAskedBy, withId } from '../standard/index.ts';
import type { Layout } from './evaluation/report.ts';
import { factLines } from './explain.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { named, say, tell } from './say.ts';

/** The standard, or one indicator of it, for a wiki or a letter. */
export const explainMarkdown = (
  standard: Standard,
  tiers: readonly Tier[],
  indicator: string | undefined,
  given: Layout,
): string => {
  const layout = { ...given, colour: false };
  return indicator === undefined
    ? standardText(standard, tiers, layout)
    : indicatorText(standard, indicator, tiers, layout);
};

function standardText(standard: Standard, tiers: readonly Tier[], layout: Layout): string {
  const head = [say('column-id', layout), say('column-indicator', layout)];
  const names = tiers.map(({ title }) => named(title, layout));
  return [
    `# ${markdownText(named(standard.title, layout))}\n`,
    `${markdownText(say('explain-version', layout, { issuer: standard.issuer, version: standard.version }))}\n`,
    ...standard.categories.flatMap(({ id, title }) => {
      const all = tiers.flatMap(({ indicators }) => indicators.filter(({ category }) => category === id));
      const rows = [...new Map(all.map((one) => [one.id, one])).values()].map((one) => [
        one.id,
        named(one.title, layout),
        ...tiers.map(({ indicators }) => String(withId(indicators, one.id)?.number ?? '-')),
      ]);
      const heading = `## ${markdownText(named(title, layout))}\n`;
      return rows.length === 0 ? [] : [heading, markdownTable([...head, ...names], rows)];
    }),
  ].join('\n');
}

function indicatorText(standard: Standard, id: string, tiers: readonly Tier[], layout: Layout): string {
  const found = tiers.flatMap((tier) => {
    const indicator = withId(tier.indicators, id);
    return indicator === undefined ? [] : [{ tier, indicator }];
  });
  const [first] = found;
  const facts = factsAskedBy(
    found.flatMap(({ indicator }) => indicator.requirements.flatMap(checksOf)),
    standard,
  );
  const head = [say('column-requirement', layout), say('column-asked', layout)];
  return [
    `# ${markdownText(first === undefined ? id : named(first.indicator.title, layout))}\n`,
    ...(first?.indicator.definition ? [`${markdownText(named(first.indicator.definition, layout))}\n`] : []),
    ...found.flatMap(({ tier, indicator }) => [
      `## ${markdownText(say('explain-place', layout, { tier: tier.title, number: String(indicator.number), title: '' }).trim())}\n`,
      markdownTable(
        head,
        indicator.requirements.map((one) => [named(one.clause, layout), askedText(one, standard, layout)]),
      ),
    ]),
    `## ${say('explain-facts', layout)}\n`,
    ...facts.map(({ fact }) => `- ${markdownText(factLines(fact, standard, layout).join(' '))}`),
    '',
  ].join('\n');
}

const askedText = ({ check, when, note }: Requirement, standard: Standard, layout: Layout): string =>
  [
    tell(checkWords(check, standard), layout),
    ...(when ? [say('check-when', layout, { check: checkWords(when, standard) })] : []),
    ...(note ? [named(note, layout)] : []),
  ].join(layout.lang === 'zh' ? '。' : '. ');
