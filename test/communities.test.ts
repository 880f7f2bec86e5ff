import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluate } from '../src/evaluate/index.ts';
import { builtInStandard, loadStandard, loadSubmissions } from '../src/load/index.ts';
import type { Evidence } from '../src/model/index.ts';

const standard = builtInStandard();
const { submissions, diagnostics } = await loadSubmissions(['communities'], standard, {
  readStdin: async () => new Uint8Array(),
});

const evaluations = (evidence: Evidence) =>
  submissions.map((submission) => {
    const tier = standard.tiers.find(({ id }) => id === submission.tier);
    if (tier === undefined) throw new Error(submission.tier);
    return evaluate(standard, submission, { tier, evidence, asOf: { kind: 'date', date: '2022-12-05' } });
  });

const requirements = (evidence: Evidence) =>
  evaluations(evidence).flatMap((e) =>
    e.indicators.flatMap((i) =>
      i.requirements.map((r) => ({
        ...r,
        tier: e.tier.id,
        community: e.submission.community.id,
        indicator: i.indicator.id,
      })),
    ),
  );

test('the standard in YAML is the standard in the bundle, and right', async () => {
  const loaded = await loadStandard('indicators');
  expect(loaded).toEqual({ ok: true, value: standard });
});

test('each numbered clause is a requirement of its own', () => {
  const counts = standard.tiers.map((t) => [
    t.id,
    t.indicators.length,
    t.indicators.flatMap((i) => i.requirements).length,
  ]);
  expect(counts).toEqual([
    ['basic', 22, 31],
    ['growth', 28, 43],
    ['benchmark', 32, 62],
  ]);
});

test('the 39 are read without a diagnostic', () => {
  expect([diagnostics, submissions.length, readdirSync('communities').length]).toEqual([[], 39, 39]);
});

test('34 are met; five are not, by exactly this', () => {
  const short = requirements('attested')
    .filter((r) => r.status === 'unmet')
    .map(
      (r) =>
        `${r.community} ${r.requirement.id} ${r.result.shortfall?.exact} ${r.result.shortfall?.unit?.zh}`,
    );
  expect(short.sort()).toEqual([
    'anqiao tv-coverage 610 户',
    'donghuayuan gigabit-coverage 1 户',
    'donghuayuan tv-coverage 1 户',
    'dongjing gigabit-coverage 1 户',
    'dongjing tv-coverage 1 户',
    'guangming gigabit-coverage 1 户',
    'guangming tv-coverage 1 户',
    'yimian fiveg-coverage 7/125 平方公里',
  ]);
  expect(evaluations('attested').filter((e) => e.verdict === 'met').length).toBe(34);
  const at = (floor: Evidence) => evaluations('attested').filter((e) => e.verdicts[floor] === 'met').length;
  expect([at('attested'), at('declared'), at('measured')]).toEqual([34, 0, 0]);
});

test('without the acceptance group’s word the basic perimeter is undetermined, falling objects do not apply', () => {
  const basic = requirements('declared').filter((r) => r.tier === 'basic');
  const statuses = (indicator: string) => basic.filter((r) => r.indicator === indicator).map((r) => r.status);
  expect(statuses('perimeter')).toEqual(Array(31).fill('undetermined'));
  expect(statuses('falling-objects')).toEqual(Array(31).fill('not-applicable'));
});

/** A second reading of the source, by other means: every figure with its unit, row by row. */
test('the figures are those of the notices', () => {
  const notices = readFileSync('test/cases/notices/notices-2022-12.txt', 'utf8').split(/^# /m).slice(1);
  const figures = (text: string) =>
    [...text.replace(/\s/g, '').matchAll(/([\d.]+)(户|平方公里|%)/g)].map(
      (m) => `${m[1]}${m[2] === '%' ? '%' : ''}`,
    );
  const row = (notice: string, number: number) =>
    notice.match(new RegExp(`^[^\\t\\n]*\\t${number}\\t.*\\t([^\\t\\n]*)$`, 'm'))?.[1] ?? '';
  expect(notices.length).toBe(39);
  for (const s of submissions) {
    const notice = notices[(s.source?.notice ?? 0) - 1] ?? '';
    const told = [1, 2, 3].flatMap((n) => figures(row(notice, n)));
    const kept = (ids: string[]) => ids.map((id) => s.facts.get(id)?.written ?? '');
    const all = row(notice, 1).includes('全部具备');
    expect(notice).toContain(`，${s.community.name}已满足`);
    expect(
      kept([
        'households',
        ...(all ? [] : ['gigabit_households']),
        'gigabit_coverage',
        'area',
        'fiveg_area',
        'fiveg_coverage',
        'households',
        'tv_households',
        'tv_coverage',
      ]),
    ).toEqual(told);
    if (all) expect(kept(['gigabit_households'])).toEqual(kept(['households']));
    expect(s.statements.size).toBe(standard.tiers.find((t) => t.id === s.tier)?.indicators.length);
  }
});

test('the statements are the notices’ own words', () => {
  const source = readFileSync('test/cases/notices/notices-2022-12.txt', 'utf8').split(/^# /m).slice(1);
  const bare = (text: string) => text.replace(/<[^>]*>/g, '').replace(/达标|[\s，。；;,.、]|\d+\./g, '');
  for (const s of submissions) {
    const notice = bare(source[(s.source?.notice ?? 0) - 1] ?? '');
    for (const [id, { text }] of s.statements)
      expect(notice, `${s.community.id} ${id}`).toContain(bare(text ?? ''));
  }
});
