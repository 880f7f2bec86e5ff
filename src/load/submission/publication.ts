import type { Publication } from '../../model/index.ts';
import { nodeAt, type Parsed, written } from '../../yaml/documents.ts';

/** What the schema has made sure of, with a telephone number as it is written: YAML would take it for a number. */
export function publicationOf(
  plain: Publication,
  { document }: Parsed,
  path: readonly (string | number)[],
): Publication {
  if (plain.contact?.telephone === undefined) return plain;
  const telephone = written(nodeAt(document, [...path, 'contact', 'telephone']));
  return { ...plain, contact: { ...plain.contact, telephone } };
}
