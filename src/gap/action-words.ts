import type { Action, Close, Fact, LeafResult, Message, MessageArg } from '../model/index.ts';
import { askedLabel, askedOf, nearRecords, recordWords, sizeLabel } from '../standard/index.ts';

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
    case 'settle':
      return {
        code: 'gap-settle',
        args: { what: wanted(action.facts, action.fields) },
      };
    default:
      return { code: `gap-${action.kind}`, args: { facts: labels(action.facts) } };
  }
}

const option = (actions: readonly Action[], index: number): Message => ({
  code: 'gap-option',
  args: { letter: `${'①②③④⑤⑥⑦⑧⑨'[index] ?? ''}`, actions: actions.map(actionMessage) },
});

function change({ fact, shortfall, less, where }: Extract<Action, { kind: 'change' }>): Message {
  const args = { fact: fact.label, change: sizeLabel(shortfall) };
  if (where === undefined) return { code: less ? 'gap-change-less' : 'gap-change-more', args };
  const records = shortfall.kind === 'records' ? recordWords(nearRecords(shortfall.records)) : [];
  return records.length === 0
    ? { code: 'gap-more-where', args: { ...args, where } }
    : { code: 'gap-more-records', args: { ...args, where, records } };
}

function add({ fact, shortfall }: Extract<Action, { kind: 'add' }>): Message {
  const { items, exact, text } = shortfall;
  const some = exact !== String(items.length);
  return some
    ? { code: 'gap-add-some', args: { fact: fact.label, count: exact, items: text } }
    : { code: 'gap-add', args: { fact: fact.label, items: text } };
}

function mend({ fact, shortfall }: Extract<Action, { kind: 'mend' }>): Message {
  const records = recordWords(shortfall.records);
  return { code: 'gap-mend', args: { fact: fact.label, count: shortfall.exact, records } };
}

function report(action: Extract<Action, { kind: 'report' }>): Message {
  const { facts, result, fields } = action;
  if (result.parts !== undefined) return { code: 'gap-report-plain', args: { facts: labels(facts) } };
  if (result.fact.type === 'list') return reportList(action, result);
  if (result.check.kind === 'is') return { code: 'gap-report-flag', args: { facts: labels(facts) } };
  const asked = askedOfFacts(result, facts);
  // It is reported, but too widely to decide: a bound, or a list that names only some.
  const known = result.missing === undefined ? result.actual?.text : undefined;
  return known === undefined
    ? { code: 'gap-report', args: { facts: wanted(facts, fields), asked } }
    : { code: 'gap-report-exactly', args: { facts: labels(facts), asked, known } };
}

/** What its records do not say; else the whole list, thing by thing: what is listed may not be all. */
function reportList(
  { facts, fields, where }: Extract<Action, { kind: 'report' }>,
  { fact, listed, threshold, missing, actual }: LeafResult,
): Message {
  const which: MessageArg = where === undefined ? '' : { code: 'check-which', args: { where } };
  const args = { fact: fact.label, which, asked: threshold.text };
  if (listed === undefined)
    return fields === undefined
      ? { code: 'gap-report-list', args }
      : { code: 'gap-report-list-with', args: { ...args, fields: labels(fields) } };
  if (fields !== undefined && missing !== undefined)
    return { code: 'gap-report-plain', args: { facts: wanted(facts, fields) } };
  if (!listed.whole) return { code: 'gap-report-rest', args: { ...args, count: String(listed.records) } };
  return { code: 'gap-report-exactly', args: { ...args, facts: labels(facts), known: actual?.text ?? '' } };
}

/** The facts, or of each record of a list some fields. */
const wanted = (facts: readonly Fact[], fields: readonly Fact[] | undefined): MessageArg =>
  fields === undefined
    ? labels(facts)
    : { code: 'gap-fields-of', args: { facts: labels(facts), fields: labels(fields) } };

/** What is asked of a fact that is computed from these is not asked of them: then it is said of which. */
function askedOfFacts(result: LeafResult, facts: readonly Fact[]): MessageArg {
  const asked = askedLabel(result);
  return facts.some(({ id }) => id === result.fact.id)
    ? asked
    : { code: 'gap-asked-of', args: { fact: result.fact.label, asked } };
}

/** By how little a requirement is met. */
export function closeMessage({ indicator, margin }: Close): Message {
  const { change, fact, reached, text } = margin;
  const args = { title: indicator.title, fact: fact.label, change: text };
  if (change.n === 0n) return { code: 'gap-fails-edge', args };
  return { code: `gap-fails-${reached ? 'at' : 'beyond'}${change.s < 0n ? '' : '-more'}`, args };
}
