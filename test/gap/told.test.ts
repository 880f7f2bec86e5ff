// What there is to do, and with which arguments it is said: for each kind of check, and for whole submissions.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { evaluate } from '../../src/evaluate/index.ts';
import {
  actionMessage,
  closeMessage,
  edgesOf,
  failuresOf,
  gapOf,
  lackingOf,
  type Problem,
  problemsOf,
} from '../../src/gap/index.ts';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import type { Evaluation, Standard } from '../../src/model/index.ts';
import { exactText } from '../../src/quantity/index.ts';
import { evaluatedBy } from '../differential/model.ts';
import { caseOf, coded, toldCases } from '../evaluate/told.ts';

const FILE = 'test/gap/told.yaml';
const known = existsSync(FILE) ? (parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>) : {};

function problem({ indicators, requirement, result, share, missing }: Problem): string {
  const counts = share && [share.have, share.of].map(({ low }) => low && exactText(low.value)).join(' of ');
  return [
    indicators.map(({ indicator }) => indicator.id).join('+'),
    requirement.requirement.id,
    result.fact?.id ?? result.check.kind,
    counts,
    share?.need && `needs ${exactText(share.need)}`,
    Number.isFinite(missing) ? missing.toFixed(4) : 'no measure',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Nothing where there is nothing to tell. */
const filled = (all: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(all).filter(([, lines]) => lines.length > 0));

function told(evaluation: Evaluation, standard: Standard): Record<string, readonly string[]> {
  const gap = gapOf(evaluation, standard);
  return filled({
    short: gap.short.flatMap(({ actions }) => actions.map((action) => coded(actionMessage(action)))),
    weak: gap.weak.map(({ evidence, facts }) => `${evidence}: ${facts.join(' ')}`),
    close: gap.closest.map((one) => coded(closeMessage(one))),
    lacking: evaluation.indicators
      .filter(({ status }) => status === 'undetermined')
      .map((one) => coded(lackingOf(one, standard))),
    failures: failuresOf(evaluation, standard).map(problem),
    problems: problemsOf(evaluation, standard).map(problem),
    edges: edgesOf(evaluation, standard).map(problem),
  });
}

const shipped = builtInStandard();
const { submissions } = await loadSubmissions(['communities'], shipped, {
  readStdin: async () => new Uint8Array(),
});
const REAL = [
  ['guangming', 'growth', 'attested'],
  ['guangming', 'benchmark', 'measured'],
  ['xingfu', 'basic', 'attested'],
  ['xingfu', 'growth', 'declared'],
] as const;
const answers = new Map([
  ...Object.entries(toldCases).map(([name, one]) => {
    const { standard, evaluation } = evaluatedBy(caseOf(one), one.evidence);
    return [name, () => told(evaluation, standard)] as const;
  }),
  ...REAL.map(([id, tierId, evidence]) => {
    const submission = submissions.find(({ community }) => community.id === id);
    const tier = shipped.tiers.find((one) => one.id === tierId);
    if (submission === undefined || tier === undefined) throw new Error(id);
    const asOf = { kind: 'date', date: '2022-12-05' } as const;
    const evaluation = evaluate(shipped, submission, { tier, evidence, asOf });
    return [`${id}, ${tierId}, ${evidence}`, () => told(evaluation, shipped)] as const;
  }),
]);

/** `TOLD=write` takes the answers as they are; look at the difference. */
if (process.env['TOLD'] === 'write') {
  const all = Object.fromEntries([...answers].map(([name, answer]) => [name, answer()]));
  writeFileSync(FILE, stringify(all, { lineWidth: 0, aliasDuplicateObjects: false }));
}

describe('what is to be done', () => {
  test.each([...answers])('%s', (name, answer) => expect(answer()).toEqual(known[name]));
});
