import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, visit } from 'yaml';
import type { Diagnostic, DiagnosticCode } from '../model/index.ts';
import { at, wholeFile } from './diagnose.ts';
import { quickTree } from './quick.ts';
import { quickDocument } from './quick-tree.ts';
import type { Source, Text } from './source.ts';

const DEEPEST = 64;
const MOST_NODES = 100_000;

/** One YAML document with the means to say where anything in it stands. */
export interface Parsed {
  readonly source: Source;
  readonly document: Document.Parsed;
  readonly diagnostics: readonly Diagnostic[];
}

/** Splits a text into its YAML documents; each carries its own diagnostics, so that one hides no other. */
export async function parse(text: Text): Promise<readonly Parsed[]> {
  const tree = quickTree(text.text);
  if (tree !== undefined)
    return [{ source: withLines(text), document: quickDocument(tree), diagnostics: [] }];
  return tooDeep(text.text) ? [] : composed(text);
}

/** The same by the YAML package, which is loaded only where something is not plain. */
export async function composed(text: Text): Promise<readonly Parsed[]> {
  const source: Source = { ...text, lines: new LineCounter() };
  const { parseAllDocuments } = await import('yaml');
  const parsed = parseAllDocuments(text.text, {
    lineCounter: source.lines,
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: true,
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  return documents
    .filter((document) => document.contents !== null || document.errors.length > 0)
    .map((document) => ({
      source,
      document: document as Document.Parsed,
      diagnostics: problems(source, document as Document.Parsed),
    }));
}

function withLines(text: Text): Source {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.text.indexOf('\n'); at !== -1; at = text.text.indexOf('\n', at + 1))
    lines.addNewLine(at + 1);
  return { ...text, lines };
}

/** Why a text is not even parsed: brackets or indents nested beyond what any submission needs. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return /^(?: {2,}|\t+)?(?:- ){64}/m.test(text);
}

export const tooDeepDiagnostic = (file: string): Diagnostic => wholeFile(file, 'too-deep');

function problems(source: Source, document: Document.Parsed): readonly Diagnostic[] {
  const [error] = document.errors;
  if (error)
    return [
      at(source, error.pos, error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax', {
        detail: error.message,
        kind: error.code,
      }),
    ];
  const [warning] = document.warnings;
  if (warning) return [at(source, warning.pos, 'unknown-tag')];
  return structure(source, document);
}

/** Limits on the tree, and the slips that are valid YAML but never meant: a full-width colon, an ideographic space. */
function structure(source: Source, document: Document.Parsed): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let nodes = 0;
  visit(document, {
    Node(_, node, path) {
      nodes += 1;
      const problem =
        nodes > MOST_NODES
          ? 'too-many-nodes'
          : path.length > DEEPEST * 2
            ? 'too-deep'
            : nodeProblem(node, document);
      if (problem) found.push(at(source, rangeOf(node), problem));
      return nodes > MOST_NODES || found.length > 50 ? visit.BREAK : undefined;
    },
  });
  return found;
}

function nodeProblem(node: Node, document: Document): DiagnosticCode | undefined {
  if (isAlias(node)) return cyclic(node, document) ? 'alias-cycle' : undefined;
  if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) return 'unknown-tag';
  if (!isScalar(node) || typeof node.value !== 'string' || node.type !== 'PLAIN') return undefined;
  if (/^[\w\p{Script=Han}]+：/u.test(node.value) && !node.value.includes('。')) return 'full-width-colon';
  return undefined;
}

function cyclic(node: Parameters<typeof isAlias>[0], document: Document): boolean {
  if (!isAlias(node)) return false;
  const target = node.resolve(document);
  const own = node.range?.[0] ?? 0;
  return target?.range != null && target.range[0] <= own && own < target.range[2];
}

export const rangeOf = (node: unknown): readonly [number, number] => {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : [0, 0];
};

/** The node a path leads to, or the nearest one above it. */
export function nodeAt(document: Document, path: readonly (string | number)[]): Node | null {
  let node = document.contents as Node | null;
  for (const step of path) {
    const next = isMap(node) || isSeq(node) ? (node.get(step, true) as Node | undefined) : undefined;
    if (next == null) return node;
    node = resolved(next, document);
  }
  return node;
}

export const resolved = (node: Node, document: Document): Node =>
  isAlias(node) ? ((node.resolve(document) as Node | undefined) ?? node) : node;

/** A scalar's own words in the file. */
export const written = (node: unknown): string =>
  isScalar(node) ? String(node.source ?? node.value ?? '') : '';
