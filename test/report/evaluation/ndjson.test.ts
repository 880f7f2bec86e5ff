// The quick writer against the plain one: the same bytes, of whatever comes.
import { expect, test } from 'vitest';
import type { Evaluation, Lang, Standard } from '../../../src/model/index.ts';
import { evaluationJson, headJson } from '../../../src/report/evaluation/json.ts';
import { ndjson } from '../../../src/report/evaluation/ndjson.ts';
import { jsonText } from '../../../src/words/index.ts';
import {
  evaluations,
  evaluationsOfShipped,
  RUNS,
  randomStandard,
  randomSubmissions,
  SEED,
} from '../../engine/random.ts';
import { layout, reportOf, submission } from './fixtures.ts';

const tool = { name: 'sce', version: '0' } as const;

function expectSame(standard: Standard, results: readonly Evaluation[], lang: Lang): void {
  const report = { ...reportOf([]), tool, standard };
  for (const evaluation of results) {
    const plain = { ...headJson(report, lang), ...evaluationJson(evaluation, standard, lang) };
    expect(ndjson({ ...report, evaluations: [evaluation] }, { ...layout, lang })).toBe(
      `${jsonText(plain, 0)}\n`,
    );
  }
}

test.each(['zh', 'en'] as const)('the shipped communities in every tier (%s)', async (lang) => {
  const { standard, results } = await evaluationsOfShipped();
  expectSame(
    standard,
    results.map(([, one]) => one),
    lang,
  );
});

test.each([undefined, 0, 1])('random requirements and submissions (rounded to %s)', (round) => {
  const standard = randomStandard(SEED, 40, round);
  const results = evaluations(standard, randomSubmissions(SEED + 1, RUNS / 40, standard));
  for (const lang of ['zh', 'en'] as const)
    expectSame(
      standard,
      results.map(([, one]) => one),
      lang,
    );
});

test('names and words with quotes, hidden characters and halves of characters', () => {
  for (const name of ['"\\', 'a\u202e\u2028\u009b\u{e0001}', '\ud800', '\udc00\ud800', '\u0000\n', '🏠']) {
    const { evaluations: results, standard } = reportOf([submission(name)]);
    const [one] = results;
    if (one === undefined) throw new Error('none');
    const found = {
      ...one,
      findings: [
        {
          code: 'near-miss',
          severity: 'warning',
          message: { code: 'figure', args: { fact: name, actual: name } },
          file: name,
          community: { id: 'x', name },
        },
      ],
    } as const;
    const reasons = one.indicators.map((indicator) => ({
      ...indicator,
      requirements: indicator.requirements.map((requirement) => ({
        ...requirement,
        reason: { code: 'figure', args: { fact: name, actual: name } } as const,
        waiver: { requirement: 'x', reason: name, by: name, until: '2022-12-05', at: { line: 1, column: 1 } },
      })),
    }));
    for (const lang of ['zh', 'en'] as const)
      expectSame(standard, [one, found, { ...one, indicators: reasons } as Evaluation], lang);
  }
});
