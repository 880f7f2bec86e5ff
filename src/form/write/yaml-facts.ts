import type { Fact, FieldFact, Indicator, Lang, Standard, Submission } from '../../model/index.ts';
import { factsAsked } from '../../standard/index.ts';
import { unitOf } from './questions.ts';
import { named, type Say } from './say.ts';
import { factWritten } from './value-written.ts';

/** The lines of facts, each fact once, where it is asked first. */
export class FactLines {
  readonly #standard: Standard;
  readonly #lang: Lang;
  readonly #say: Say;
  readonly #facts: Submission['facts'];
  readonly #asked = new Set<string>();

  constructor(standard: Standard, lang: Lang, say: Say, facts: Submission['facts']) {
    this.#standard = standard;
    this.#lang = lang;
    this.#say = say;
    this.#facts = facts;
  }

  of(indicator: Indicator): readonly string[] {
    const own = factsAsked(indicator, this.#standard).filter(({ fact }) => !this.#asked.has(fact.id));
    return own.length === 0
      ? []
      : [...headings(indicator, this.#lang), ...own.map(({ fact }) => this.#line(fact))];
  }

  /** What is known and the tier does not ask: it is kept. */
  rest(): readonly string[] {
    const left = [...this.#facts.keys()].filter((id) => !this.#asked.has(id));
    const facts = left.flatMap((id) => this.#standard.facts.get(id) ?? []);
    return facts.length === 0
      ? []
      : [`  # ${this.#say('form-yaml-rest')}`, ...facts.map((fact) => this.#line(fact))];
  }

  #line(fact: Fact): string {
    this.#asked.add(fact.id);
    const reported = this.#facts.get(fact.id);
    const label = named(fact.label, this.#lang);
    if (reported !== undefined) return `  ${fact.id}: ${factWritten(reported, fact)} # ${label}`;
    const notes = valueNotes(fact, this.#standard, this.#lang, this.#say);
    return `  # ${fact.id}: # ${[label, ...notes].join(' · ')}`;
  }
}

const headings = ({ number, title, requirements }: Indicator, lang: Lang): readonly string[] => [
  `  # ${number} ${named(title, lang)}`,
  ...requirements.map(({ clause }) => `  #   ${named(clause, lang)}`),
];

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
