import type { Indicator, Position, SubmissionHead } from '../model/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';
import { Digests, digestOf, Rows } from './digest.ts';
import { wordsOf } from './rule.ts';

/** A text that several submissions have; most have theirs for themselves, and of those no text is kept. */
interface Same {
  readonly indicator: Indicator;
  readonly among: SubmissionHead[];
  readonly at: Position;
  /** The digest of the text as the first of them has it, with its punctuation. */
  readonly exact: number;
  /** The text of a later one: with the same punctuation, as soon as there is one. */
  text: string;
  isExact: boolean;
}

/** A statement word for word the same in many submissions; punctuation and spaces are no words. One for each text. */
export const boilerplate: AcrossRule = {
  code: 'boilerplate',
  severity: 'info',
  needs: (standard) => standard.audit.boilerplate?.submissions,
  gather: (standard) => {
    const least = standard.audit.boilerplate?.submissions;
    if (least === undefined) return undefined;
    const digests = new Digests();
    const submissions: SubmissionHead[] = [];
    /** Of the first of each text: whose it is, its line, its column, and the digest of its very characters. */
    const firsts = new Rows(4);
    const repeated = new Map<number, Same>();
    const repeatedAs = (number: number, indicator: Indicator, text: string): Same => {
      const before = repeated.get(number);
      if (before !== undefined) return before;
      const [first = 0, line = 1, column = 1, exact = 0] = firsts.row(number);
      const among = submissions.slice(first, first + 1);
      const same = { indicator, among, at: { line, column }, exact, text, isExact: false };
      repeated.set(number, same);
      return same;
    };
    return {
      add: ({ tier, submission: { statements } }, submission) => {
        submissions.push(submission);
        for (const indicator of tier.indicators) {
          const { text = '', at } = statements.get(indicator.id) ?? {};
          const words = wordsOf(text);
          if (words === '' || at === undefined) continue;
          const next = digests.size;
          const number = digests.numberOf(digestOf(`${tier.id} ${indicator.id} ${words}`));
          if (number === next) firsts.push(submissions.length - 1, at.line, at.column, digestOf(text));
          else repeat(repeatedAs(number, indicator, text), submission, text);
        }
      },
      find: () =>
        [...repeated]
          .filter(([, { among }]) => among.length >= least)
          .toSorted(([a], [b]) => a - b)
          .flatMap(([, same]) => foundIn(same)),
    };
  },
};

function repeat(same: Same, submission: SubmissionHead, text: string): void {
  same.among.push(submission);
  if (same.isExact || digestOf(text) !== same.exact) return;
  same.text = text;
  same.isExact = true;
}

function foundIn({ indicator, among, at, text }: Same): readonly FoundIn[] {
  const [first] = among;
  if (first === undefined) return [];
  const args = {
    indicator: indicator.title,
    count: String(among.length),
    text,
    names: among.map(({ community }) => community.name),
  };
  return [{ submission: first, shared: true, among, args, indicator: indicator.id, at }];
}
