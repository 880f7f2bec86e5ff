// How findings are put together, and whom they say to look at first.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit, auditedOf, groupFindings, lookFirst } from '../../src/audit/index.ts';
import { builtInStandard } from '../../src/load/index.ts';
import type { FindingCode } from '../../src/model/index.ts';
import { coded } from '../evaluate/told.ts';
import { evaluatedShort, type Short } from './short.ts';

interface Together {
  readonly why: string;
  readonly of: readonly Short[];
  /** Of the groups of one code what is told of each. */
  readonly groups?: readonly string[];
  /** Whom to look at, and for which findings. */
  readonly first?: readonly string[];
}

const standard = builtInStandard();
const { groups, leads } = parse(readFileSync('test/audit/together.yaml', 'utf8')) as {
  readonly groups: Readonly<Record<FindingCode, readonly Together[]>>;
  readonly leads: readonly Together[];
};

describe.each(Object.entries(groups))('%s', (code, cases) => {
  test.each(cases)('$why', async ({ of, groups: told }) => {
    const evaluations = await evaluatedShort(of, standard);
    const { findings } = audit(evaluations, standard);
    const all = groupFindings(findings, auditedOf(evaluations, standard), standard);
    const own = all.filter((group) => group.code === code);
    expect(own.map(({ who, what }) => `${coded(who)}: ${coded(what)}`)).toEqual(told);
  });
});

test.each(leads)('$why', async ({ of, first }) => {
  const evaluations = await evaluatedShort(of, standard);
  const { findings } = audit(evaluations, standard);
  const found = lookFirst(findings, auditedOf(evaluations, standard), standard);
  const said = found.map(
    ({ evaluation, findings: own, reasons }) =>
      `${evaluation.submission.community.id}: ${own.map(({ code }) => code).join(' ')} (${reasons.length})`,
  );
  expect(said).toEqual(first);
});
