import type { AboutField, Indicator, Lang, ListFact, Standard, Tier } from '../../model/index.ts';
import { factsAsked } from '../../standard/index.ts';
import { answerTo } from './answers.ts';
import type { Form, FormBlock, FormClause, FormColumn, FormList, FormSheet, Question } from './form.ts';
import { type Asking, howToFill, questionsOf } from './questions.ts';
import { named, type Say, sayIn } from './say.ts';
import { sheetNames } from './sheet-names.ts';

const HOW_TO = [1, 2, 3, 4, 5, 6] as const;
const ABOUT: readonly AboutField[] = [
  'community.name',
  'community.id',
  'community.district',
  'acceptance.by',
  'acceptance.from',
  'acceptance.to',
  'source.document',
  'source.published',
];
const DATES: readonly AboutField[] = ['acceptance.from', 'acceptance.to', 'source.published'];

/** Everything that a tier asks, as a form. */
export function formOf(standard: Standard, tier: Tier, lang: Lang): Form {
  const say = sayIn(lang);
  const nameFor = sheetNames();
  const [about] = [say('form-sheet-instructions'), say('form-sheet-about')].map(nameFor).slice(1);
  const categories = standard.categories
    .map((category) => ({
      title: named(category.title, lang),
      indicators: tier.indicators.filter((indicator) => indicator.category === category.id),
    }))
    .filter(({ indicators }) => indicators.length > 0)
    .map((category) => ({ ...category, name: nameFor(category.title) }));
  const lists = listsAsked(tier, standard).map((fact) => listOf(fact, nameFor, standard, lang, say));
  const asking: Asking = {
    standard,
    lang,
    say,
    sheetOf: (list) => lists.find(({ fact }) => fact === list)?.name ?? '',
    askedAt: new Map(),
  };
  return {
    lang,
    title: say('form-title', { standard: standard.title, tier: tier.title }),
    standard: standard.id,
    version: standard.version,
    tier: tier.id,
    instructions: HOW_TO.map((n) => say(`form-how-${n}`, { about: about ?? '' })),
    about: aboutQuestions(tier, lang, say),
    sheets: categories.map(
      ({ name, title, indicators }): FormSheet => ({
        name,
        title: say('form-title-sheet', { title, tier: tier.title }),
        blocks: indicators.map((indicator) => blockOf(indicator, asking)),
      }),
    ),
    lists,
  };
}

function aboutQuestions(tier: Tier, lang: Lang, say: Say): readonly Question[] {
  const questions = ABOUT.map(
    (field): Question => ({
      key: `about ${field}`,
      label: say(`form-about-${field}`),
      unit: '',
      answer: { kind: DATES.includes(field) ? 'date' : 'text' },
      note: aboutNote(field, say),
    }),
  );
  const fixed: Question = {
    label: say('form-about-tier'),
    unit: '',
    answer: { kind: 'shown', text: named(tier.title, lang) },
    note: say('form-note-tier'),
  };
  return [...questions.slice(0, 3), fixed, ...questions.slice(3)];
}

function aboutNote(field: AboutField, say: Say): string {
  if (field === 'community.name' || field === 'community.id') return say(`form-note-${field}`);
  return say(DATES.includes(field) ? 'form-note-date' : 'form-note-free');
}

function blockOf(indicator: Indicator, asking: Asking): FormBlock {
  const { lang, say } = asking;
  const clauses = indicator.requirements.map(
    (requirement): FormClause => ({
      text: named(requirement.clause, lang),
      questions: questionsOf(requirement, indicator, asking),
    }),
  );
  return {
    number: indicator.number,
    title: named(indicator.title, lang),
    clauses: [...clauses, { text: say('form-own'), questions: ownQuestions(indicator, say) }],
  };
}

/** What the community says of an indicator, beside the facts. */
const ownQuestions = ({ id }: Indicator, say: Say): readonly Question[] => [
  {
    key: `claim ${id}`,
    label: say('form-claim'),
    unit: '',
    answer: { kind: 'choice', choices: [say('status-met'), say('status-unmet')] },
    note: say('form-note-claim'),
  },
  {
    key: `text ${id}`,
    label: say('form-text'),
    unit: '',
    answer: { kind: 'long-text' },
    note: say('form-note-statement'),
  },
];

function listsAsked({ indicators }: Tier, standard: Standard): readonly ListFact[] {
  const facts = indicators.flatMap((indicator) => factsAsked(indicator, standard).map(({ fact }) => fact));
  return [...new Set(facts)].filter((fact) => fact.type === 'list');
}

function listOf(
  fact: ListFact,
  nameFor: (title: string) => string,
  standard: Standard,
  lang: Lang,
  say: Say,
): FormList {
  const title = named(fact.label, lang);
  const fields = [...fact.fields.values()].map((field): FormColumn => {
    const unit = 'unit' in field && field.unit !== undefined ? ` (${named(field.unit, lang)})` : '';
    return {
      field: field.id,
      label: named(field.label, lang) + unit,
      note: howToFill(field, say),
      answer: answerTo(field, standard, lang, say),
    };
  });
  const count: FormColumn = {
    field: 'count',
    label: say('form-column-count'),
    note: say('form-note-record-count'),
    answer: { kind: 'count' },
  };
  return { name: nameFor(title), fact: fact.id, title, columns: [...fields, count] };
}
