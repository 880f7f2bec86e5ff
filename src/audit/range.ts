import type { KeptFinding, Rational, Standard, Submission, SubmissionHead } from '../model/index.ts';
import { compare } from '../quantity/index.ts';
import { exactFigure } from './rule.ts';

/** From the least to the largest of so many figures. */
export interface Range {
  readonly low: Rational;
  readonly high: Rational;
  readonly count: number;
}

export function widened(range: Range | undefined, figure: Rational): Range {
  if (range === undefined) return { low: figure, high: figure, count: 1 };
  const { low, high, count } = range;
  return {
    low: compare(figure, low) < 0 ? figure : low,
    high: compare(figure, high) > 0 ? figure : high,
    count: count + 1,
  };
}

interface Implausible {
  readonly of: SubmissionHead;
  readonly figure: Rational;
}

/** The ranges of all facts that may be implausible; a figure that is so is kept by itself, for it is left out of some. */
export class Ranges {
  readonly #facts: readonly string[];
  readonly #plausible = new Map<string, Range>();
  readonly #implausible = new Map<string, Implausible[]>();

  constructor({ facts }: Standard) {
    this.#facts = [...facts.values()].flatMap((fact) =>
      'plausible' in fact && fact.plausible !== undefined ? [fact.id] : [],
    );
  }

  add(submission: Submission, of: SubmissionHead, findings: readonly KeptFinding[]): void {
    const implausible = findings
      .filter(({ code }) => code === 'implausible-value')
      .flatMap(({ facts = [] }) => facts);
    for (const id of this.#facts) {
      const figure = exactFigure(submission, id);
      if (figure === undefined) continue;
      if (implausible.includes(id)) this.#keep(id, { of, figure });
      else this.#plausible.set(id, widened(this.#plausible.get(id), figure));
    }
  }

  #keep(id: string, one: Implausible): void {
    const before = this.#implausible.get(id);
    if (before === undefined) this.#implausible.set(id, [one]);
    else before.push(one);
  }

  /** Without the figures of some, all of which are implausible. */
  but(fact: string, own: ReadonlySet<SubmissionHead>): Range | undefined {
    const others = (this.#implausible.get(fact) ?? []).filter(({ of }) => !own.has(of));
    return others.reduce<Range | undefined>(
      (range, { figure }) => widened(range, figure),
      this.#plausible.get(fact),
    );
  }
}
