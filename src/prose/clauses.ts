/** A stretch between two marks. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** The mark before it. */
  readonly mark: string;
  /** The stretch before the bracket that it stands in. */
  readonly host?: { readonly from: number; readonly to: number };
}

/** The clauses after one, in its sentence, brackets aside. */
export function* following(clauses: readonly Clause[], index: number): Generator<Clause> {
  for (let at = index + 1; at < clauses.length; at += 1) {
    const clause = clauses[at] as Clause;
    if (clause.host !== undefined) continue;
    if (clause.mark !== '，') return;
    yield clause;
  }
}

/** Where the sentence before the one of a clause begins. */
export function sentenceBefore(text: string, at: number): number {
  const own = sentenceOf(text, at);
  return own < 2 ? 0 : sentenceOf(text, own - 1);
}

/** Where the sentence of a clause begins; where the clause begins it, the one before. */
export const sentenceOf = (text: string, at: number): number =>
  1 + Math.max(...['。', '；', '！'].map((mark) => (at < 2 ? -1 : text.lastIndexOf(mark, at - 2))));

export function innermost(clauses: readonly Clause[], at: number): number {
  let [low, high] = [0, clauses.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((clauses[middle] as Clause).from <= at) low = middle;
    else high = middle - 1;
  }
  for (let index = low; index >= Math.max(0, low - 20); index -= 1) {
    const clause = clauses[index] as Clause;
    if (clause.from <= at && at < clause.to) return index;
  }
  return low;
}

/** Cut at ，。；！？; what stands in brackets is clauses of their own, and the clause around them goes on. */
export function clausesOf(text: string): readonly Clause[] {
  const done: Clause[] = [];
  const open: { from: number; mark: string; host?: { from: number; to: number } }[] = [{ from: 0, mark: '' }];
  let segment = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const c = text[at];
    const current = open.at(-1) as (typeof open)[number];
    const close = (to: number): void => {
      if (to > current.from) done.push({ ...current, to });
    };
    if (c === undefined) {
      while (open.length > 0) {
        const one = open.pop() as (typeof open)[number];
        if (text.length > one.from) done.push({ ...one, to: text.length });
      }
    } else if ('，。；！？'.includes(c)) {
      close(at);
      current.from = at + 1;
      current.mark = c;
      if (open.length === 1) segment = at + 1;
    } else if (c === '、' || c === '：') {
      if (open.length === 1) segment = at + 1;
    } else if (c === '（' && open.length < 8) {
      open.push({ from: at + 1, mark: c, host: { from: segment, to: at } });
    } else if (c === '）' && open.length > 1) {
      close(at);
      open.pop();
    }
  }
  return done.sort((a, b) => a.from - b.from || b.to - a.to);
}
