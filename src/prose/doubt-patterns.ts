import type { DoubtKind, Doubts } from '../model/index.ts';

/** The words of doubt of a reading, made ready. */
export interface DoubtPatterns {
  readonly kinds: readonly {
    readonly kind: DoubtKind;
    readonly words: RegExp | undefined;
    readonly leading: RegExp | undefined;
    readonly onward: RegExp | undefined;
    readonly but: RegExp | undefined;
  }[];
  readonly hanging: RegExp;
  readonly anew: RegExp;
  readonly backward: RegExp;
  readonly retracting: RegExp;
  readonly contrary: RegExp;
  readonly remainder: RegExp;
}

export const doubtPatterns = (
  doubts: Doubts,
  more: Partial<Record<DoubtKind, readonly string[]>>,
): DoubtPatterns => {
  const any = (sources: readonly string[] | undefined): RegExp | undefined =>
    sources === undefined || sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'gu');
  const start = (sources: readonly string[]): RegExp =>
    new RegExp(sources.length === 0 ? '(?!)' : `^(?:${sources.join('|')})`, 'u');
  const wholly = (sources: readonly string[]): RegExp =>
    new RegExp(sources.length === 0 ? '(?!)' : `^(?:${sources.join('|')})$`, 'u');
  const { hanging, anew, backward, retracting, contrary, remainder, ...kinds } = doubts;
  return {
    kinds: (Object.keys(kinds) as DoubtKind[]).map((kind) => ({
      kind,
      words: any([...(kinds[kind].words ?? []), ...(more[kind] ?? [])]),
      leading: any(kinds[kind].leading),
      onward: any(kinds[kind].onward),
      but: any(kinds[kind].but),
    })),
    hanging: start(hanging),
    anew: new RegExp(anew.length === 0 ? '(?!)' : anew.join('|'), 'u'),
    backward: wholly(backward),
    retracting: wholly(retracting),
    contrary: start(contrary),
    remainder: start(remainder),
  };
};
