import type {
  Check,
  CheckKind,
  CheckOf,
  Code,
  Comparison,
  Fact,
  ListFact,
  Message,
  MessageArg,
  Standard,
} from '../model/index.ts';
import { showNumber, signOf } from '../quantity/index.ts';
import { betweenLabel, withUnit } from '../words/index.ts';
import { itemLabel, labelOf, levelLabel } from './names.ts';

/** Where a check's fact is looked up: the catalogue, or the fields of a list's records. */
interface Scope {
  readonly standard: Pick<Standard, 'scales'>;
  readonly facts: ReadonlyMap<string, Fact>;
}

type Ask<K extends CheckKind> = (check: CheckOf<K>, scope: Scope) => Message;

const asks: { readonly [K in CheckKind]: Ask<K> } = {
  compare: ({ fact, op, threshold, upper }, scope) => {
    const of = scope.facts.get(fact);
    const text = showNumber(threshold.value, of?.type === 'rate');
    const value = of !== undefined && 'unit' in of ? withUnit(text, of.unit) : text;
    if (upper === undefined)
      return { code: `check-${op}`, args: { fact: labelOf(fact, scope.facts), value } };
    const [low, high] = [text, showNumber(upper.threshold.value, of?.type === 'rate')];
    const unit = of !== undefined && 'unit' in of ? of.unit : undefined;
    const ends = betweenLabel(endSign(op) + low, endSign(upper.op) + high, unit);
    return { code: 'check-between', args: { fact: labelOf(fact, scope.facts), value: ends } };
  },
  level: ({ fact, op, level }, scope) => ({
    code: `check-${op}`,
    args: {
      fact: labelOf(fact, scope.facts),
      value: levelLabel(scope.facts.get(fact), level, scope.standard),
    },
  }),
  is: ({ fact, is }, scope) => ({ code: `check-is-${is}`, args: { fact: labelOf(fact, scope.facts) } }),
  includes: ({ fact, items }, scope) => ({
    code: 'check-includes',
    args: {
      fact: labelOf(fact, scope.facts),
      items: items.map((item) => itemLabel(scope.facts.get(fact), item)),
    },
  }),
  among: ({ fact, atLeast, items }, scope) => ({
    code: 'check-among',
    args: {
      fact: labelOf(fact, scope.facts),
      count: String(atLeast),
      items: items.map((item) => itemLabel(scope.facts.get(fact), item)),
    },
  }),
  where: (check, scope) => ({
    code: 'check-where',
    args: {
      fact: labelOf(check.fact, scope.facts),
      count: String(check.atLeast),
      which: whichOf(check, scope),
    },
  }),
  every: (check, scope) => ({
    code: 'check-every',
    args: {
      fact: labelOf(check.fact, scope.facts),
      which: whichOf(check, scope),
      every: asked(check.every, within(check.fact, scope)),
    },
  }),
  all: ({ checks }, scope) => combined('check-all', checks, scope),
  any: ({ checks }, scope) => combined('check-any', checks, scope),
};

/** An end that is not in it carries its sign. */
const endSign = (op: Comparison): string =>
  op === 'more_than' || op === 'less_than' ? `${signOf(op)} ` : '';

/** What a check asks, as a sentence. */
export const checkWords = (check: Check, standard: Standard): Message =>
  asked(check, { standard, facts: standard.facts });

/** What a condition asks of a record, whose fields these are. */
export function conditionWords(check: Check, { fields }: ListFact, scales: Standard['scales']): Message {
  const scope = { standard: { scales }, facts: fields };
  if (check.kind !== 'all') return asked(check, scope);
  return check.checks
    .map((part) => asked(part, scope))
    .reduce((a, b) => ({ code: 'check-and', args: { a, b } }));
}

const asked = (check: Check, scope: Scope): Message =>
  (asks[check.kind] as (check: Check, scope: Scope) => Message)(check, scope);

const combined = (code: Code, checks: readonly Check[], scope: Scope): Message => ({
  code: 'check-combined',
  args: { how: { code, args: {} }, parts: checks.map((check) => asked(check, scope)) },
});

const within = (list: string, scope: Scope): Scope => {
  const fact = scope.facts.get(list);
  return { ...scope, facts: fact?.type === 'list' ? fact.fields : new Map() };
};

/** Which records count: their condition, and the list that takes some away. An empty text where all do. */
function whichOf(check: CheckOf<'where'> | CheckOf<'every'>, scope: Scope): MessageArg {
  const parts: Message[] = [];
  if (check.where !== undefined) {
    parts.push({ code: 'check-which', args: { where: asked(check.where, within(check.fact, scope)) } });
  }
  if (check.excluding !== undefined) {
    parts.push({ code: 'check-excluding', args: { list: labelOf(check.excluding, scope.facts) } });
  }
  return parts.length === 0
    ? ''
    : parts.length === 1
      ? (parts[0] ?? '')
      : { code: 'check-both', args: { a: parts[0] ?? '', b: parts[1] ?? '' } };
}
