import type { CheckOf, Fact, FactValue, Label, LeafResult, Shown, Truth } from '../../model/index.ts';
import type { Scope } from '../scope.ts';
import { knownOr, message } from './rule.ts';

const joined = (labels: readonly Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join('、'),
  en: labels.map(({ en }) => en).join(', '),
});

const itemLabels = (fact: Fact, items: readonly string[]): readonly Label[] =>
  items.map((id) => (fact.type === 'set' ? fact.items.get(id) : undefined) ?? { zh: id, en: id });

type SetValue = Extract<FactValue, { kind: 'set' }>;

/** What both checks on sets share: which of the items asked for are there, and what their absence means. */
export function itemsCheck(
  check: CheckOf<'includes'> | CheckOf<'among'>,
  scope: Scope,
  wanted: number,
): LeafResult {
  const fact = scope.fact(check.fact);
  const asked = joined(itemLabels(fact, check.items));
  const text =
    check.kind === 'includes'
      ? asked
      : { zh: `至少 ${wanted} 种：${asked.zh}`, en: `at least ${wanted} of: ${asked.en}` };
  const question = { check, fact, threshold: { op: check.kind, text } };
  const found = knownOr(question, scope);
  if ('absent' in found) return found.absent;
  const { value, evidence } = found.known;
  if (value.kind !== 'set') throw new Error(`"${check.fact}" is no set`);
  const missing = check.items.filter((item) => !value.items.includes(item));
  const exact = String(wanted - (check.items.length - missing.length));
  const truth: Truth =
    missing.length <= check.items.length - wanted ? 'true' : value.open ? 'unknown' : 'false';
  const absent = joined(itemLabels(fact, missing));
  return {
    ...question,
    truth,
    ...(truth !== 'unknown' && { evidence }),
    actual: actualOf(fact, value),
    ...(truth === 'false' && {
      shortfall: { kind: 'items', fact: check.fact, text: absent, exact, items: missing },
    }),
    reason: message(`reason-items-${truth}`, { fact: fact.label, asked: text, absent, short: exact }),
  };
}

function actualOf(fact: Fact, value: SetValue): Shown {
  const text = joined(itemLabels(fact, value.items));
  const none = { zh: '无', en: 'none' };
  const listed = value.items.length === 0 ? none : text;
  return {
    text: value.open ? { zh: `${listed.zh}等`, en: `${listed.en}, among others` } : listed,
    exact: String(new Set(value.items).size),
  };
}
