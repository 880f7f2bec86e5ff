import type { ReadStatement, Standard } from '../model/index.ts';
import { factsAsked } from '../standard/index.ts';
import type { ReadyReading } from './compile.ts';
import { readStatement } from './read-statement.ts';

/** Reads single statements as import reads those of a notice; 全部 is the figure of what it is all of. */
export const statementReader =
  (ready: ReadyReading, standard: Standard): ReadStatement =>
  (text, indicator) => {
    const asked = factsAsked(indicator, standard).map(({ fact }) => fact.id);
    const { reported } = readStatement(text, indicator.id, asked, ready, standard);
    return reported.flatMap((one) => {
      if (one.equals === undefined) return [one];
      const same = reported.find(({ fact }) => fact === one.equals);
      return same === undefined ? [] : [{ ...one, value: same.value }];
    });
  };
