import type { Document } from 'yaml';

/**
 * The YAML package's trees for what the quick reader takes: the same kinds by the same marks, so that `isMap` and its
 * like know them, with what reading asks of them and nothing else.
 */
const KIND = Symbol.for('yaml.node.type');

type Range = readonly [start: number, end: number, next: number];
type Scalar = string | number | boolean | null;

export class QuickScalar {
  readonly value: Scalar;
  /** As it is written, quotes and escapes resolved. */
  readonly source: string;
  readonly type: 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE';
  readonly range: Range;

  constructor(value: Scalar, source: string, type: QuickScalar['type'], range: Range) {
    this.value = value;
    this.source = source;
    this.type = type;
    this.range = range;
  }

  toJS(): unknown {
    return this.value;
  }
}

export class QuickPair {
  readonly key: QuickScalar;
  readonly value: QuickNode;

  constructor(key: QuickScalar, value: QuickNode) {
    this.key = key;
    this.value = value;
  }
}

export class QuickMap {
  readonly items: readonly QuickPair[];
  readonly range: Range;

  constructor(items: readonly QuickPair[], range: Range) {
    this.items = items;
    this.range = range;
  }

  get(key: unknown, keepScalar?: boolean): unknown {
    return opened(this.items.find((pair) => pair.key.value === key)?.value, keepScalar);
  }

  has(key: unknown): boolean {
    return this.items.some((pair) => pair.key.value === key);
  }

  toJS(): unknown {
    const value: Record<string, unknown> = {};
    for (const pair of this.items) value[pair.key.source] = pair.value.toJS();
    return value;
  }
}

export class QuickSeq {
  readonly items: readonly QuickNode[];
  readonly range: Range;

  constructor(items: readonly QuickNode[], range: Range) {
    this.items = items;
    this.range = range;
  }

  get(index: unknown, keepScalar?: boolean): unknown {
    return typeof index === 'number' ? opened(this.items[index], keepScalar) : undefined;
  }

  toJS(): unknown {
    return this.items.map((item) => item.toJS());
  }
}

export type QuickNode = QuickScalar | QuickMap | QuickSeq;

for (const [made, kind] of [
  [QuickScalar, 'yaml.scalar'],
  [QuickPair, 'yaml.pair'],
  [QuickMap, 'yaml.map'],
  [QuickSeq, 'yaml.seq'],
] as const)
  Object.defineProperty(made.prototype, KIND, { value: Symbol.for(kind) });

const opened = (node: QuickNode | undefined, keepScalar: boolean | undefined): unknown =>
  node instanceof QuickScalar && keepScalar !== true ? node.value : node;

/** What is asked of a document that was read without a doubt. */
class QuickDocument {
  readonly errors = [];
  readonly warnings = [];
  readonly contents: QuickNode;
  #plain: unknown;

  constructor(contents: QuickNode) {
    this.contents = contents;
  }

  /** Made once: readers take from it, and change nothing. */
  toJS(): unknown {
    this.#plain ??= this.contents.toJS();
    return this.#plain;
  }
}

/** A tree as the rest of the reading knows it. */
export const quickDocument = (contents: QuickNode): Document.Parsed =>
  new QuickDocument(contents) as unknown as Document.Parsed;
