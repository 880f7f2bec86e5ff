import { isMap, isPair, isScalar, isSeq } from 'yaml';

/** What reading and diagnostics take from a node: kind, value, source, quotes, and its place as far as its first line. */
export function treeOf(node: unknown, text: string): unknown {
  if (isMap(node))
    return {
      map: node.items.map(({ key, value }) => [treeOf(key, text), treeOf(value, text)]),
      at: at(node, text),
    };
  if (isSeq(node)) return { list: node.items.map((item) => treeOf(item, text)), at: at(node, text) };
  if (isPair(node)) throw new Error('a pair in a list');
  if (!isScalar(node)) return { node };
  return { value: node.value, source: node.source, type: node.type, at: at(node, text) };
}

function at(node: { range?: readonly number[] | null | undefined }, text: string): unknown {
  const [start = 0, end = 0] = node.range ?? [];
  const line = text.indexOf('\n', start);
  return [start, Math.min(end, line === -1 ? text.length : line)];
}
