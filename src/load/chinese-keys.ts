import { isMap, isScalar, isSeq } from 'yaml';
import type { Diagnostic } from '../model/index.ts';
import { noticeKeyNamed } from '../words/index.ts';
import { at } from '../yaml/diagnose.ts';
import { type ParsedDocument, rangeOf } from '../yaml/documents.ts';

/** The Chinese keys of a file of settings as the English ones, in place; a key that stands in both languages is told. */
export function withEnglishKeys({ document, source }: ParsedDocument): readonly Diagnostic[] {
  return renamed(document.contents).map((node) => at(source, rangeOf(node), 'duplicate-key'));
}

/** The keys that so stand twice. */
function renamed(node: unknown): readonly unknown[] {
  if (isSeq(node)) return node.items.flatMap(renamed);
  if (!isMap(node)) return [];
  const seen = new Set<unknown>();
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return renamed(value);
    key.value = noticeKeyNamed.get(String(key.value)) ?? key.value;
    if (key.value === 'kind' && isScalar(value))
      value.value = noticeKeyNamed.get(String(value.value)) ?? value.value;
    const twice = seen.has(key.value) ? [key] : [];
    seen.add(key.value);
    return [...twice, ...renamed(value)];
  });
}
