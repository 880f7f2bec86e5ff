/**
 * Every Chinese character and few others, as ranges: to look all scripts up for a class takes longer than to look
 * through all statements of a community.
 */
export const CHINESE_AND_MORE =
  '\\u2e80-\\u2fff\\u3005-\\u303b\\u3400-\\u9fff\\uf900-\\ufaff\\u{16f00}-\\u{16fff}\\u{20000}-\\u{3ffff}';

interface Patterns {
  /** Finds something wherever the exact one does; nothing where no such pattern can be told. */
  readonly wider: RegExp | undefined;
  readonly exact: () => RegExp;
}

/** What a standard's pattern calls `name` in a text, as often as it is there. */
export function namesIn(text: string, source: string): readonly string[] {
  const { wider, exact } = patternsOf(source);
  if (wider?.test(text) === false) return [];
  return [...text.matchAll(exact())].flatMap(({ groups }) => groups?.['name'] ?? []);
}

const known = new Map<string, Patterns>();
/** More than any standard has; a program that loads one standard after another keeps no more. */
const MOST = 200;

function patternsOf(source: string): Patterns {
  const before = known.get(source);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  let made: RegExp | undefined;
  const exact = () => {
    made ??= new RegExp(source, 'gu');
    return made;
  };
  const patterns = { wider: widened(source), exact };
  known.set(source, patterns);
  return patterns;
}

/** With more characters in its classes a pattern finds no less, unless it asks what is not there. */
function widened(source: string): RegExp | undefined {
  const wider = source.replaceAll('[\\p{Script=Han}', `[${CHINESE_AND_MORE}`);
  const asksForNone = /\[\^|\(\?<?!|\\[PBDSW]/.test(source);
  return wider === source || asksForNone || wider.includes('\\p{') ? undefined : new RegExp(wider, 'u');
}
