import { BeyondLimit } from '../../prose/limit.ts';

interface Node {
  readonly children?: readonly Node[];
}

/** No page that a program wrote is nested deeper. */
const DEEPEST = 128;
/** Nor tables within tables: each is read again within the one around it. */
const DEEPEST_TABLES = 8;
/** Nor has more elements and texts. */
const MOST_NODES = 150_000;

/** Nor so many side by side: to take one out, all are passed. */
const MOST_CHILDREN = 20_000;

/** Elements that stand alone, or that the next one of their kind ends. */
const UNNESTED = /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|td|th|tr|wbr)$/i;

/**
 * A look at the tags before they are parsed, which takes the square of how deep they are nested.
 * @throws BeyondLimit
 */
export function holdTagsWithin(html: string): void {
  const open = new Map<string, number>();
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})(?=[\s>/])/gi)) {
    if (UNNESTED.test(name)) continue;
    const depth = Math.max(0, (open.get(name) ?? 0) + (end === '' ? 1 : -1));
    const most = /^table$/i.test(name) ? DEEPEST_TABLES : DEEPEST;
    if (depth > most) throw new BeyondLimit('markup-too-deep', most);
    open.set(name, depth);
  }
}

/** To look for what stands in what takes as long as a page is large and deep. @throws BeyondLimit */
export function holdMarkupWithin(root: Node): void {
  let level: readonly Node[] = [root];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new BeyondLimit('markup-too-deep', DEEPEST);
    count += level.length;
    if (count > MOST_NODES) throw new BeyondLimit('too-much-markup', MOST_NODES);
    if (level.some(({ children = [] }) => children.length > MOST_CHILDREN))
      throw new BeyondLimit('too-much-markup', MOST_CHILDREN);
    level = level.flatMap(({ children }) => children ?? []);
  }
}
