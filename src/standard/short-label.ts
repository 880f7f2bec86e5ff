import type { Fact, Label } from '../model/index.ts';

/** What a fact is called where there is little room. */
export const shortLabel = ({ short, label }: Pick<Fact, 'short' | 'label'>): Label => short ?? label;
