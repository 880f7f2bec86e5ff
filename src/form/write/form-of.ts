import type { AboutField, Indicator, Lang, ListFact, Standard, Tier } from '../../model/index.ts';
import { factsAsked } from '../../standard/index.ts';
import { answerTo } from './answers.ts';
import { askedFirst } from './asked-first.ts';
import type { Form, FormBlock, FormColumn, FormList, Question } from './form.ts';
import { howToFill, type QuestionContext, rowsOf } from './questions.ts';
import { named, type Say, sayIn } from './say.ts';

const ABOUT: readonly AboutField[] = ['community.name', 'community.district', 'source.reported'];
/** What the community does not say of itself. */
const GROUP: readonly AboutField[] = [
  'acceptance.by',
  'acceptance.from',
  'acceptance.to',
  'source.document',
  'source.published',
  'community.id',
];
const DATES: readonly AboutField[] = [
  'acceptance.from',
  'acceptance.to',
  'source.published',
  'source.reported',
];

/**
 * Everything that a tier asks, as a form.
 *
 * @param before another tier, whose form was filled in before: what is asked beyond it stands first
 */
export function formOf(standard: Standard, tier: Tier, lang: Lang, before?: Tier): Form {
  const say = sayIn(lang);
  const asking: QuestionContext = { standard, lang, say, asked: new Set() };
  const parts = partsOf(standard, tier, before, say);
  const categories = parts.flatMap(({ indicators, title: part }) =>
    standard.categories
      .map(({ id, title }) => ({
        title: part(named(title, lang)),
        blocks: indicators
          .filter(({ category }) => category === id)
          .map((indicator) => blockOf(indicator, asking)),
      }))
      .filter(({ blocks }) => blocks.length > 0),
  );
  return {
    lang,
    title: say('form-title', { standard: standard.title, tier: tier.title }),
    standard: standard.id,
    version: standard.version,
    tier: tier.id,
    tierTitle: named(tier.title, lang),
    hint: say('form-hint'),
    about: ABOUT.map((field) => aboutQuestion(field, say)),
    group: GROUP.map((field) => aboutQuestion(field, say)),
    categories,
    lists: listsAsked(tier, standard).map((fact) => listOf(fact, standard, lang, say)),
  };
}

/** Indicators in the order in which they are asked, with what is said over those of a category. */
interface FormPart {
  readonly indicators: readonly Indicator[];
  readonly title: (category: string) => string;
}

function partsOf(standard: Standard, tier: Tier, before: Tier | undefined, say: Say): readonly FormPart[] {
  if (before === undefined || before === tier)
    return [{ indicators: tier.indicators, title: (category) => category }];
  const { more, same } = askedFirst(tier, before, standard);
  const over = (code: 'form-part-more' | 'form-part-same') => (category: string) =>
    say(code, { category, tier: before.title });
  return [
    { indicators: more, title: over('form-part-more') },
    { indicators: same, title: over('form-part-same') },
  ];
}

const aboutQuestion = (field: AboutField, say: Say): Question => ({
  key: `about ${field}`,
  label: say(`form-about-${field}`),
  unit: '',
  answer: { kind: DATES.includes(field) ? 'date' : 'text' },
  prompt: aboutNote(field, say),
});

function aboutNote(field: AboutField, say: Say): string {
  if (field === 'community.name' || field === 'community.id' || field === 'acceptance.by')
    return say(`form-note-${field}`);
  return say(DATES.includes(field) ? 'form-note-date' : 'form-note-free');
}

function blockOf(indicator: Indicator, asking: QuestionContext): FormBlock {
  const { lang, say } = asking;
  const { id, number, title, requirements } = indicator;
  return {
    number,
    title: named(title, lang),
    clause: requirements.map(({ clause }) => named(clause, lang)).join(lang === 'zh' ? '；' : '; '),
    claim: {
      key: `claim ${id}`,
      label: say('form-claim'),
      unit: '',
      answer: { kind: 'choice', choices: [say('status-met'), say('status-unmet')] },
      prompt: say('form-note-claim'),
    },
    text: {
      key: `text ${id}`,
      label: say('form-text'),
      unit: '',
      answer: { kind: 'long-text' },
      prompt: say('form-note-statement'),
    },
    rows: rowsOf(indicator, asking),
  };
}

function listsAsked({ indicators }: Tier, standard: Standard): readonly ListFact[] {
  const facts = indicators.flatMap((indicator) => factsAsked(indicator, standard).map(({ fact }) => fact));
  return [...new Set(facts)].filter((fact) => fact.type === 'list');
}

function listOf(fact: ListFact, standard: Standard, lang: Lang, say: Say): FormList {
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
  return { fact: fact.id, title, columns: [...fields, count] };
}
