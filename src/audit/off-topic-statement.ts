import type { Evaluation, Indicator, Label, Message } from '../model/index.ts';
import { isChinese } from '../words/index.ts';
import { bare } from './duplicate-submission.ts';
import type { FindingRule } from './rule.ts';

type Words = Readonly<Record<string, string>>;

/** A statement with none of its own indicator's words and some of another's. */
export const offTopicStatement: FindingRule = {
  code: 'off-topic-statement',
  severity: 'warning',
  find: (evaluation, standard) => {
    const { submission, tier } = evaluation;
    const { words = {} } = standard.audit['off-topic-statement'] ?? {};
    const speaksOf = findersOf(words);
    return tier.indicators.flatMap((indicator) => {
      const { text, at } = submission.statements.get(indicator.id) ?? {};
      const isOwn = speaksOf.get(indicator.id);
      if (text === undefined || isOwn === undefined) return [];
      const spoken = bare(text);
      if (isOwn(spoken)) return [];
      const other = tier.indicators.find(({ id }) => speaksOf.get(id)?.(spoken));
      if (other === undefined) return [];
      const args = {
        indicator: indicator.title,
        other: other.title,
        topic: topicOf(spoken, other, words),
        support: supportOf(indicator, evaluation),
        // A sentence goes on after it.
        text: text.replace(/[。；;.\s]+$/u, ''),
      };
      return [{ args, indicator: indicator.id, ...(at && { at }) }];
    });
  },
};

type Finder = (text: string) => boolean;
const finders = new WeakMap<Words, ReadonlyMap<string, Finder>>();

/** By indicator what finds its words in a text: made once for a standard. */
function findersOf(words: Words): ReadonlyMap<string, Finder> {
  const before = finders.get(words);
  if (before !== undefined) return before;
  const made = new Map(Object.entries(words).map(([id, own]) => [id, finderOf(own)]));
  finders.set(words, made);
  return made;
}

/** Plain words need no pattern, which takes long to make. */
function finderOf(words: string): Finder {
  const each = words.split('|');
  if (each.every(isPlain)) return (text) => each.some((word) => text.includes(word));
  const pattern = new RegExp(words, 'u');
  return (text) => pattern.test(text);
}

const isPlain = (word: string): boolean => !/[\\^$.*+?()[\]{}]/.test(word);

/** What it speaks of: the first of the other indicator's plain words that it has, which tells more than a title. */
function topicOf(spoken: string, { id, title }: Indicator, words: Words): Label {
  const word = (words[id] ?? '').split('|').find((one) => isPlain(one) && spoken.includes(one));
  return word === undefined || !isChinese(word) ? title : { zh: word, en: title.en };
}

/** Where the row is met on the acceptance group's word, nothing at all speaks for it. */
function supportOf({ id }: Indicator, { indicators }: Evaluation): Message | '' {
  const result = indicators.find(({ indicator }) => indicator.id === id);
  if (result?.status !== 'met') return '';
  const { length } = result.requirements.filter(({ evidence }) => evidence === 'attested');
  if (length === 0) return '';
  return {
    code: length === result.requirements.length ? 'support-word-alone' : 'support-word-partly',
    args: {},
  };
}
