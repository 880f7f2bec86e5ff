import { QuickInline } from './quick-inline.ts';
import { plainBegins, withoutTrailingSpaces } from './quick-scalar.ts';
import { QuickMap, type QuickNode, QuickPair, type QuickScalar, QuickSeq } from './quick-tree.ts';

const DEEPEST = 32;
const MOST_NODES = 50_000;
const [NEWLINE, SPACE, HASH, DASH] = [10, 32, 35, 45];

/**
 * The plain YAML that nearly all submissions are, read in one pass: maps of names, lists, flow collections on one line,
 * quoted and plain scalars on one line, comments, JSON on one line. Of anything else (anchors, tags, several documents,
 * scalars over several lines, tabs, empty values, keys that stand twice, a slip) it gives undefined, and the YAML package
 * reads the text. What it does give is the same tree: values, sources, kinds, places.
 */
export function quickTree(text: string): QuickNode | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: such a text is for the YAML package to judge.
  if (/[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff]/.test(text)) return undefined;
  return new QuickReader(text).read();
}

class QuickReader {
  /** The place of the first sign of the line that is looked at, its column, and where the text before it ended. */
  #at = 0;
  #indent = -1;
  readonly #text: string;
  readonly #inline: QuickInline;

  constructor(text: string) {
    this.#text = text;
    this.#inline = new QuickInline(text);
  }

  read(): QuickNode | undefined {
    this.#nextLine(0);
    if (this.#indent !== 0) return undefined;
    const tree = this.#isFlow() ? this.#flowLine() : this.#block(0, 0);
    return this.#isAtEnd() ? tree : undefined;
  }

  #isAtEnd = (): boolean => this.#indent === -1;

  /** To the first line at or after a line's start that says something; the column is -1 at the end. */
  #nextLine(start: number): void {
    let at = start;
    while (at < this.#text.length) {
      const lineStart = at;
      while (this.#text.charCodeAt(at) === SPACE) at += 1;
      const first = this.#text.charCodeAt(at);
      if (first !== HASH && first !== NEWLINE && at < this.#text.length) {
        this.#at = at;
        this.#indent = at - lineStart;
        return;
      }
      at = this.#endOfLine(at) + 1;
    }
    this.#at = this.#text.length;
    this.#indent = -1;
  }

  #endOfLine(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end === -1 ? this.#text.length : end;
  }

  #isFlow = (): boolean => '[{'.includes(this.#text[this.#at] ?? ' ');

  #flowLine(): QuickNode | undefined {
    const node = this.#inline.flow(this.#at, 0);
    return node !== undefined && this.#closeLine(node.range[1]) ? node : undefined;
  }

  /** What starts at the line's column: a list or a map. */
  #block(indent: number, depth: number): QuickNode | undefined {
    if (depth > DEEPEST) return undefined;
    return this.#isItem() ? this.#list(indent, depth) : this.#map(indent, depth);
  }

  #isItem(): boolean {
    const next = this.#text.charCodeAt(this.#at + 1);
    return this.#text.charCodeAt(this.#at) === DASH && (next === SPACE || next === NEWLINE);
  }

  #list(indent: number, depth: number): QuickSeq | undefined {
    const start = this.#at;
    const items: QuickNode[] = [];
    while (this.#indent === indent && this.#isItem()) {
      const item = this.#item(indent, depth);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return this.#indent > indent ? undefined : new QuickSeq(items, this.#rangeFrom(start));
  }

  #item(indent: number, depth: number): QuickNode | undefined {
    const content = this.#inline.skipSpaces(this.#at + 1);
    if (this.#saysNothing(content)) return this.#deeper(content, indent, depth);
    if (this.#inline.nameAt(content) === undefined) return this.#value(content, indent);
    this.#indent += content - this.#at;
    this.#at = content;
    return this.#map(this.#indent, depth + 1);
  }

  #map(indent: number, depth: number): QuickMap | undefined {
    const start = this.#at;
    const pairs: QuickPair[] = [];
    const names = new Set<string>();
    while (this.#indent === indent) {
      const name = this.#inline.nameAt(this.#at);
      if (name === undefined || names.has(name)) return undefined;
      names.add(name);
      const key = this.#inline.key(name, this.#at);
      const content = this.#inline.skipSpaces(this.#at + name.length + 1);
      const value = this.#saysNothing(content)
        ? this.#deeper(content, indent, depth, true)
        : this.#value(content, indent);
      if (value === undefined) return undefined;
      pairs.push(new QuickPair(key, value));
    }
    return this.#indent > indent ? undefined : new QuickMap(pairs, this.#rangeFrom(start));
  }

  /** A block on the lines below; a list may stand under its key without indent. */
  #deeper(at: number, indent: number, depth: number, underKey = false): QuickNode | undefined {
    this.#nextLine(this.#endOfLine(at) + 1);
    const listUnderKey = underKey && this.#indent === indent && this.#isItem();
    if (listUnderKey) return this.#list(indent, depth + 1);
    if (this.#indent <= indent || this.#isFlow()) return undefined;
    return this.#block(this.#indent, depth + 1);
  }

  /** A value on its own line; nothing that continues below. */
  #value(at: number, indent: number): QuickNode | undefined {
    const first = this.#text[at] ?? '\n';
    const node = '[{'.includes(first)
      ? this.#inline.flow(at, 0)
      : '"\''.includes(first)
        ? this.#inline.quoted(at)
        : this.#plainLine(at);
    if (node === undefined || !this.#closeLine(node.range[1])) return undefined;
    return this.#indent > indent ? undefined : node;
  }

  /** Behind a value there is a comment or nothing. */
  #closeLine(end: number): boolean {
    const rest = this.#inline.skipSpaces(end);
    const comment = rest > end && this.#text.charCodeAt(rest) === HASH;
    if (!comment && rest !== this.#endOfLine(rest)) return false;
    this.#nextLine(this.#endOfLine(rest) + 1);
    return this.#inline.nodes < MOST_NODES;
  }

  #plainLine(at: number): QuickScalar | undefined {
    const line = this.#text.slice(at, this.#endOfLine(at));
    const comment = line.indexOf(' #');
    const text = withoutTrailingSpaces(comment === -1 ? line : line.slice(0, comment));
    if (!plainBegins(text, 0) || text.includes(': ') || text.endsWith(':')) return undefined;
    return this.#inline.plain(text, at);
  }

  /** Whether a line ends at a place, or a comment begins there. */
  #saysNothing(at: number): boolean {
    const sign = this.#text.charCodeAt(at);
    return sign === HASH || sign === NEWLINE || at >= this.#text.length;
  }

  /** From a place to the line that is looked at next; what a block's last line holds belongs to it. */
  #rangeFrom(start: number): readonly [number, number, number] {
    this.#inline.nodes += 1;
    const end = this.#isAtEnd() ? this.#text.length : this.#at - this.#indent;
    return [start, end, end];
  }
}
