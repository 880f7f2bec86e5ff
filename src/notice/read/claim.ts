import type { Reading } from '../../model/index.ts';
import { plain, tidy } from '../../prose/characters.ts';

export interface Claimed {
  readonly claimed?: 'met' | 'unmet';
  /** What is said beside the claim, tidied; empty where there is nothing else. */
  readonly text: string;
}

const END = '(?=[。，；：:,.!！\\s]|$)[。，；：:,.!！\\s]*';
const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

/**
 * The claim that a statement opens or ends with, and the rest without the numbers that a layout put before sentences
 * (85. …): they belong to another document's list, and are no figures.
 */
export function claimOf(statement: string, status: string | undefined, { notice }: Reading): Claimed {
  const { met, unmet, neither = [] } = notice.claims;
  const text = statement.replace(/\s+/g, ' ').trim();
  const verdict = (words: string): 'met' | 'unmet' => (unmet.includes(words) ? 'unmet' : 'met');
  const words = alternatives([...met, ...unmet, ...neither]);
  const before = new RegExp(`^(${words})${END}`, 'u').exec(text);
  const after = before ? null : new RegExp(`[。，；\\s](${words})[。.]?$`, 'u').exec(text);
  const rest = before
    ? text.slice(before[0].length)
    : after
      ? text.slice(0, after.index + (text[after.index] === '。' ? 1 : 0))
      : text;
  const own = before?.[1] ?? after?.[1];
  const column =
    status === undefined ? undefined : new RegExp(`^(${words})[。.]?$`, 'u').exec(plain(status))?.[1];
  const claimed = own ?? column;
  const claims = claimed !== undefined && !neither.includes(claimed);
  return { ...(claims && { claimed: verdict(claimed) }), text: unnumbered(tidy(rest)) };
}

const unnumbered = (text: string): string =>
  text.replace(/(^|(?<=[。；]))\s*\d{1,3}[.．、]\s*(?=[\p{Script=Han}“《])/gu, '').trim();
