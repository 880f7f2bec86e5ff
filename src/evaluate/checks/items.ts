import type {
  CheckOf,
  FactValue,
  Label,
  LeafResult,
  SetFact,
  ShownFigure,
  Truth,
} from '../../model/index.ts';
import { atLeastOfLabel, itemsLabel, joinedLabel } from '../../words/index.ts';
import type { Scope } from '../scope.ts';
import { knownOr, message } from './rule.ts';

const itemLabels = (fact: SetFact, items: readonly string[]): readonly Label[] =>
  items.map((id) => fact.items.get(id) ?? { zh: id, en: id });

type SetValue = Extract<FactValue, { kind: 'set' }>;

/** What both checks on sets share: which of the items asked for are there, and what their absence means. */
export function itemsCheck(
  check: CheckOf<'includes'> | CheckOf<'among'>,
  scope: Scope,
  wanted: number,
): LeafResult {
  const fact = scope.fact(check.fact);
  if (fact.type !== 'set') throw new Error(`"${check.fact}" is no set`);
  const asked = joinedLabel(itemLabels(fact, check.items));
  const text = check.kind === 'includes' ? asked : atLeastOfLabel(String(wanted), asked);
  const question = { check, fact, threshold: { op: check.kind, text } };
  const found = knownOr(question, scope);
  if ('absent' in found) return found.absent;
  const { value, evidence } = found.known;
  if (value.kind !== 'set') throw new Error(`"${check.fact}" is no set`);
  const missing = check.items.filter((item) => !value.items.includes(item));
  const exact = String(wanted - (check.items.length - missing.length));
  const truth: Truth =
    missing.length <= check.items.length - wanted ? 'true' : value.open ? 'unknown' : 'false';
  const absent = joinedLabel(itemLabels(fact, missing));
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

const actualOf = (fact: SetFact, value: SetValue): ShownFigure => ({
  text: itemsLabel(itemLabels(fact, value.items), value.open === true),
  exact: String(new Set(value.items).size),
});
