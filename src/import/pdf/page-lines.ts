import type { PlacedText } from './pdf-page.ts';

/** One line of text on a page. */
export interface Line extends PlacedText {}

export const isOver = ({ y }: Line, height: number): boolean => y < height;

/** Texts that stand beside each other as lines, from top to bottom. */
export function linesOf(texts: readonly PlacedText[]): readonly Line[] {
  const lines: PlacedText[][] = [];
  for (const text of [...texts].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(text.y - first.y) < Math.max(text.height, first.height) / 2)
      line.push(text);
    else lines.push([text]);
  }
  return lines.map((line) => joinedLine(line.sort((a, b) => a.left - b.left)));
}

function joinedLine(texts: readonly PlacedText[]): Line {
  let [text, end] = ['', 0];
  for (const one of texts) {
    const isApart = text !== '' && one.left - end > one.height / 4;
    text += (isApart ? between(text, one.text, ' ') : '') + one.text;
    end = one.right;
  }
  const [first] = texts as readonly [PlacedText, ...PlacedText[]];
  const height = Math.max(...texts.map((one) => one.height));
  return { text: text.trim(), left: first.left, right: end, y: first.y, height };
}

const WORD = /[A-Za-z0-9]/;

/** Letters and digits are kept apart where a blank or a line break stood between them: figures are not joined over it. */
const between = (before: string, after: string, sign: string): string =>
  WORD.test(before.at(-1) ?? '') && WORD.test(after[0] ?? '') ? sign : '';

export const textOfLines = (lines: readonly Line[]): string =>
  lines.reduce((text, line) => text + (text === '' ? '' : between(text, line.text, ' ')) + line.text, '');

/** Lines as paragraphs: one ends where its line ends short, and begins where a line is indented. */
export function paragraphs(lines: readonly Line[]): readonly string[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const found: Line[][] = [];
  for (const line of lines) {
    const last = found.at(-1)?.at(-1);
    const goesOn =
      last !== undefined && last.right > right - 2.5 * last.height && line.left - left < 1.2 * line.height;
    if (goesOn) found.at(-1)?.push(line);
    else found.push([line]);
  }
  return found.map(textOfLines);
}
