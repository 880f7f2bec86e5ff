import type { Check, CheckResult, Fact, FactValue, Label, Message, Truth } from '../../model/index.ts';
import type { Scope } from '../scope.ts';
import { knownOr, labelOf, message } from './rule.ts';

const joined = (labels: readonly Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join('、'),
  en: labels.map(({ en }) => en).join(', '),
});

const itemLabels = (fact: Fact | undefined, items: readonly string[]): readonly Label[] =>
  items.map((id) => (fact?.type === 'set' ? fact.items.get(id) : undefined) ?? { zh: id, en: id });

type SetValue = Extract<FactValue, { kind: 'set' }>;

/** What both checks on sets share: which of the items asked for are there, and what their absence means. */
export function itemsCheck(
  check: Check & { readonly fact: string; readonly items: readonly string[] },
  scope: Scope,
  op: 'includes' | 'among',
  wanted: number,
): CheckResult {
  const fact = scope.fact(check.fact);
  const asked = joined(itemLabels(fact, check.items));
  const text =
    op === 'includes'
      ? asked
      : { zh: `至少 ${wanted} 种：${asked.zh}`, en: `at least ${wanted} of: ${asked.en}` };
  const threshold: NonNullable<CheckResult['threshold']> = { op, text };
  const found = knownOr(check, scope);
  if ('absent' in found) return { ...found.absent, threshold };
  const { value, evidence } = found.known;
  if (value.kind !== 'set') throw new Error(`"${check.fact}" is no set`);
  const missing = check.items.filter((item) => !value.items.includes(item));
  const present = check.items.length - missing.length;
  const truth: Truth = present >= wanted ? 'true' : value.open ? 'unknown' : 'false';
  const result = { check, truth, evidence, ...(fact && { fact }), actual: actualOf(fact, value), threshold };
  const absent = joined(itemLabels(fact, missing));
  const reason = reasonOf(truth, labelOf(fact, check.fact), text, absent, String(wanted - present));
  if (truth !== 'false') return { ...result, reason };
  const short = String(wanted - present);
  return { ...result, shortfall: { fact: check.fact, text: absent, exact: short, items: missing }, reason };
}

function actualOf(fact: Fact | undefined, value: SetValue): NonNullable<CheckResult['actual']> {
  const text = joined(itemLabels(fact, value.items));
  const none = { zh: '无', en: 'none' };
  const listed = value.items.length === 0 ? none : text;
  return {
    text: value.open ? { zh: `${listed.zh}等`, en: `${listed.en}, among others` } : listed,
    exact: String(value.items.length),
  };
}

const reasonOf = (truth: Truth, fact: Label, asked: Label, absent: Label, short: string): Message =>
  message(`reason-items-${truth}`, { fact, asked, absent, short });
