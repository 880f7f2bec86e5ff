import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic, DiagnosticCode } from '../model/index.ts';
import { at } from './diagnose.ts';
import type { Source } from './source.ts';

/** Deeper is no input nested. */
export const DEEPEST = 64;
const MOST_NODES = 100_000;
const MOST_PROBLEMS = 50;

/** What is below a node, its aliases unfolded. */
interface Size {
  readonly nodes: number;
  readonly depth: number;
}

/**
 * Walks a document once: puts in place of each alias what it names, counts what that unfolds to, and tells of what is
 * valid YAML but too much of it, or never meant. An alias costs one step; the budget is the nodes that it stands for.
 */
export function treeProblems(source: Source, document: Document.Parsed): readonly Diagnostic[] {
  const walk = new Walk(source);
  const root = document.contents as Node | null;
  if (isAlias(root)) return [at(source, [root.range?.[0] ?? 0, root.range?.[1] ?? 0], 'unknown-alias')];
  if (root !== null) walk.size(root, 1);
  return walk.found;
}

const NOTHING: Size = { nodes: 0, depth: 0 };

class Walk {
  readonly found: Diagnostic[] = [];
  readonly #source: Source;
  readonly #anchors = new Map<string, Node>();
  readonly #sizes = new Map<Node, Size>();
  #nodes = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  /** The size of a node that stands at a depth, once it is walked. */
  size(node: Node, depth: number): Size {
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    const problem = this.#problemOf(node, depth);
    if (problem !== undefined) this.#tell(node, problem);
    if (this.#stopped() || problem === 'too-deep') return NOTHING;
    const below = this.#below(node, depth);
    const size = {
      nodes: 1 + below.reduce((sum, { nodes }) => sum + nodes, 0),
      depth: 1 + below.reduce((most, one) => Math.max(most, one.depth), 0),
    };
    this.#sizes.set(node, size);
    return size;
  }

  #below(node: Node, depth: number): readonly Size[] {
    if (isSeq(node))
      return node.items.map((item, i) =>
        this.#child(item, depth, (target) => {
          node.items[i] = target;
        }),
      );
    if (!isMap(node)) return [];
    this.#keys(node);
    return (node as YAMLMap).items.flatMap((pair: Pair) => [
      this.#child(pair.key, depth, (target) => {
        pair.key = target;
      }),
      this.#child(pair.value, depth, (target) => {
        pair.value = target;
      }),
    ]);
  }

  /** A key stands once in a map. */
  #keys(map: YAMLMap): void {
    const seen = new Set<unknown>();
    for (const { key } of map.items) {
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) this.#tell(key, 'duplicate-key');
      if (this.#stopped()) return;
      seen.add(key.value);
    }
  }

  #child(child: unknown, depth: number, put: (target: Node) => void): Size {
    if (this.#stopped() || !isNode(child)) return NOTHING;
    if (!isAlias(child)) {
      this.#nodes += 1;
      return this.size(child, depth + 1);
    }
    const target = this.#anchors.get(child.source);
    const size = target && this.#sizes.get(target);
    if (target === undefined) this.#tell(child, 'unknown-alias');
    else if (size === undefined) this.#tell(child, 'alias-cycle');
    else if (depth + size.depth > DEEPEST) this.#tell(child, 'too-deep');
    else {
      this.#nodes += size.nodes;
      if (this.#nodes > MOST_NODES) this.#tell(child, 'alias-bomb');
      put(target);
      return size;
    }
    return NOTHING;
  }

  #problemOf(node: Node, depth: number): DiagnosticCode | undefined {
    if (this.#nodes > MOST_NODES) return 'too-many-nodes';
    if (depth > DEEPEST) return 'too-deep';
    const { tag } = node as { tag?: string };
    return tag !== undefined && !tag.startsWith('tag:yaml.org,2002:') ? 'unknown-tag' : undefined;
  }

  #tell(node: unknown, code: DiagnosticCode): void {
    const range = (node as Node).range ?? [0, 0, 0];
    this.found.push(at(this.#source, [range[0], range[1]], code));
  }

  #stopped(): boolean {
    return this.#nodes > MOST_NODES || this.found.length > MOST_PROBLEMS;
  }
}

/** A plain text in whose first word a full-width colon stands: a key whose colon YAML does not know. */
export const fullWidthKey = (node: unknown): boolean =>
  isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && /^[^\s：]+：/.test(node.value);

/** A plain text that begins with a key whose colon has no space after it. */
export const tightKey = (node: unknown): boolean =>
  isScalar(node) &&
  node.type === 'PLAIN' &&
  typeof node.value === 'string' &&
  /^[^\s:/]+:(?!\/\/)\S/.test(node.value);
