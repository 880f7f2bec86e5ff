import type {
  Check,
  Code,
  Fact,
  FieldFact,
  Indicator,
  Lang,
  Message,
  Requirement,
  Standard,
} from '../../model/index.ts';
import { checksOf, checkWords, derivationOf, factsAskedBy, labelOf, leavesOf } from '../../standard/index.ts';
import { answerTo, yesOrNo } from './answers.ts';
import type { Question } from './form.ts';
import { named, type Say, told } from './say.ts';

/** What the questions of a form are made of. */
export interface Asking {
  readonly standard: Standard;
  readonly lang: Lang;
  readonly say: Say;
  /** The sheet of a list's records. */
  readonly sheetOf: (list: string) => string;
  /** At which indicator a fact was asked first. */
  readonly askedAt: Map<string, number>;
}

/** The facts of a requirement, a row each, or a row an item of a set; one that was asked above is only shown. */
export function questionsOf(
  requirement: Requirement,
  indicator: Indicator,
  asking: Asking,
): readonly Question[] {
  return factsAskedBy(checksOf(requirement), asking.standard).flatMap(({ fact }) => {
    const before = asking.askedAt.get(fact.id);
    if (before !== undefined) return [repeated(fact, before, asking)];
    asking.askedAt.set(fact.id, indicator.number);
    return asked(fact, noteOf(fact, requirement, asking), asking);
  });
}

function asked(fact: Fact, note: string, asking: Asking): readonly Question[] {
  const { standard, lang, say } = asking;
  const label = named(fact.label, lang);
  if (fact.type === 'set') return itemsOf(fact, label, note, asking);
  if (fact.type === 'list') {
    const choices = [say('form-complete'), say('form-incomplete'), say('form-none')];
    return [{ key: `fact ${fact.id}`, label, unit: '', answer: { kind: 'choice', choices }, note }];
  }
  const answer = answerTo(fact, standard, lang, say);
  return [{ key: `fact ${fact.id}`, label, unit: unitOf(fact, lang), answer, note }];
}

function itemsOf(
  fact: Extract<Fact, { type: 'set' }>,
  label: string,
  note: string,
  { lang, say }: Asking,
): readonly Question[] {
  const items = [...fact.items].map(
    ([id, item], index): Question => ({
      key: `item ${fact.id} ${id}`,
      label,
      unit: named(item, lang),
      answer: yesOrNo(say),
      note: index === 0 ? note : '',
      prompt: note,
    }),
  );
  const others: Question = {
    key: `others ${fact.id}`,
    label,
    unit: say('form-others'),
    answer: { kind: 'text' },
    note: '',
    prompt: note,
  };
  return fact.open ? [...items, others] : items;
}

const repeated = (fact: Fact, number: number, { lang, say }: Asking): Question => ({
  label: named(fact.label, lang),
  unit: unitOf(fact, lang),
  answer: {
    kind: 'shown',
    ...(fact.type !== 'set' && { of: `fact ${fact.id}` as const }),
    percent: fact.type === 'rate',
  },
  note: say('form-note-repeated', { number: String(number) }),
});

export const unitOf = (fact: Fact, lang: Lang): string => {
  if (fact.type === 'rate') return '%';
  return 'unit' in fact && fact.unit !== undefined ? named(fact.unit, lang) : '';
};

/** What is asked of a fact, what it means, and how to fill it in. */
function noteOf(fact: Fact, { when, check }: Requirement, asking: Asking): string {
  const { standard, lang, say } = asking;
  const asked = (code: Code, of: Check | undefined) =>
    of === undefined
      ? []
      : leavesOf(of)
          .filter((leaf) => leaf.fact === fact.id)
          .map((one) => say(code, { check: checkWords(one, standard) }));
  return [
    ...asked('check-when', when),
    ...asked('form-note-asked', check),
    ...(fact.note === undefined ? [] : [named(fact.note, lang)]),
    howTo(fact, asking),
    ...derived(fact, standard).map((message) => told(message, lang)),
  ].join('\n');
}

const howTo = (fact: Fact, { say, sheetOf }: Asking): string => {
  if (fact.type === 'list') return say('form-note-list', { sheet: sheetOf(fact.id) });
  if (fact.type === 'set') return say(fact.open ? 'form-note-open' : 'form-note-item');
  return howToFill(fact, say);
};

export const howToFill = (fact: FieldFact, say: Say): string => say(`form-note-${fact.type}`);

function derived(fact: Fact, standard: Standard): readonly Message[] {
  const derivation = derivationOf(fact);
  const label = (id: string) => labelOf(id, standard.facts);
  if (derivation === undefined) return [];
  if (derivation.kind !== 'ratio') return [{ code: 'form-note-derived', args: { of: label(derivation.of) } }];
  const args = { part: label(derivation.part), whole: label(derivation.whole) };
  return [{ code: 'form-note-derived-ratio', args }];
}
