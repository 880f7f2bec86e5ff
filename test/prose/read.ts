import type { DraftValue } from '../../src/model/index.ts';
import { readStatement, type StatementReading } from '../../src/prose/read-statement.ts';
import type { StatementOf } from '../../src/prose/said.ts';
import { factsAsked } from '../../src/standard/index.ts';
import { reading, standard } from '../notice/write/made.ts';

/** As tables of cases write it: a set's items with commas and a plus where there may be more, a list as JSON. */
export function shown(value: DraftValue): string {
  if (typeof value !== 'object') return String(value);
  const items = Array.isArray(value) ? value : (value as { including: readonly DraftValue[] }).including;
  if (items.some((item) => typeof item === 'object')) return JSON.stringify(value);
  return items.join(',') + (Array.isArray(value) ? '' : '+');
}

/** The facts that an indicator of the shipped standard asks for, in the last tier that has it. */
export function askedOf(id: string): readonly string[] {
  const indicator = standard.tiers
    .toReversed()
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.id === id);
  if (indicator === undefined) throw new Error(id);
  return factsAsked(indicator, standard).map(({ fact }) => fact.id);
}

export const statementRead = (id: string, text: string, of?: StatementOf): StatementReading =>
  readStatement(text, id, askedOf(id), reading, standard, of);

/** What a statement says of an indicator: `fact=value`. */
export function factsRead(id: string, text: string, of?: StatementOf): readonly string[] {
  const { reported } = statementRead(id, text, of);
  return reported.flatMap(({ fact, value, equals }) => {
    const same = equals === undefined ? value : reported.find((one) => one.fact === equals)?.value;
    return same === undefined ? [] : [`${fact}=${shown(same)}`];
  });
}
