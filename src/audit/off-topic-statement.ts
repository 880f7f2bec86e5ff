import type { Evaluation, Indicator, Label, Message } from '../model/index.ts';
import { isChinese } from '../words/index.ts';
import type { FindingRule } from './rule.ts';

type Words = Readonly<Record<string, string>>;

/** A statement with none of its own indicator's words and some of another's. */
export const offTopicStatement: FindingRule = {
  code: 'off-topic-statement',
  severity: 'warning',
  find: (evaluation, standard) => {
    const { submission, tier } = evaluation;
    const words = standard.audit['off-topic-statement']?.words ?? {};
    return tier.indicators.flatMap((indicator) => {
      const statement = submission.statements.get(indicator.id);
      const own = words[indicator.id];
      if (statement?.text === undefined || own === undefined) return [];
      const { text } = statement;
      const spoken = bare(text);
      if (finderOf(own)(spoken)) return [];
      const other = tier.indicators.find((one) => one !== indicator && speaksOf(spoken, one, words));
      if (other === undefined) return [];
      const args = {
        indicator: indicator.title,
        other: other.title,
        topic: topicOf(spoken, other, words),
        support: supportOf(indicator, evaluation),
        // A sentence goes on after it.
        text: text.replace(/[。；;.\s]+$/u, ''),
      };
      return [{ args, indicator: indicator.id, at: statement.at }];
    });
  },
};

const bare = (text: string): string => text.replace(/\s/g, '');

type Finder = (text: string) => boolean;
const finders = new Map<string, Finder>();
/** More than any standard has indicators; a program that loads one standard after another keeps no more. */
const MOST_FINDERS = 2000;

/** Made once for the words of an indicator; plain ones need no pattern, which takes long to make. */
function finderOf(words: string): Finder {
  const before = finders.get(words);
  if (before !== undefined) return before;
  if (finders.size >= MOST_FINDERS) finders.clear();
  const finder = made(words);
  finders.set(words, finder);
  return finder;
}

function made(words: string): Finder {
  if (/[\\^$.*+?()[\]{}]/.test(words)) {
    const pattern = new RegExp(words, 'u');
    return (text) => pattern.test(text);
  }
  const plain = words.split('|');
  return (text) => plain.some((word) => text.includes(word));
}

const speaksOf = (spoken: string, { id }: Indicator, words: Words): boolean => {
  const own = words[id];
  return own !== undefined && finderOf(own)(spoken);
};

/** What it speaks of: the first of the other indicator's plain words that it has, which tells more than a title. */
function topicOf(spoken: string, { id, title }: Indicator, words: Words): Label {
  const plain = (words[id] ?? '').split('|').filter(isWord);
  const word = plain.find((one) => spoken.includes(one));
  return word === undefined || !isChinese(word) ? title : { zh: word, en: title.en };
}

/** Letters and digits alone, the most usual ones asked for first. */
const isWord = (text: string): boolean =>
  /^[A-Za-z\d\u4e00-\u9fff]+$/.test(text) ||
  (!/[\0-/:-@[-`{-\x7f]/.test(text) && /^[\p{L}\p{N}]+$/u.test(text));

/** Where the row is met on the acceptance group's word, nothing at all speaks for it. */
function supportOf({ id }: Indicator, { indicators }: Evaluation): Message | '' {
  const result = indicators.find(({ indicator }) => indicator.id === id);
  const met = result?.requirements.filter(({ status }) => status === 'met') ?? [];
  const attested = met.filter(({ evidence }) => evidence === 'attested');
  if (result?.status !== 'met' || attested.length === 0) return '';
  const whole = attested.length === result.requirements.length;
  return { code: whole ? 'support-word-alone' : 'support-word-partly', args: {} };
}
