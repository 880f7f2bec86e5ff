import type { Action, CheckResult, Close, Fact, Message, MessageArg } from '../../model/index.ts';
import { multiply, rational, showChange, signOf } from '../../quantity/index.ts';

const labels = (facts: readonly { readonly label: MessageArg }[]): readonly MessageArg[] =>
  facts.map(({ label }) => label);

/** An action as a sentence. */
export function actionMessage(action: Action): Message {
  switch (action.kind) {
    case 'any':
      return { code: 'gap-any', args: { options: action.of.map(option) } };
    case 'change':
      return change(action);
    case 'add':
      return add(action);
    case 'mend':
      return mend(action);
    case 'fulfil': {
      const asked = askedOf(action.result) ?? '';
      return { code: 'gap-fulfil', args: { fact: action.fact.label, asked } };
    }
    case 'report':
      return report(action);
    default:
      return { code: `gap-${action.kind}`, args: { facts: labels(action.facts) } };
  }
}

const option = (actions: readonly Action[], index: number): Message => ({
  code: 'gap-option',
  args: { letter: `${'①②③④⑤⑥⑦⑧⑨'[index] ?? ''}`, actions: actions.map(actionMessage) },
});

function change({ fact, shortfall, less }: Extract<Action, { kind: 'change' }>): Message {
  const args = { fact: fact.label, change: less ? positive(fact, shortfall) : shortfall.text };
  return { code: less ? 'gap-change-less' : 'gap-change-more', args };
}

const positive = (
  fact: Extract<Action, { kind: 'change' }>['fact'],
  { value, unit }: Extract<Action, { kind: 'change' }>['shortfall'],
): MessageArg => showChange(multiply(value, rational(-1)), fact.type === 'rate', unit);

function add({ fact, shortfall }: Extract<Action, { kind: 'add' }>): Message {
  const { items, exact, text } = shortfall;
  const some = exact !== String(items.length);
  return some
    ? { code: 'gap-add-some', args: { fact: fact.label, count: exact, items: text } }
    : { code: 'gap-add', args: { fact: fact.label, items: text } };
}

function mend({ fact, shortfall }: Extract<Action, { kind: 'mend' }>): Message {
  const lines = shortfall.records.map(({ at }) => String(at.line));
  return {
    code: lines.length > 0 ? 'gap-mend-at' : 'gap-mend',
    args: { fact: fact.label, change: shortfall.text, lines },
  };
}

function report({ facts, result }: Extract<Action, { kind: 'report' }>): Message {
  const asked = askedOfFacts(result, facts);
  if (asked === undefined) return { code: 'gap-report-plain', args: { facts: labels(facts) } };
  // It is reported, but too widely to decide: a bound, or a list that names only some.
  const known = result.missing === undefined ? result.actual?.text : undefined;
  return known === undefined
    ? { code: 'gap-report', args: { facts: labels(facts), asked } }
    : { code: 'gap-report-exactly', args: { facts: labels(facts), asked, known } };
}

/** What is asked of a fact that is computed from these is not asked of them: then it is said of which. */
function askedOfFacts(result: CheckResult, facts: readonly Fact[]): MessageArg | undefined {
  const asked = askedOf(result);
  const { fact } = result;
  if (asked === undefined || fact === undefined || facts.some(({ id }) => id === fact.id)) return asked;
  return { code: 'gap-asked-of', args: { fact: fact.label, asked } };
}

/** `≥ 95%`; for anything but a comparison the words of what is asked. */
function askedOf({ threshold }: CheckResult): MessageArg | undefined {
  if (threshold === undefined) return undefined;
  const { op, text } = threshold;
  if (op !== 'at_least' && op !== 'at_most' && op !== 'more_than' && op !== 'less_than') return text;
  return { zh: `${signOf(op)} ${text.zh}`, en: `${signOf(op)} ${text.en}` };
}

/** By how little a requirement is met. */
export function closeMessage({ indicator, margin }: Close): Message {
  const { change, fact, reached, text } = margin;
  const args = { title: indicator.title, fact: fact.label, change: text };
  if (change.n === 0n) return { code: 'gap-fails-edge', args };
  return { code: `gap-fails-${reached ? 'at' : 'beyond'}${change.s < 0n ? '' : '-more'}`, args };
}
