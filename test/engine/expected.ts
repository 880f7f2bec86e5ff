import type { CheckResult, Evaluation } from '../../src/model/index.ts';

/** What the views should say, a line for each of their rows. */
export const lineOf = (cells: readonly unknown[]): string =>
  cells.map((cell) => String(cell ?? '')).join('|');

export const CHECKS = `SELECT submission, tier, indicator, requirement, path, truth, evidence,
  low_numerator, low_denominator, low_included, high_numerator, high_denominator, high_included FROM sce_check`;
export const REQUIREMENTS = `SELECT submission, tier, indicator, requirement, status, status_declared, status_measured, evidence, waived FROM sce_requirement`;
export const INDICATORS = `SELECT submission, tier, indicator, status, status_declared, status_measured, waived FROM sce_indicator`;
export const EVALUATIONS = `SELECT submission, tier, verdict, verdict_declared, verdict_measured, unmet, undetermined, met, not_applicable, waived FROM sce_evaluation`;

export function expectedRequirements(key: string, { tier, indicators }: Evaluation): readonly string[] {
  return indicators.flatMap(({ indicator, requirements }) =>
    requirements.map(({ requirement, statuses: s, evidence, waiver }) =>
      lineOf([
        key,
        tier.id,
        indicator.id,
        requirement.id,
        s.attested,
        s.declared,
        s.measured,
        evidence,
        waiver !== undefined,
      ]),
    ),
  );
}

export const expectedIndicators = (key: string, { tier, indicators }: Evaluation): readonly string[] =>
  indicators.map(({ indicator, statuses: s, waived }) =>
    lineOf([key, tier.id, indicator.id, s.attested, s.declared, s.measured, waived]),
  );

export const expectedEvaluation = (key: string, { tier, verdicts: v, counts: c }: Evaluation): string =>
  lineOf([
    key,
    tier.id,
    v.attested,
    v.declared,
    v.measured,
    c.unmet,
    c.undetermined,
    c.met,
    c.notApplicable,
    c.waived,
  ]);

/** `[n, d, included]` of both ends in lowest terms. */
type Row = readonly unknown[];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
function lowest(n: unknown, d: unknown): string {
  if (n === null || n === undefined || n === '') return '';
  const [a, b] = [BigInt(String(n)), BigInt(String(d))];
  const g = gcd(a, b) || 1n;
  return `${a / g}/${b / g}`;
}

export const checkLine = (row: Row): string => {
  const [ln, ld, li, hn, hd, hi] = row.slice(7);
  return lineOf([...row.slice(0, 7), lowest(ln, ld), li, lowest(hn, hd), hi]);
};

export function expectedChecks(key: string, { tier, indicators }: Evaluation): readonly string[] {
  return indicators.flatMap(({ indicator, requirements }) =>
    requirements.flatMap(({ requirement, result, when }) =>
      [...(when ? pathsOf(when, 'when') : []), ...pathsOf(result, 'check')].map(([path, one]) =>
        lineOf([key, tier.id, indicator.id, requirement.id, path, one.truth, one.evidence, ...figure(one)]),
      ),
    ),
  );
}

function pathsOf(result: CheckResult, path: string): readonly (readonly [string, CheckResult])[] {
  if (result.parts === undefined) return [[path, result]];
  return [[path, result], ...result.parts.flatMap((part, i) => pathsOf(part, `${path}/${i + 1}`))];
}

function figure(result: CheckResult): readonly unknown[] {
  const quantity = result.check.kind === 'compare' ? result.actual?.quantity : undefined;
  return [quantity?.low, quantity?.high].flatMap((end) =>
    end === undefined ? ['', ''] : [`${end.value.s * end.value.n}/${end.value.d}`, end.inclusive],
  );
}
