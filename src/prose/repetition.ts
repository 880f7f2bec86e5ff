/** Beyond so many turns a repetition counts as one without end. */
const FEW = 12;

interface Group {
  /** A repetition or an option stands in it. */
  varies: boolean;
  readonly alternatives: string[];
  /** Something other than plain characters stands in it. */
  wild: boolean;
}

/**
 * Whether a pattern may take time without end on a text that it does not match: a group is repeated whose content can be
 * cut up in several ways, as in `(a+)+`, `(a|aa)*`, `(a?)*`. It may say so of one that would do no harm.
 */
export function mayTakeForever(source: string): boolean {
  const open: Group[] = [group()];
  for (let at = 0; at < source.length; at += 1) {
    const c = source[at] as string;
    const current = open.at(-1) as Group;
    if (c === '(') {
      open.push(group());
      at += (/^\(\?(?:<?[=!]|:|<\w+>)/.exec(source.slice(at))?.[0].length ?? 1) - 1;
    } else if (c === ')' && open.length > 1) {
      const closed = open.pop() as Group;
      const outer = open.at(-1) as Group;
      const turns = repetition(source.slice(at + 1));
      if (turns === 'many' && (closed.varies || isAmbiguous(closed))) return true;
      if (turns !== 'once' || closed.varies) outer.varies = true;
      outer.wild = true;
    } else if (c === '|') current.alternatives.push('');
    else if (c === '[' || c === '.' || c === '\\') {
      at = endOf(source, at);
      current.wild = true;
    } else if (/[*+?{]/.test(c)) {
      if (repetition(source.slice(at)) !== 'once') current.varies = true;
      at += (/^(?:[*+?]|\{[\d,]+\})[?]?/.exec(source.slice(at))?.[0].length ?? 1) - 1;
    } else current.alternatives[current.alternatives.length - 1] += c;
  }
  return false;
}

const group = (): Group => ({ varies: false, alternatives: [''], wild: false });

/** How often what stands before is repeated. */
function repetition(rest: string): 'once' | 'few' | 'many' {
  const sign = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(rest);
  if (sign === null) return 'once';
  if (sign[0] === '?') return 'few';
  if (sign[0] === '*' || sign[0] === '+') return 'many';
  if (sign[2] === '') return 'once';
  return sign[3] === '' || Number(sign[3]) > FEW ? 'many' : 'few';
}

/** Two of its alternatives may begin alike: one is the beginning of the other, or is not plain characters. */
const isAmbiguous = ({ alternatives, wild }: Group): boolean =>
  alternatives.length > 1 &&
  (wild || alternatives.some((one, n) => alternatives.some((other, m) => n !== m && other.startsWith(one))));

/** The end of a class of characters, or of what a backslash escapes. */
function endOf(source: string, at: number): number {
  if (source[at] !== '[') return source[at] === '\\' ? at + 1 : at;
  let end = at + 1;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end;
}
