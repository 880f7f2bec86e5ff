import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic, DiagnosticCode } from '../model/index.ts';
import { at } from './diagnose.ts';
import { quickTree } from './quick.ts';
import { quickDocument } from './quick-tree.ts';
import type { Source, Text } from './source.ts';
import { treeProblems } from './tree.ts';

/** One YAML document with the means to say where anything in it stands; its aliases stand for what they name. */
export interface ParsedDocument {
  readonly source: Source;
  readonly document: Document.Parsed;
  readonly diagnostics: readonly Diagnostic[];
}

/** Splits a text into its YAML documents; each carries its own diagnostics, so that one hides no other. */
export async function parse(text: Text): Promise<readonly ParsedDocument[]> {
  const tree = quickTree(text.text);
  return tree === undefined
    ? composed(text)
    : [{ source: withLines(text), document: quickDocument(tree), diagnostics: [] }];
}

/** The same by the YAML package, which is loaded only where something is not plain. */
export async function composed(text: Text): Promise<readonly ParsedDocument[]> {
  const [yaml, { nestedTooDeep }, { syntaxProblem }] = await Promise.all([
    import('yaml'),
    import('./nesting.ts'),
    import('./syntax.ts'),
  ]);
  const deep = nestedTooDeep(text.text);
  if (deep !== undefined) return [refused(withLines(text), deep, 'too-deep', new yaml.Document(null))];
  const many = beyondDocuments(text.text);
  if (many !== undefined)
    return [refused(withLines(text), many, 'too-many-documents', new yaml.Document(null))];
  const source: Source = { ...text, lines: new LineCounter() };
  const parsed = yaml.parseAllDocuments(text.text, {
    lineCounter: source.lines,
    prettyErrors: false,
    logLevel: 'silent',
    // Its own look for keys that stand twice takes the square of their number.
    uniqueKeys: false,
    // A set, bytes or an ordered map is no value of ours: its tag is told of as any other.
    resolveKnownTags: false,
  });
  const documents = (Array.isArray(parsed) ? parsed : []) as readonly Document.Parsed[];
  return documents
    .filter((document) => !isEmpty(document) || document.errors.length > 0)
    .map((document) => {
      const [error] = document.errors;
      const diagnostics = error ? [syntaxProblem(source, error)] : problems(source, document);
      return { source, document, diagnostics };
    });
}

/** A text that is not parsed: nested so deep that it could exhaust the stack, or of too many documents. */
const refused = (source: Source, offset: number, code: DiagnosticCode, empty: Document): ParsedDocument => ({
  source,
  document: empty as Document.Parsed,
  diagnostics: [at(source, [offset, offset + 1], code, { most: String(MOST_DOCUMENTS) })],
});

/** Each is held against a whole tier; more of them are a folder's, or NDJSON's. */
const MOST_DOCUMENTS = 1000;

/** Where one document more than may be begins. */
function beyondDocuments(text: string): number | undefined {
  const marks = /^---(?=\s|$)/gm;
  for (let count = 0; count <= MOST_DOCUMENTS; count += 1) if (marks.exec(text) === null) return undefined;
  return marks.lastIndex - 3;
}

function withLines(text: Text): Source {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.text.indexOf('\n'); at !== -1; at = text.text.indexOf('\n', at + 1))
    lines.addNewLine(at + 1);
  return { ...text, lines };
}

/** Nothing between two markers, or comments alone. */
const isEmpty = ({ contents }: Document): boolean =>
  contents === null || (isScalar(contents) && contents.value === null && !contents.source);

function problems(source: Source, document: Document.Parsed): readonly Diagnostic[] {
  const [warning] = document.warnings;
  return warning ? [at(source, warning.pos, 'unknown-tag')] : treeProblems(source, document);
}

export const rangeOf = (node: unknown): readonly [number, number] => {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : [0, 0];
};

/** The node a path leads to, or the nearest one above it. */
export function nodeAt(document: Document, path: readonly (string | number)[]): Node | null {
  let node = document.contents as Node | null;
  for (const step of path) {
    const next = isMap(node)
      ? (pairAt(node, step)?.value as Node | null | undefined)
      : isSeq(node)
        ? (node.get(step, true) as Node | undefined)
        : undefined;
    if (next == null) return node;
    node = resolved(next, document);
  }
  return node;
}

/** A map's pair by its key, which may be written as a number. */
export const pairAt = (map: YAMLMap, key: string | number): Pair | undefined =>
  map.items.find(
    (item: unknown): item is Pair =>
      isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
  );

export const resolved = (node: Node, document: Document): Node =>
  isAlias(node) ? ((node.resolve(document) as Node | undefined) ?? node) : node;

/** A scalar's own words in the file. */
export const written = (node: unknown): string =>
  isScalar(node) ? String(node.source ?? node.value ?? '') : '';
