import type { Fact, FieldFact, Indicator, Lang, Standard, Tier } from '../../model/index.ts';
import { factsAsked } from '../../standard/index.ts';
import { unitOf } from './questions.ts';
import { named, type Say, sayIn } from './say.ts';

/**
 * A submission as a text to fill in: it reports nothing yet, and every fact that the tier asks stands in it as a
 * comment, under the clauses that ask it.
 *
 * @param schema where an editor finds the schema of submissions
 */
export function formYaml(standard: Standard, tier: Tier, lang: Lang, schema: string | undefined): string {
  const say = sayIn(lang);
  const asked = new Set<string>();
  const facts = tier.indicators.flatMap((indicator) => {
    const own = factsAsked(indicator, standard).filter(({ fact }) => !asked.has(fact.id));
    for (const { fact } of own) asked.add(fact.id);
    return own.length === 0
      ? []
      : [...headings(indicator, lang), ...own.map(({ fact }) => factLine(fact, standard, lang, say))];
  });
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    `# ${say('form-title', { standard: standard.title, tier: tier.title })}`,
    `# ${say('form-yaml-how-1')}`,
    `# ${say('form-yaml-how-2')}`,
    `community: { id: my-community, name: ${say('form-yaml-name')} }`,
    `tier: ${tier.id}`,
    `# ${say('form-yaml-acceptance')}`,
    '# acceptance: { by: , from: , to: }',
    'facts:',
    ...facts,
    'statements:',
    `  # ${say('form-yaml-statements')}`,
    ...tier.indicators.map(
      ({ id, number, title }) => `  # ${id}: { claimed: met, text: "" } # ${number} ${named(title, lang)}`,
    ),
    '',
  ].join('\n');
}

const headings = ({ number, title, requirements }: Indicator, lang: Lang): readonly string[] => [
  `  # ${number} ${named(title, lang)}`,
  ...requirements.map(({ clause }) => `  #   ${named(clause, lang)}`),
];

const factLine = (fact: Fact, standard: Standard, lang: Lang, say: Say): string =>
  `  # ${fact.id}: # ${[named(fact.label, lang), ...valueNotes(fact, standard, lang, say)].join(' · ')}`;

function valueNotes(fact: Fact, standard: Standard, lang: Lang, say: Say): readonly string[] {
  const unit = unitOf(fact, lang);
  const label = (id: string, one: string) => say('form-yaml-item', { id, label: one });
  switch (fact.type) {
    case 'set': {
      const items = [...fact.items].map(([id, item]) => label(id, named(item, lang)));
      const known = say('form-yaml-items', { items });
      return [fact.open ? say('form-yaml-open', { items: known }) : known];
    }
    case 'level': {
      const levels = standard.scales.get(fact.scale)?.levels ?? [];
      return [say('form-yaml-items', { items: levels.map((one) => label(one.id, named(one.label, lang))) })];
    }
    case 'list': {
      const fields = [...fact.fields.values()].map((field) => fieldNote(field, standard, lang, say));
      return [say('form-yaml-records', { record: `[{ ${fields.join(', ')} }]` })];
    }
    case 'flag':
      return ['true, false'];
    default:
      return unit === '' ? [] : [unit];
  }
}

function fieldNote(field: FieldFact, standard: Standard, lang: Lang, say: Say): string {
  const notes = [named(field.label, lang), ...valueNotes(field, standard, lang, say)].join(' · ');
  return `${field.id}: ${notes}`;
}
