import type {
  Check,
  Code,
  Fact,
  FieldFact,
  Indicator,
  Lang,
  Message,
  NumberFact,
  Standard,
} from '../../model/index.ts';
import {
  checksOf,
  checkWords,
  derivationOf,
  factsAsked,
  labelOf,
  leavesOf,
  shareOf,
} from '../../standard/index.ts';
import { answerTo, yesOrNo } from './answers.ts';
import { conditionsOf } from './conditions.ts';
import type { FormRow, Question, RateAsked } from './form.ts';
import { named, type Say, told } from './say.ts';

/** What the questions of a form are made of. */
export interface QuestionContext {
  readonly standard: Standard;
  readonly lang: Lang;
  readonly say: Say;
  /** The facts that were asked above. */
  readonly asked: Set<string>;
}

/** The facts of an indicator, a row each, each once in a form; a rate stands in the row of its part. */
export function rowsOf(indicator: Indicator, asking: QuestionContext): readonly FormRow[] {
  const facts = factsAsked(indicator, asking.standard)
    .map(({ fact }) => fact)
    .filter(({ id }) => !asking.asked.has(id));
  for (const { id } of facts) asking.asked.add(id);
  const rateOf = new Map<string, NumberFact>();
  for (const fact of facts) {
    const part = shareOf(fact)?.part;
    if (
      fact.type === 'rate' &&
      part !== undefined &&
      !rateOf.has(part) &&
      facts.some(({ id }) => id === part)
    )
      rateOf.set(part, fact);
  }
  const beside = new Set<Fact>(rateOf.values());
  const conditions = conditionsOf(indicator, asking.standard);
  const deciding = new Set([...conditions.values()].map(({ key }) => key));
  const rows = facts
    .filter((fact) => !beside.has(fact))
    .map((fact) => {
      const under = conditions.get(fact.id);
      return { ...rowOf(fact, rateOf.get(fact.id), indicator, asking), ...(under && { under }) };
    });
  return conditionsFirst(rows, deciding, asking);
}

/** What says whether the others apply comes before them, and says what 0 does. */
function conditionsFirst(
  rows: readonly FormRow[],
  deciding: ReadonlySet<string>,
  { say }: QuestionContext,
): readonly FormRow[] {
  const decides = (row: FormRow) => row.kind === 'fact' && deciding.has(row.question.key);
  const first = rows.flatMap((row) =>
    row.kind === 'fact' && decides(row)
      ? [
          {
            ...row,
            question: { ...row.question, label: say('form-none-is-0', { label: row.question.label }) },
          },
        ]
      : [],
  );
  return [...first, ...rows.filter((row) => !decides(row))];
}

function rowOf(
  fact: Fact,
  rate: NumberFact | undefined,
  indicator: Indicator,
  asking: QuestionContext,
): FormRow {
  if (fact.type === 'set') return setRow(fact, indicator, asking);
  const share = shareOf(rate);
  return {
    kind: 'fact',
    question: questionOf(fact, indicator, asking),
    ...(rate && share && { rate: rateAsked(rate, fact, share.whole, indicator, asking) }),
  };
}

function rateAsked(
  rate: NumberFact,
  part: Fact,
  whole: string,
  indicator: Indicator,
  asking: QuestionContext,
): RateAsked {
  const leaf = indicator.requirements
    .flatMap(({ check }) => leavesOf(check))
    .find((one) => one.kind === 'compare' && one.fact === rate.id);
  const check = leaf?.kind === 'compare' ? leaf : undefined;
  return {
    question: questionOf(rate, indicator, asking),
    whole: `fact ${whole}`,
    ...(check?.op === 'at_least' && { atLeast: check.threshold.value }),
    counted: part.type === 'count',
    unit: unitOf(part, asking.lang),
  };
}

function questionOf(
  fact: Exclude<Fact, { type: 'set' }>,
  indicator: Indicator,
  asking: QuestionContext,
): Question {
  const { standard, lang, say } = asking;
  const choices = [say('form-complete'), say('form-incomplete'), say('form-none')];
  return {
    key: `fact ${fact.id}`,
    label: named(fact.label, lang),
    unit: fact.type === 'flag' ? `${say('form-yes')}/${say('form-no')}` : unitOf(fact, lang),
    answer: fact.type === 'list' ? { kind: 'choice', choices } : answerTo(fact, standard, lang, say),
    prompt: noteOf(fact, indicator, asking),
  };
}

function setRow(
  fact: Extract<Fact, { type: 'set' }>,
  indicator: Indicator,
  asking: QuestionContext,
): FormRow {
  const { lang, say } = asking;
  const prompt = noteOf(fact, indicator, asking);
  const items = [...fact.items].map(
    ([id, item]): Question => ({
      key: `item ${fact.id} ${id}`,
      label: named(item, lang),
      unit: '',
      answer: yesOrNo(say),
      prompt,
    }),
  );
  const others: Question = {
    key: `others ${fact.id}`,
    label: say('form-others'),
    unit: '',
    answer: { kind: 'text' },
    prompt,
  };
  return { kind: 'set', label: named(fact.label, lang), items: fact.open ? [...items, others] : items };
}

export const unitOf = (fact: Fact, lang: Lang): string => {
  if (fact.type === 'rate') return '%';
  return 'unit' in fact && fact.unit !== undefined ? named(fact.unit, lang) : '';
};

/** What is asked of a fact, what it means, and how to fill it in. */
function noteOf(fact: Fact, { requirements }: Indicator, asking: QuestionContext): string {
  const { standard, lang, say } = asking;
  const asked = (code: Code, of: Check | undefined) =>
    of === undefined
      ? []
      : leavesOf(of)
          .filter((leaf) => leaf.fact === fact.id)
          .map((one) => say(code, { check: checkWords(one, standard) }));
  const own = requirements.filter((one) =>
    checksOf(one)
      .flatMap(leavesOf)
      .some((leaf) => leaf.fact === fact.id),
  );
  return [
    ...own.flatMap(({ when, check }) => [...asked('check-when', when), ...asked('form-note-asked', check)]),
    ...(fact.note === undefined ? [] : [named(fact.note, lang)]),
    howTo(fact, asking),
    ...derived(fact, standard).map((message) => told(message, lang)),
  ].join('\n');
}

const howTo = (fact: Fact, { say }: QuestionContext): string => {
  if (fact.type === 'list') return say('form-note-list');
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
