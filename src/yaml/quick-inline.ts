import {
  isOddName,
  NAME,
  plainBegins,
  plainValue,
  unescaped,
  withoutTrailingSpaces,
} from './quick-scalar.ts';
import { QuickMap, type QuickNode, QuickPair, QuickScalar, QuickSeq } from './quick-tree.ts';

const DEEPEST = 32;
const [NEWLINE, SPACE, COLON] = [10, 32, 58];

/** What stands on one line of the plain YAML: scalars, keys, flow collections; undefined where it is not that plain. */
export class QuickInline {
  /** How many nodes were made. */
  nodes = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The name of a key with its colon at a place: `name: `, `name:` at the end of a line. */
  nameAt(at: number): string | undefined {
    NAME.lastIndex = at;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined || isOddName(name)) return undefined;
    const end = at + name.length;
    if (this.#text.charCodeAt(end) !== COLON) return undefined;
    const next = this.#text.charCodeAt(end + 1);
    return next === SPACE || next === NEWLINE || Number.isNaN(next) ? name : undefined;
  }

  key(name: string, at: number): QuickScalar {
    this.nodes += 1;
    const end = at + name.length;
    return new QuickScalar(name, name, 'PLAIN', [at, end, end]);
  }

  /** The full-width colon is a slip that the YAML package's reader tells of. */
  plain(text: string, at: number): QuickScalar | undefined {
    const value = plainValue(text);
    if (value === undefined || (text.includes('：') && !text.includes('。'))) return undefined;
    this.nodes += 1;
    const end = at + text.length;
    return new QuickScalar(value, text, 'PLAIN', [at, end, end]);
  }

  quoted(at: number): QuickScalar | undefined {
    const quote = this.#text[at] ?? '';
    const close = quote === '"' ? this.#closingDouble(at + 1) : this.#closingSingle(at + 1);
    const inner = this.#text.slice(at + 1, close);
    if (close === -1 || inner.includes('\n')) return undefined;
    const value = quote === '"' ? unescaped(inner) : inner.replaceAll("''", "'");
    if (value === undefined) return undefined;
    this.nodes += 1;
    const type = quote === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
    return new QuickScalar(value, value, type, [at, close + 1, close + 1]);
  }

  flow(at: number, depth: number): QuickNode | undefined {
    if (depth > DEEPEST) return undefined;
    this.nodes += 1;
    return this.#text[at] === '[' ? this.#flowList(at, depth) : this.#flowMap(at, depth);
  }

  #flowList(start: number, depth: number): QuickSeq | undefined {
    const items: QuickNode[] = [];
    let at = this.skipSpaces(start + 1);
    while (items.length > 0 || this.#text[at] !== ']') {
      const item = this.#flowValue(at, depth);
      if (item === undefined) return undefined;
      items.push(item);
      at = this.skipSpaces(item.range[1]);
      if (this.#text[at] === ']') break;
      if (this.#text[at] !== ',') return undefined;
      at = this.skipSpaces(at + 1);
    }
    return new QuickSeq(items, [start, at + 1, at + 1]);
  }

  #flowMap(start: number, depth: number): QuickMap | undefined {
    const pairs: QuickPair[] = [];
    const names = new Set<unknown>();
    let at = this.skipSpaces(start + 1);
    while (pairs.length > 0 || this.#text[at] !== '}') {
      const key = this.#flowKey(at);
      if (key === undefined || names.has(key.value)) return undefined;
      names.add(key.value);
      const value = this.#flowValue(this.skipSpaces(key.range[1] + 1), depth);
      if (value === undefined) return undefined;
      pairs.push(new QuickPair(key, value));
      at = this.skipSpaces(value.range[1]);
      if (this.#text[at] === '}') break;
      if (this.#text[at] !== ',') return undefined;
      at = this.skipSpaces(at + 1);
    }
    return new QuickMap(pairs, [start, at + 1, at + 1]);
  }

  /** A name with a colon and a space, or as in JSON a quoted one whose colon follows at once. */
  #flowKey(at: number): QuickScalar | undefined {
    if (this.#text[at] === '"') {
      const key = this.quoted(at);
      const odd = key === undefined || isOddName(key.source) || this.#text[key.range[1]] !== ':';
      return odd ? undefined : key;
    }
    const name = this.nameAt(at);
    return name === undefined ? undefined : this.key(name, at);
  }

  #flowValue(at: number, depth: number): QuickNode | undefined {
    const first = this.#text[at] ?? '\n';
    if ('[{'.includes(first)) return this.flow(at, depth + 1);
    if ('"\''.includes(first)) return this.quoted(at);
    if (!plainBegins(this.#text, at)) return undefined;
    let end = at;
    while (end < this.#text.length && !',[]{}\n'.includes(this.#text[end] ?? '')) end += 1;
    const text = withoutTrailingSpaces(this.#text.slice(at, end));
    // A colon before a blank or a bracket would make a pair of it; a hash after a blank a comment.
    return /:(?:\s|$)| #/.test(text) ? undefined : this.plain(text, at);
  }

  skipSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  #closingDouble(from: number): number {
    let close = this.#text.indexOf('"', from);
    while (close !== -1 && this.#isEscaped(close, from)) close = this.#text.indexOf('"', close + 1);
    return close;
  }

  #isEscaped(at: number, from: number): boolean {
    let backslashes = 0;
    while (at - backslashes > from && this.#text[at - backslashes - 1] === '\\') backslashes += 1;
    return backslashes % 2 === 1;
  }

  #closingSingle(from: number): number {
    let close = this.#text.indexOf("'", from);
    while (close !== -1 && this.#text[close + 1] === "'") close = this.#text.indexOf("'", close + 2);
    return close;
  }
}
