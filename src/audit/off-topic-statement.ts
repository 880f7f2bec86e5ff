import type { Indicator } from '../model/index.ts';
import type { FindingRule } from './rule.ts';

/** A statement with none of its own indicator's words and some of another's. */
export const offTopicStatement: FindingRule = {
  code: 'off-topic-statement',
  severity: 'warning',
  find: ({ submission, tier }, standard) => {
    const words = standard.audit['off-topic-statement']?.words ?? {};
    return tier.indicators.flatMap((indicator) => {
      const statement = submission.statements.get(indicator.id);
      const own = words[indicator.id];
      if (statement?.text === undefined || own === undefined || has(statement.text, own)) return [];
      const text = statement.text;
      const other = tier.indicators.find((one) => one !== indicator && speaksOf(text, one, words));
      if (other === undefined) return [];
      const args = { indicator: indicator.title, other: other.title, text };
      return [{ args, indicator: indicator.id, at: statement.at }];
    });
  },
};

const has = (text: string, words: string): boolean => new RegExp(words, 'u').test(text.replace(/\s/g, ''));

const speaksOf = (text: string, { id }: Indicator, words: Readonly<Record<string, string>>): boolean => {
  const own = words[id];
  return own !== undefined && has(text, own);
};
