import type { Fact, Indicator, Reading } from '../model/index.ts';
import { FIGURE, plain } from './characters.ts';

/** The words that may stand around what is read, so that what stands there beside them leaves it unread. */
export interface Familiar {
  /** Each may stand as it is, or in part: two characters of it and more. */
  readonly texts: readonly string[];
  readonly patterns: readonly RegExp[];
}

/** Of an indicator without phrases. */
export const NOTHING_FAMILIAR: Familiar = { texts: [], patterns: [] };

/** What the patterns of a reading spell out, what the labels of these facts say, and the reading's own familiar words. */
export function familiarWords(
  { familiar }: Reading,
  sources: readonly string[],
  facts: readonly Fact[],
  indicator: Indicator | undefined,
): Familiar {
  const labels = facts.flatMap(({ label, short }) => [label.zh, ...(short ? [short.zh] : [])]);
  const items = facts.flatMap((fact) =>
    fact.type === 'set' ? [...fact.items.values()].map(({ zh }) => zh) : [],
  );
  const titles = indicator === undefined ? [] : [indicator.title.zh];
  const texts = [...sources.flatMap(spelledOut), ...[...labels, ...items, ...titles].map(plain)];
  return {
    texts: [...new Set(texts)],
    patterns: familiar.map((source) => new RegExp(`(?:${source})`, 'uy')),
  };
}

/** The plain words of a pattern, without those that it only looks around for or shuts out. */
export function spelledOut(source: string): readonly string[] {
  const runs: string[] = [];
  let run = '';
  const end = (): void => {
    if (run !== '') runs.push(run);
    run = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const c = source[at] as string;
    if (/^\(\?(?:<[!=]|!)/.test(source.slice(at, at + 4))) {
      end();
      at = closing(source, at);
    } else if (c === '[') {
      end();
      const close = source.indexOf(']', at);
      if (source[at + 1] !== '^') runs.push(...source.slice(at + 1, close));
      at = close;
    } else if (c === '?' && run.length > 1) {
      // 费? may be left out: both are words.
      runs.push(run.slice(0, -1));
      end();
    } else if (/[\p{Script=Han}“”A-Z]/u.test(c)) run += c;
    else end();
  }
  end();
  return runs;
}

function closing(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '(') depth += 1;
    else if (source[at] === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return source.length;
}

const MARK = new RegExp(`[${FIGURE}，。；：、！？（）“”《》/·.•—☐-]`, 'u');

/**
 * The first words of a text that are no familiar ones; nothing where all are.
 *
 * @param own words that are familiar in this text only: the name of its community
 */
export function unfamiliarIn(
  text: string,
  { texts, patterns }: Familiar,
  own: readonly string[],
): string | undefined {
  const reached = new Uint8Array(text.length + 1);
  reached[0] = 1;
  let furthest = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (reached[at] !== 1) continue;
    furthest = at;
    if (MARK.test(text[at] as string)) reached[at + 1] = 1;
    for (const name of own) if (text.startsWith(name, at)) reached[at + name.length] = 1;
    for (const pattern of patterns) {
      pattern.lastIndex = at;
      const length = pattern.exec(text)?.[0].length ?? 0;
      reached[at + length] = 1;
    }
    for (const known of texts) for (const length of heldIn(known, text, at)) reached[at + length] = 1;
  }
  return reached[text.length] === 1 ? undefined : /^[^，。；：、（）]{1,8}/u.exec(text.slice(furthest))?.[0];
}

/** How long the beginnings of a text are that stand in a known one: two characters and more, or all of it. */
function heldIn(known: string, text: string, at: number): readonly number[] {
  if (known.length === 1) return text[at] === known ? [1] : [];
  const lengths: number[] = [];
  for (
    let from = known.indexOf(text.slice(at, at + 2));
    from >= 0;
    from = known.indexOf(text.slice(at, at + 2), from + 1)
  ) {
    let length = 2;
    lengths.push(length);
    while (at + length < text.length && known[from + length] === text[at + length]) {
      length += 1;
      lengths.push(length);
    }
  }
  return at + 2 > text.length ? [] : lengths;
}
