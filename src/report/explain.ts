import type { Derivation, Fact, Indicator, Message, Requirement, Standard, Tier } from '../model/index.ts';
import { checksOf, checkWords, derivationOf, factsAskedBy, withId } from '../standard/index.ts';
import type { Layout } from './evaluation/report.ts';
import { named, say, tell } from './say.ts';
import { columnWidths, grid, type Row } from './terminal/grid.ts';
import { rule, strong } from './terminal/signs.ts';
import { wrap } from './terminal/wrap.ts';

/** The standard at a glance: its tiers, and every indicator with its number in each of them. */
export function explainStandard(standard: Standard, tiers: readonly Tier[], layout: Layout): string {
  const head = {
    cells: [say('column-id', layout), say('column-indicator', layout), ...titles(tiers, layout)],
  };
  const categories = standard.categories.map((category) => ({
    title: named(category.title, layout),
    rows: indicatorIds(tiers, category.id).map((id) => numbersRow(id, tiers, layout)),
  }));
  const widths = columnWidths([head, ...categories.flatMap(({ rows }) => rows)], layout.width);
  const documents = standard.documents.map(({ title, number }) => [title, number].filter(Boolean).join(' '));
  return sheet([
    ...wrap(named(standard.title, layout), layout.width).map(strong(layout)),
    ...set(say('explain-version', layout, { issuer: standard.issuer, version: standard.version }), layout),
    ...set(say('explain-documents', layout, { documents }), layout),
    ...tiers.flatMap(({ title, indicators }) =>
      set(say('explain-tier-count', layout, { tier: title, count: String(indicators.length) }), layout),
    ),
    rule(layout),
    grid([head], widths),
    ...categories
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, rows }) => [rule(layout), strong(layout)(title), grid(rows, widths)]),
    rule(layout),
    ...set(say('explain-more', layout), layout),
  ]);
}

const indicatorIds = (tiers: readonly Tier[], category: string): readonly string[] => [
  ...new Set(tiers.flatMap((t) => t.indicators.filter((i) => i.category === category).map((i) => i.id))),
];

const numbersRow = (id: string, tiers: readonly Tier[], layout: Layout): Row => {
  const found = tiers.map((tier) => withId(tier.indicators, id));
  const title = found.find((indicator) => indicator !== undefined)?.title;
  const numbers = found.map((indicator) => (indicator === undefined ? '-' : String(indicator.number)));
  return { cells: [id, title === undefined ? '' : named(title, layout), ...numbers] };
};

/** One indicator: its clauses and what is checked, the tiers side by side; then the facts that they ask. */
export function explainIndicator(
  standard: Standard,
  id: string,
  tiers: readonly Tier[],
  layout: Layout,
): string {
  const found = tiers.map((tier) => withId(tier.indicators, id));
  const indicators = found.filter((indicator) => indicator !== undefined);
  const title = indicators[0]?.title ?? { zh: id, en: id };
  const definition = indicators.find((indicator) => indicator.definition !== undefined)?.definition;
  const head = { cells: titles(tiers, layout) };
  const rows = [numberCells(found, layout), ...clauseRows(standard, found, layout)];
  const widths = columnWidths([head, ...rows], layout.width);
  return sheet([
    ...wrap(`${named(title, layout)}  ${id}`, layout.width).map(strong(layout)),
    ...(definition === undefined ? [] : set(named(definition, layout), layout)),
    rule(layout),
    grid([head], widths),
    rule(layout),
    grid(rows, widths),
    rule(layout),
    strong(layout)(say('explain-facts', layout)),
    ...factsAsked(standard, indicators).flatMap((fact) => factLines(fact, standard, layout)),
  ]);
}

const titles = (tiers: readonly Tier[], layout: Layout) => tiers.map(({ title }) => named(title, layout));

const numberCells = (found: readonly (Indicator | undefined)[], layout: Layout): Row => ({
  cells: found.map((indicator) =>
    indicator === undefined
      ? say('explain-absent', layout)
      : say('explain-number', layout, { number: String(indicator.number) }),
  ),
});

/** The same requirement of several tiers on one row. */
function clauseRows(
  standard: Standard,
  found: readonly (Indicator | undefined)[],
  layout: Layout,
): readonly Row[] {
  const ids = [...new Set(found.flatMap((indicator) => indicator?.requirements.map(({ id }) => id) ?? []))];
  return ids.map((id) => ({
    cells: found.map((indicator) => {
      const requirement = indicator?.requirements.find((one) => one.id === id);
      return requirement === undefined ? '' : clauseText(standard, requirement, layout);
    }),
  }));
}

function clauseText(standard: Standard, requirement: Requirement, layout: Layout): string {
  const { clause, check, when, note } = requirement;
  const arrow = layout.ascii ? '->' : '→';
  const condition: Message | undefined = when && {
    code: 'check-when',
    args: { check: checkWords(when, standard) },
  };
  return [
    named(clause, layout),
    `${arrow} ${tell(checkWords(check, standard), layout)}`,
    ...(condition === undefined ? [] : [`${arrow} ${tell(condition, layout)}`]),
    ...(note === undefined ? [] : [`* ${named(note, layout)}`]),
    '',
  ].join('\n');
}

const factsAsked = (standard: Standard, indicators: readonly Indicator[]): readonly Fact[] =>
  factsAskedBy(
    indicators.flatMap(({ requirements }) => requirements.flatMap(checksOf)),
    standard,
  ).map(({ fact }) => fact);

/** A fact: its type and unit, what it is computed from, its fields or items, its note. */
export function factLines(fact: Fact, standard: Standard, layout: Layout): readonly string[] {
  const unit = 'unit' in fact && fact.unit !== undefined ? ` ${named(fact.unit, layout)}` : '';
  const first = `${fact.id}  ${named(fact.label, layout)}  [${say(`fact-type-${fact.type}`, layout)}${unit}]`;
  const derived = derivationOf(fact);
  const fields =
    fact.type === 'list' ? [...fact.fields.values()].map((f) => `${f.id}  ${named(f.label, layout)}`) : [];
  const items =
    fact.type === 'set' ? [...fact.items].map(([id, label]) => `${id}  ${named(label, layout)}`) : [];
  const note = fact.note === undefined ? [] : [named(fact.note, layout)];
  return [
    ...set(first, layout),
    ...[
      ...(derived === undefined ? [] : [tell(derivation(derived, standard), layout)]),
      ...fields,
      ...items,
      ...note,
    ].flatMap((line) => indented(line, layout)),
  ];
}

export function derivation(derived: Derivation, standard: Standard): Message {
  const label = (id: string) => standard.facts.get(id)?.label ?? id;
  if (derived.kind === 'ratio') {
    return { code: 'derived-ratio', args: { part: label(derived.part), whole: label(derived.whole) } };
  }
  const list = standard.facts.get(derived.of);
  const field =
    'field' in derived && list?.type === 'list' ? list.fields.get(derived.field)?.label : undefined;
  return { code: `derived-${derived.kind}`, args: { of: label(derived.of), field: field ?? '' } };
}

const set = (text: string, layout: Layout) => wrap(text, layout.width);
const indented = (text: string, layout: Layout) => wrap(text, layout.width - 4).map((line) => `    ${line}`);
const sheet = (lines: readonly string[]) => `${lines.join('\n')}\n`;
