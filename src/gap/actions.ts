import type {
  Action,
  CheckResult,
  Evidence,
  Fact,
  LeafResult,
  Message,
  Rational,
  RequirementResult,
  Standard,
} from '../model/index.ts';
import { compare, multiply, rational } from '../quantity/index.ts';
import { COUNT_FIELD, conditionWords, distinct, leafResults, leavesOf } from '../standard/index.ts';

/** What would make a requirement that is short met. */
export function actionsOf(result: RequirementResult, standard: Standard): readonly Action[] {
  if (result.withheld !== undefined) {
    return [
      { kind: 'support', facts: supportedBy(result.withheld, result, standard), result: result.result },
    ];
  }
  const settle: readonly Action[] =
    result.when?.truth === 'unknown'
      ? [
          {
            kind: 'settle',
            facts: factsOf(result.when, standard),
            result: result.when,
            ...fieldsOf(result.when, standard, 'where'),
          },
        ]
      : [];
  return [...settle, ...actionsFor(result.result, standard)];
}

/** The facts that rest on no more than the support which was not enough. */
function supportedBy(
  withheld: Evidence,
  { result, when }: RequirementResult,
  standard: Standard,
): readonly Fact[] {
  const leaves = [result, ...(when ? [when] : [])].flatMap(leafResults);
  const weak = leaves.filter(({ evidence }) => evidence === withheld);
  const ids = (weak.length > 0 ? weak : leaves).map(({ fact }) => fact.id);
  return [...new Set(ids)].flatMap((id) => standard.facts.get(id) ?? []);
}

function actionsFor(result: CheckResult, standard: Standard): readonly Action[] {
  if (result.truth === 'true') return [];
  if (result.parts === undefined) return [single(result, standard)];
  const open = result.parts.filter((part) => part.truth !== 'true');
  if (result.check.kind === 'any') return eitherOf(distinct(open).map((part) => actionsFor(part, standard)));
  return joined(open.flatMap((part) => actionsFor(part, standard)));
}

/** Of the same records of a list that is not reported, what is asked of each is told at once. */
function joined(actions: readonly Action[]): readonly Action[] {
  const kept = new Map<string, Action>();
  for (const [i, action] of actions.entries()) {
    const key = unlistedKey(action) ?? String(i);
    const before = kept.get(key);
    const fields = new Set([...fieldsAt(before), ...fieldsAt(action)]);
    kept.set(key, before?.kind === 'report' ? { ...before, fields: [...fields] } : action);
  }
  return [...kept.values()];
}

const fieldsAt = (action: Action | undefined): readonly Fact[] =>
  action?.kind === 'report' ? (action.fields ?? []) : [];

/** What a report of a whole list, of which nothing is there, is known by. */
function unlistedKey(action: Action): string | undefined {
  if (action.kind !== 'report' || action.result.parts !== undefined) return undefined;
  const { result, where } = action;
  return result.check.kind === 'every' && result.listed === undefined
    ? JSON.stringify([result.fact.id, where, result.check.excluding, result.threshold.text])
    : undefined;
}

/** Where one way is left there is nothing to choose from. */
const eitherOf = (of: readonly (readonly Action[])[]): readonly Action[] =>
  of.length === 1 ? (of[0] ?? []) : [{ kind: 'any', of }];

function single(result: LeafResult, standard: Standard): Action {
  if (result.truth === 'unknown')
    return {
      kind: 'report',
      facts: factsOf(result, standard),
      result,
      ...fieldsOf(result, standard, 'every'),
      ...whereOf(result, standard),
    };
  const { shortfall } = result;
  const fact = (shortfall && standard.facts.get(shortfall.fact)) ?? result.fact;
  if (shortfall === undefined) return { kind: 'fulfil', fact, result };
  if (shortfall.kind === 'items') return { kind: 'add', fact, shortfall };
  if (shortfall.kind === 'mend') return { kind: 'mend', fact, shortfall };
  if (shortfall.kind === 'answer') return { kind: 'fulfil', fact, result };
  return { kind: 'change', fact, shortfall, less: shortfall.value.s < 0n, ...whereOf(result, standard) };
}

/** Which records of a list are meant, where not all are. */
function whereOf({ check, fact }: LeafResult, { scales }: Standard): { readonly where?: Message } {
  if (!('where' in check) || check.where === undefined || fact.type !== 'list') return {};
  return { where: conditionWords(check.where, fact, scales) };
}

/**
 * The fields of one list that its records do not say; where they say all, but not exactly, or the list itself is not
 * reported, those that are asked about: they say what the list is wanted for.
 */
function fieldsOf(
  result: CheckResult,
  standard: Standard,
  asked: 'where' | 'every',
): { readonly fields?: readonly Fact[] } {
  const open = leafResults(result).filter(({ truth }) => truth !== 'true');
  const [only, ...more] = open;
  if (only?.fact.type !== 'list' || more.length > 0) return {};
  const list = standard.facts.get(only.fact.id);
  if (list?.type !== 'list') return {};
  const unsaid = only.missing?.map((id) => id.slice(list.id.length + 1)) ?? [''];
  const ids = unsaid.includes('') ? fieldsIn(only.check, asked) : unsaid;
  const fields = [...new Set(ids)].flatMap((id) =>
    id === COUNT_FIELD.id ? COUNT_FIELD : (list.fields.get(id) ?? []),
  );
  return fields.length === 0 ? {} : { fields };
}

/** The fields that a check of a list asks about: to tell which records count, or of every one that does. */
function fieldsIn(check: LeafResult['check'], asked: 'where' | 'every'): readonly string[] {
  const condition =
    asked === 'every' ? check.kind === 'every' && check.every : 'where' in check && check.where;
  return condition ? leavesOf(condition).map(({ fact }) => fact) : [];
}

/** The facts that would have to be reported, or reported more exactly. */
export function factsOf(result: CheckResult, standard: Standard): readonly Fact[] {
  const ids = idsOf(result);
  return [...new Set(ids)].flatMap((id) => standard.facts.get(id.split('.')[0] ?? id) ?? []);
}

const idsOf = (result: CheckResult): readonly string[] =>
  result.parts !== undefined
    ? result.parts.filter(({ truth }) => truth !== 'true').flatMap(idsOf)
    : (result.missing ?? (result.fact === undefined ? [] : [result.fact.id]));

/** Where all that a requirement needs is one change, its size in its unit; nothing compares with anything else. */
function sizeOf(actions: readonly Action[]): { readonly unit: string; readonly size: Rational } | undefined {
  const [only, ...more] = actions;
  if (only?.kind !== 'change' || more.length > 0 || only.shortfall.value === undefined) return undefined;
  const { value, unit } = only.shortfall;
  return {
    unit: only.fact.type === 'rate' ? '%' : (unit?.zh ?? ''),
    size: value.s < 0n ? multiply(value, rational(-1)) : value,
  };
}

/** Cheapest first among those of one unit; the units in the order in which the standard asks for them. */
export function bySize<T extends { readonly actions: readonly Action[] }>(all: readonly T[]): readonly T[] {
  const units = [...new Set(all.map(({ actions }) => sizeOf(actions)?.unit))];
  return units
    .toSorted((a, b) => Number(a === undefined) - Number(b === undefined))
    .flatMap((unit) => {
      const own = all.filter(({ actions }) => sizeOf(actions)?.unit === unit);
      if (unit === undefined) return own;
      return own.toSorted((a, b) => {
        const [x, y] = [sizeOf(a.actions), sizeOf(b.actions)];
        return x && y ? compare(x.size, y.size) : 0;
      });
    });
}
