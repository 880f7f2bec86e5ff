import type { Fact, Label, Rational } from '../../model/index.ts';
import { showNumber } from '../../quantity/index.ts';
import { shortLabel } from '../../standard/index.ts';
import { argOf, type GroupRule, type Members, message, NAMED } from './members.ts';

/** Figures of one fact that are out of its range, beside those of the others. */
export const byFact: GroupRule = {
  key: ({ code, facts = [] }) => `${code} ${facts.join(' ')}`,
  words: (members) => {
    const fact = factsIn(members)[0];
    const label = fact === undefined ? argOf(members, 'fact') : shortLabel(fact);
    const args = { fact: label, values: valuesIn(members), unit: argOf(members, 'unit') };
    const others = fact && rangeOfOthers(fact, members);
    return {
      title: message('group-implausible-title', { fact: label }),
      what: others
        ? message(others.low === others.high ? 'group-implausible-beside' : 'group-implausible-among', {
            ...args,
            ...others,
          })
        : message('group-implausible', args),
    };
  },
};

/** `光明总户数 1456、1466；…`: whose figures are given more than once, and as what. */
export const byDispute: GroupRule = {
  key: ({ code }) => code,
  words: ({ findings, audited }) => {
    const disputes = findings.slice(0, NAMED).map(({ submission, facts = [], message: { args } }) => {
      const fact = audited.standard.facts.get(facts[0] ?? '');
      return message('group-dispute', {
        ...args,
        ...(fact && { fact: shortLabel(fact) }),
        name: submission === undefined ? '' : audited.nameOf(submission),
      });
    });
    const more =
      findings.length > NAMED ? [message('group-more', { count: String(findings.length - NAMED) })] : [];
    const what = message('group-claims', { parts: [...disputes, ...more] });
    return { what, line: what };
  },
};

/** Two facts with one figure, in however many submissions. */
export const byFacts: GroupRule = {
  key: ({ code, facts = [] }) => `${code} ${facts.join(' ')}`,
  words: (members) => {
    const args = { facts: factsIn(members).map(shortLabel) };
    const what = message('group-copied', args);
    return { title: what, what, line: message('group-copied-line', args) };
  },
};

/** A figure far from the others of its kind. */
export const byFigure: GroupRule = {
  key: ({ code, facts = [] }) => `${code} ${facts.join(' ')}`,
  words: (members) => ({
    title: message('group-outlier-title', { figure: argOf(members, 'figure') }),
    what: message('group-outlier', {
      figure: argOf(members, 'figure'),
      values: valuesIn(members),
      typical: argOf(members, 'typical'),
    }),
  }),
};

const factsIn = ({ findings: [first], audited: { standard } }: Members): readonly Fact[] =>
  (first?.facts ?? []).flatMap((id) => standard.facts.get(id) ?? []);

/** Each figure once, as many as are named. */
function valuesIn({ findings }: Members): readonly string[] {
  const values = new Set(
    findings.map(({ message: { args } }) => {
      const value = args['value'];
      return typeof value === 'string' ? value : ((value as Label | undefined)?.en ?? '');
    }),
  );
  return [...[...values].slice(0, NAMED), ...(values.size > NAMED ? ['…'] : [])];
}

/** So many others tell what is usual. */
const ENOUGH = 3;

/** From the least to the largest that the other submissions report, where there are enough to tell. */
function rangeOfOthers(
  fact: Fact,
  { submissions, audited }: Members,
): { low: string; high: string } | undefined {
  const own = new Set(submissions);
  const range = audited.all.rangeBut(fact, own);
  if (range === undefined || range.count < ENOUGH) return undefined;
  const shown = (value: Rational) => showNumber(value, fact.type === 'rate');
  return { low: shown(range.low), high: shown(range.high) };
}
