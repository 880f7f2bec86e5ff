import type { Action, IndicatorResult, Message, MessageArg, Standard } from '../model/index.ts';
import { shortLabel } from '../standard/index.ts';
import { tooWideLabel } from '../words/index.ts';
import { actionsOf } from './actions.ts';

/** What is to be reported so that an undetermined indicator can be decided, by the facts' short labels. */
export function lackingOf({ requirements }: IndicatorResult, standard: Standard): Message {
  const actions = requirements
    .filter(({ status, waiver }) => status === 'undetermined' && waiver === undefined)
    .flatMap((result) => actionsOf(result, standard));
  const [only, ...more] = actions;
  const facts = unique(actions.flatMap(factArgs));
  const either = only?.kind === 'any' && more.length === 0 && only.of.every(({ length }) => length === 1);
  return { code: either && facts.length > 1 ? 'brief-either' : 'brief-facts', args: { facts } };
}

function factArgs(action: Action): readonly MessageArg[] {
  if (action.kind === 'any') return action.of.flatMap((actions) => actions.flatMap(factArgs));
  if (!('facts' in action)) return [shortLabel(action.fact)];
  const { result } = action;
  // It is reported, but too widely to decide: what is known of it is said with it.
  const known = action.kind === 'report' && result.missing === undefined ? result.actual?.text : undefined;
  return action.facts.map((fact) =>
    known === undefined ? shortLabel(fact) : tooWideLabel(shortLabel(fact), known),
  );
}

const unique = (args: readonly MessageArg[]): readonly MessageArg[] => [
  ...new Map(args.map((arg) => [JSON.stringify(arg), arg])).values(),
];
