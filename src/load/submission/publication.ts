import type { Publication } from '../../model/index.ts';
import { nodeAt, type ParsedDocument, written } from '../../yaml/documents.ts';

/** What the schema has made sure of, with a telephone number as it is written: YAML would take it for a number. */
export function publicationOf(
  plain: Publication,
  { document }: ParsedDocument,
  path: readonly (string | number)[],
): Publication {
  if (plain.contact?.telephone === undefined) return plain;
  const telephone = written(nodeAt(document, [...path, 'contact', 'telephone']));
  return { ...plain, contact: { ...plain.contact, telephone } };
}

type Step = string | number;

/** Where what a notice prints gives dates. */
export function publicationDates({ published, period, letter }: Publication): readonly (readonly Step[])[] {
  return [
    ...(published === undefined ? [] : [['published']]),
    ...(letter?.deadline === undefined ? [] : [['letter', 'deadline']]),
    ...(letter?.published === undefined ? [] : [['letter', 'published']]),
    ...(period?.from === undefined ? [] : [['period', 'from']]),
    ...(period?.to === undefined ? [] : [['period', 'to']]),
    ...(period?.holidays ?? []).map((_, i) => ['period', 'holidays', i]),
    ...(period?.workdays ?? []).map((_, i) => ['period', 'workdays', i]),
  ];
}
