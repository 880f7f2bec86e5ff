import type { CheckResult, Evaluation, Rational } from '../../src/model/index.ts';

/** What the views should say, a line for each of their rows. */
export const lineOf = (cells: readonly unknown[]): string =>
  cells.map((cell) => String(cell ?? '')).join('|');

export const CHECKS = `SELECT submission, tier, indicator, requirement, path, truth, evidence,
  low_numerator, low_denominator, low_included, high_numerator, high_denominator, high_included, kind, shortfall_kind,
  shortfall_fact, shortfall_beyond, shortfall_unsaid, shortfall_numerator, shortfall_denominator FROM sce_check`;
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
const signed = ({ s, n, d }: Rational): string => `${s * n}/${d}`;
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
function lowest(n: unknown, d: unknown): string {
  if (n === null || n === undefined || n === '') return '';
  const [a, b] = [BigInt(String(n)), BigInt(String(d))];
  const g = gcd(a, b) || 1n;
  return `${a / g}/${b / g}`;
}

export const checkLine = (row: Row): string => {
  const [ln, ld, li, hn, hd, hi] = row.slice(7, 13);
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
    end === undefined ? ['', ''] : [signed(end.value), end.inclusive],
  );
}

/** Where the view leaves a change to be searched for, what it would be is not asked. */
export const shortfallLine = (row: Row): string => {
  const [kind, fact, beyond, unsaid, n, d] = row.slice(14);
  const said = unsaid === 'search' ? [SEARCH] : [kind, fact, beyond, unsaid, lowest(n, d)];
  return lineOf([...row.slice(0, 5), ...said]);
};
export const SEARCH = 'search';

/** A shortfall stands where a single check is false, and nowhere else. */
export const mayBeShort = (row: Row): boolean =>
  (row[5] === 'false' && row[13] !== 'all' && row[13] !== 'any') ||
  row.slice(14).some((cell) => (cell ?? '') !== '');

export const expectedShortfalls = (key: string, { tier, indicators }: Evaluation): readonly string[] =>
  indicators.flatMap(({ indicator, requirements }) =>
    requirements.flatMap(({ requirement, result, when }) =>
      [...(when ? pathsOf(when, 'when') : []), ...pathsOf(result, 'check')]
        .filter(([, one]) => one.truth === 'false' && one.parts === undefined)
        .map(([path, one]) => lineOf([key, tier.id, indicator.id, requirement.id, path, ...shortfall(one)])),
    ),
  );

function shortfall({ shortfall: short }: CheckResult): readonly unknown[] {
  if (short === undefined) return ['', '', '', 'none', ''];
  const exact =
    short.kind === 'change' ? signed(short.value) : short.kind === 'answer' ? '' : `${short.exact}/1`;
  return [short.kind, short.fact, short.kind === 'change' ? short.beyond : '', '', exact];
}
