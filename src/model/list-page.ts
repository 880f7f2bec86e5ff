/** A list to be worked through, as a page: what it is, then tables under headings. All of it is in words already. */
export interface ListPage {
  readonly title: string;
  /** Where, by which standard, of which day. */
  readonly about: readonly string[];
  readonly parts: readonly ListPart[];
  /** What made it. */
  readonly foot: string;
}

export interface ListPart {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly tables: readonly ListTable[];
}

export interface ListTable {
  readonly title?: string;
  readonly note?: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly ListCell[])[];
}

/**
 * `number` and `name` are as wide as they must be, `text` takes the rest, `tick` is a box to be ticked, `ticks` names
 * of which each has one.
 */
export interface ListColumn {
  readonly title: string;
  readonly kind: 'number' | 'name' | 'text' | 'tick' | 'ticks';
}

/** A text, `grave` where something is wrong, `doubt` where something is open; or names, each with its own box. */
export type ListCell =
  | string
  | { readonly text: string; readonly tone: 'grave' | 'doubt' }
  | { readonly names: readonly string[] };
