import type { Reading } from '../../model/index.ts';
import { plain, tidy } from '../../prose/characters.ts';

export interface StatementClaim {
  readonly claimed?: 'met' | 'unmet';
  /** What stands in the place of a claim and was not understood, or has a reservation: 基本达标, 未达标（整改中）. */
  readonly doubtful?: string;
  /** What is said beside the claim, tidied; empty where there is nothing else. */
  readonly text: string;
  /** The same with its lines as they stood, for reading: a figure never joins over a break. */
  readonly lines: string;
}

const END = '(?=[。，；：:,.!！（(\\s]|$)[。，；：:,.!！\\s]*';
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|') || '(?!)';

/**
 * The claim that a statement opens or ends with, and the rest without the numbers that a layout put before sentences
 * (85. …): they belong to another document's list, and are no figures. Of a claim in the statement and one in its own
 * column that differ, the unmet one counts; a claim with a reservation is told, not read.
 */
export function claimOf(statement: string, status: string | undefined, reading: Reading): StatementClaim {
  const text = statement.replace(/[^\S\n]+/g, ' ').trim();
  const own = opening(text, reading);
  const column = status === undefined || status.trim() === '' ? undefined : claimIn(status, reading);
  const claimed = [own.claimed, column?.claimed];
  const doubtful = own.doubtful ?? column?.doubtful;
  const said = claimed.includes('unmet')
    ? 'unmet'
    : doubtful === undefined && claimed.includes('met')
      ? 'met'
      : undefined;
  return {
    ...(said && { claimed: said }),
    ...(doubtful !== undefined && { doubtful }),
    text: unnumbered(own.rest),
    lines: own.rest.replace(/(^|[。；\n])\s*\d{1,3}[.．、]\s*(?=[\p{Script=Han}“《])/gu, '$1\n\n'),
  };
}

interface Opening {
  readonly claimed?: 'met' | 'unmet' | undefined;
  readonly doubtful?: string;
  readonly rest: string;
}

/** A word at the start of a statement or at its end; marks alone and words like 通过 or 是 are claims in a column only. */
function opening(text: string, reading: Reading): Opening {
  const { met, unmet, neither = [], reserved = [] } = reading.notice.claims;
  const words = alternatives(
    [...met, ...unmet, ...neither].filter((word) => /达标|完成|符合|合格|核实|适用/u.test(word)),
  );
  const doubted = new RegExp(
    `^(?:(?:${alternatives(reserved)})(?:${words})|(?:${words})[（(][^（）()]{0,20}(?:${alternatives(reserved)})[^（）()]{0,20}[）)])[。，；\\s]*`,
    'u',
  ).exec(text);
  if (doubted) {
    const bare = doubted[0].replace(/[。，；\s]+$/u, '');
    const unmetOne = unmet.some((word) => bare.startsWith(word));
    return { claimed: unmetOne ? 'unmet' : undefined, doubtful: bare, rest: text.slice(doubted[0].length) };
  }
  const before = new RegExp(`^(${words})${END}`, 'u').exec(text);
  const after = before ? null : new RegExp(`[。，；\\s](${words})[。.]?$`, 'u').exec(text);
  const rest = before
    ? text.slice(before[0].length)
    : after
      ? text.slice(0, after.index + (text[after.index] === '。' ? 1 : 0))
      : text;
  const word = before?.[1] ?? after?.[1];
  return { claimed: word === undefined ? undefined : verdict(word, reading), rest };
}

const verdict = (word: string, { notice }: Reading): 'met' | 'unmet' | undefined =>
  notice.claims.unmet.includes(word) ? 'unmet' : notice.claims.met.includes(word) ? 'met' : undefined;

/**
 * A claim that stands alone in a cell: a word, a mark (√), or marks before words of which one is chosen (☑达标 □不达标).
 * A reservation beside a word of unmet leaves it unmet; beside one of met it is told, and claims nothing.
 */
export function claimIn(
  cell: string,
  reading: Reading,
): { readonly claimed?: 'met' | 'unmet'; readonly doubtful?: string } {
  const { met, unmet, neither = [], chosen = [], notChosen = [], reserved = [] } = reading.notice.claims;
  const written = plain(cell).replace(/[。.]$/u, '');
  const words = alternatives([...met, ...unmet, ...neither]);
  const marked = chosenIn(written, chosen, notChosen);
  const text = marked ?? written;
  const said = (claim: 'met' | 'unmet' | undefined, doubtful?: string) => ({
    ...(claim && { claimed: claim }),
    ...(doubtful !== undefined && { doubtful }),
  });
  if (new RegExp(`^(?:${words})$`, 'u').test(text)) return said(verdict(text, reading));
  const head = new RegExp(`^(?:${words})`, 'u').exec(text)?.[0];
  const held = reserved.some((word) => text.includes(word));
  const tail = [...unmet].filter((word) => word.length > 1).find((word) => text.includes(word));
  if (head !== undefined && verdict(head, reading) === 'unmet')
    return said('unmet', held ? cell.trim() : undefined);
  if (tail !== undefined) return said('unmet', cell.trim());
  const rest = head === undefined ? text : text.slice(head.length);
  if (
    head !== undefined &&
    head.length > 1 &&
    !held &&
    /^[，。；：（]/u.test(rest) &&
    !/未|不|无|否/u.test(rest)
  )
    return said(verdict(head, reading));
  return text === '' ? {} : said(undefined, cell.trim());
}

/** The word at the mark of what is chosen, where the others have marks of what is not. */
function chosenIn(text: string, chosen: readonly string[], notChosen: readonly string[]): string | undefined {
  const marks = alternatives([...chosen, ...notChosen]);
  const options = [
    ...text.matchAll(new RegExp(`(?<mark>${marks})(?<word>[^\\s${'☑☒✅■□☐√✓✔●'}（）]{1,8})`, 'gu')),
  ];
  if (options.length === 0) return undefined;
  const taken = options.filter(({ groups }) => chosen.includes(groups?.['mark'] ?? ''));
  return taken.length === 1
    ? (taken[0]?.groups?.['word'] ?? '').replace(/[，。；、]$/u, '')
    : taken.length === 0 && options.length === 1
      ? text
      : text;
}

const unnumbered = (text: string): string =>
  tidy(text)
    .replace(/(^|(?<=[。；]))\s*\d{1,3}[.．、]\s*(?=[\p{Script=Han}“《])/gu, '')
    .trim();
