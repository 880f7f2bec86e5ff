import { expect } from 'vitest';
import { audit } from '../../src/audit/index.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import type { Finding, Message, Standard, Submission } from '../../src/model/index.ts';
import type { Query } from './agree.ts';
import { lineOf } from './expected.ts';
import { AS_OF } from './random.ts';

/** Holds the views of what only several submissions show against the audit; keys are `s1`, `s2` … in their bytes' order. */
export async function agreeAcross(query: Query, standard: Standard, submissions: readonly Submission[]) {
  const keys = new Map(submissions.map((one, i) => [one, `s${i + 1}`]));
  const ordered = [...keys].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([one]) => one);
  const { findings } = audit(
    ordered.flatMap((one) => {
      const tier = standard.tiers.find(({ id }) => id === one.tier);
      const asOf = { kind: 'date', date: AS_OF } as const;
      return tier === undefined ? [] : [evaluate(standard, one, { tier, evidence: 'attested', asOf })];
    }),
    standard,
  );
  const keysOf = ({ among = [] }: Finding) => among.map((one) => keys.get(one));
  const of = (code: Finding['code'], lines: (finding: Finding) => readonly (readonly unknown[])[]) =>
    findings.filter((one) => one.code === code).flatMap(lines);
  const held = async (sql: string, expected: readonly (readonly unknown[])[]) => {
    expect((await query(sql)).map(lineOf).toSorted()).toEqual(expected.map(lineOf).toSorted());
    return expected.length;
  };
  return {
    duplicates: await held(
      'SELECT submission, other, how FROM sce_duplicate_submission',
      of('duplicate-submission', (one) => [[...keysOf(one), (one.message.args['how'] as Message).code]]),
    ),
    boilerplate: await held(
      'SELECT submission, indicator, first, submissions FROM sce_boilerplate',
      of('boilerplate', (one) =>
        keysOf(one).map((key) => [key, one.indicator, keysOf(one)[0], one.among?.length]),
      ),
    ),
    outliers: await held(
      'SELECT submission, fact, per, submissions FROM sce_outlier',
      of('outlier', (one) => [
        [one.submission && keys.get(one.submission), ...(one.facts ?? []), one.message.args['count']],
      ]),
    ),
  };
}

/** The published ones, and beside them copies that share an id, a name, a district, figures, or several of these. */
export function withCopies(submissions: readonly Submission[]): readonly Submission[] {
  const copies = submissions.flatMap((one, i) => {
    const { id, name, district } = one.community;
    const other = submissions[(i + 7) % submissions.length] as Submission;
    const community = [
      { id, name: `${name}二`, ...(district !== undefined && { district }) },
      { id: `${id}-b`, name: ` ${name} `, ...(i % 3 !== 0 && district !== undefined && { district }) },
      { id: `${id}-c`, name, district: '别区' },
      { id: `${id}-d`, name: `${name}三` },
    ][i % 4] as Submission['community'];
    const facts = i % 2 === 0 ? one.facts : other.facts;
    return [{ ...one, community, facts, file: `copy-${one.file}` }];
  });
  return [...submissions, ...copies];
}
