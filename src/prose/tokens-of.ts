import type { BoundWord } from '../model/index.ts';
import { type Cell, textOf } from './cells.ts';
import type { FigureWords } from './figure-words.ts';
import type { Figure, FigureDoubt } from './figures.ts';
import { partsAdded } from './parts.ts';
import { boundWord, type Found, isOrdinal, readFigure } from './read-figure.ts';
import { MOST_FIGURES, nextFigure, type Tokens } from './tokens.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The figures of a text, each read once, before any phrase is looked for.
 *
 * @param kept stretches (labels with figures of their own) that are left as they are
 */
export function tokensOf(cells: readonly Cell[], words: FigureWords, kept: readonly Stretch[]): Tokens {
  const figures: Figure[] = [];
  const out: Cell[] = [];
  let at = 0;
  for (const { from, found } of figuresIn(textOf(cells), words, kept)) {
    out.push(...cells.slice(at, from));
    const before = wordsBefore(textOf(out.slice(-MOST_BEFORE)), words);
    const [first, number, unit] = [cells[from], cells[found.to - 1], cells[found.end - 1]] as [
      Cell,
      Cell,
      Cell,
    ];
    const start = (out.splice(out.length - before.length)[0] ?? first).from;
    if (found.headed) out.push({ c: '：', from: first.from, to: first.from });
    out.push({ c: nextFigure(figures), from: start, to: number.to });
    for (const c of found.unit) out.push({ c, from: start, to: unit.to });
    figures.push(withBefore(found.figure, before));
    at = found.end;
  }
  out.push(...cells.slice(at));
  return partsAdded({ cells: out, text: textOf(out), said: out, figures }, words);
}

/** The figures of a text from left to right, none over another. */
function* figuresIn(
  text: string,
  words: FigureWords,
  kept: readonly Stretch[],
): Generator<{ readonly from: number; readonly found: Found }> {
  const { scan } = words;
  let count = 0;
  scan.lastIndex = 0;
  for (let match = scan.exec(text); match !== null && count < MOST_FIGURES; match = scan.exec(text)) {
    const from = match.index;
    const label = kept.find((one) => one.from <= from && from < one.to);
    if (label !== undefined) {
      scan.lastIndex = label.to;
      continue;
    }
    const found = readFigure(match, text, words);
    if (found !== undefined) {
      count += 1;
      scan.lastIndex = found.end;
      yield { from, found };
      // Whoever takes them may look for other figures in between.
      scan.lastIndex = found.end;
    } else if (!/^\d/.test(match[0]) && !isOrdinal(text, from)) {
      // 三、四层 may yet be 四层: only what cannot be any figure is gone over as a whole.
      scan.lastIndex = from + 1;
    }
  }
}

/** As far back as words that belong to a figure stand. */
const MOST_BEFORE = 40;

interface Before {
  /** How many characters of them are the figure's own bound. */
  readonly length: number;
  readonly bound?: BoundWord | undefined;
  readonly apart?: BoundWord | undefined;
  readonly doubt?: FigureDoubt | undefined;
}

function wordsBefore(tail: string, words: FigureWords): Before {
  const match = words.before.exec(tail);
  const rest = tail.slice(0, match?.index);
  return {
    length: tail.length - rest.length,
    bound: boundWord(match?.groups?.['word'], words.bounds.before),
    apart: words.apart.find(([, pattern]) => pattern.test(rest))?.[0],
    doubt: doubtIn(rest, words),
  };
}

/** About words touch a figure (近50%), or stand anywhere before it in its clause (约有1456户). */
function doubtIn(before: string, { bounds, vague }: FigureWords): FigureDoubt | undefined {
  if (bounds.about.some((word) => before.endsWith(word))) return 'about';
  const clause = /[^，。；：、！？\ue000-\uf8ff]*$/u.exec(before)?.[0] ?? '';
  return vague?.test(clause) ? 'about' : undefined;
}

/** 达到 is a bound only where no other word is: 达到90%以上. */
function withBefore(figure: Figure, before: Before): Figure {
  const isSaid = before.bound !== undefined && before.bound !== 'reached';
  const bound = isSaid ? before.bound : (figure.bound ?? before.apart ?? before.bound);
  const doubt = figure.doubt ?? before.doubt;
  return { ...figure, ...(bound && { bound }), ...(doubt && { doubt }) };
}
