import type { Check, Indicator, Requirement, Standard, Tier } from '../model/index.ts';
import { codeOf } from './checks.ts';
import type { Dialect } from './dialect.ts';
import { Relation } from './relation.ts';
import { attestedBy, type Scope, submissionScope } from './scope.ts';
import { type ShortfallColumns, shortfallColumns } from './shortfall.ts';
import { and, caseOf, least, or, type Sql, text } from './sql.ts';

/** Statuses as numbers, so that the least of them decides: unmet, undetermined, met, not applicable. */
export const STATUSES = ['unmet', 'undetermined', 'met', 'not-applicable'] as const;
const [UNMET, UNDETERMINED, MET, NOT_APPLICABLE] = ['0', '1', '2', '3'];
/** Set aside: it never decides. */
const ASIDE = '9';

/** Floors of evidence, weakest first: by the number of their support. */
export const FLOORS = [1, 2, 3] as const;

export interface JudgedCheck {
  readonly path: string;
  readonly check: Check;
  readonly code: Sql;
  readonly scope: Scope;
  readonly shortfall: ShortfallColumns;
}

export interface JudgedRequirement {
  readonly requirement: Requirement;
  readonly checks: readonly JudgedCheck[];
  readonly check: Sql;
  readonly when: Sql;
  readonly waived: Sql;
  /** At each floor of evidence. */
  readonly statuses: readonly Sql[];
}

export interface JudgedIndicator {
  readonly indicator: Indicator;
  readonly requirements: readonly JudgedRequirement[];
  readonly statuses: readonly Sql[];
  readonly waived: Sql;
}

/** A tier's row for each submission: every code and status, as columns of one relation. */
export interface TierRow {
  readonly tier: Tier;
  readonly row: Relation;
  readonly indicators: readonly JudgedIndicator[];
  readonly statuses: readonly Sql[];
}

export function tierRow(standard: Standard, tier: Tier, dialect: Dialect): TierRow {
  const side = (prefix: string, table: string, where: string) =>
    new Relation(dialect, {
      prefix,
      from: () => `${table}${where} ${prefix}`,
      keys: [`submission AS ${prefix}_submission`],
      groupBy: 'submission',
    });
  const row = new Relation(dialect, {
    prefix: 'c',
    from: () => 'sce_submission s',
    keys: ['s.submission AS submission', 's.community_id AS community_id', 's.tier AS own_tier'],
  });
  const [values, items, claims, waivers] = [
    side('f', 'sce_fact', ''),
    side('i', '(SELECT * FROM sce_item WHERE record = 0)', ''),
    side('k', 'sce_claim', ''),
    side(
      'w',
      '(SELECT w.submission, w.requirement FROM sce_waiver w CROSS JOIN sce_run n WHERE w.until >= n.as_of)',
      '',
    ),
  ] as const;
  for (const [name, one] of Object.entries({ f: values, i: items, k: claims, w: waivers }))
    row.join(name, () =>
      one.hasColumns ? `(${one.sql()}) ${name}j ON ${name}j.${name}_submission = s.submission` : '',
    );
  const scope = submissionScope(standard, { row, values, column: 'fact', items, measured: false });
  const own = row.let(and(`s.tier = ${text(tier.id)}`, 's.accepted_by IS NOT NULL'), 'accepted');
  const indicators = tier.indicators.map((indicator) => {
    const claimed = row.let(
      claims.let(`bool_or(claimed = 'met') FILTER (WHERE indicator = ${text(indicator.id)})`),
    );
    const attested = row.let(and(own, `coalesce(${claimed}, FALSE)`), `${indicator.id}_attested`);
    return judgedIndicator(indicator, scope, attested, (names) =>
      row.let(
        `coalesce(${row.let(waivers.let(`bool_or(requirement IN (${names.map(text).join(', ')}))`))}, FALSE)`,
      ),
    );
  });
  const statuses = FLOORS.map((_, floor) =>
    row.let(
      overall(indicators.map(({ waived, statuses: of }) => [waived, of[floor] as Sql])),
      `${tier.id}_status`,
    ),
  );
  return { tier, row, indicators, statuses };
}

function judgedIndicator(
  indicator: Indicator,
  scope: Scope,
  attested: Sql,
  waivedBy: (names: readonly string[]) => Sql,
): JudgedIndicator {
  const { row } = scope;
  const requirements = indicator.requirements.map((requirement): JudgedRequirement => {
    const waived = waivedBy([requirement.id, `${indicator.id}/${requirement.id}`]);
    const when = requirement.when === undefined ? '3' : codeOf(requirement.when, scope);
    const check = codeOf(requirement.check, attestedBy(scope, attested));
    const statuses = FLOORS.map((floor) => row.let(statusAt(floor, check, when), `${requirement.id}_status`));
    const checks = [
      ...(requirement.when === undefined ? [] : partsOf(requirement.when, scope, 'when')),
      ...partsOf(requirement.check, attestedBy(scope, attested), 'check'),
    ];
    return { requirement, checks, check, when, waived, statuses };
  });
  const waived = row.let(and(...requirements.map((one) => one.waived)), `${indicator.id}_waived`);
  const statuses = FLOORS.map((_, floor) => {
    const all = requirements.map((one): [Sql, Sql] => [one.waived, one.statuses[floor] as Sql]);
    const judged = caseOf([[waived, least(all.map(([, status]) => status))]], overall(all));
    return row.let(judged, `${indicator.id}_status`);
  });
  return { indicator, requirements, statuses, waived };
}

/** A check and all that it combines: `check`, `check/1`, `check/1/2`. */
function partsOf(check: Check, scope: Scope, path: string): readonly JudgedCheck[] {
  const code = codeOf(check, scope);
  const own: JudgedCheck = { path, check, code, scope, shortfall: shortfallColumns(check, code, scope) };
  if (!('checks' in check)) return [own];
  return [own, ...check.checks.flatMap((part, i) => partsOf(part, scope, `${path}/${i + 1}`))];
}

/** Whom it binds first, then what it asks, then whether the support is enough. */
const statusAt = (floor: number, check: Sql, when: Sql): Sql =>
  caseOf(
    [
      ...(when === '3' ? [] : ([[`${when} <= -${floor}`, NOT_APPLICABLE]] as [Sql, string][])),
      [`${check} >= ${floor}`, MET as Sql],
      [when === '3' ? `${check} >= 0` : or(`${check} >= 0`, `${when} <= 0`), UNDETERMINED as Sql],
    ] as [Sql, Sql][],
    UNMET as Sql,
  );

/** The least of those that are not set aside; of none it is undetermined. */
function overall(all: readonly (readonly [aside: Sql, status: Sql])[]): Sql {
  const deciding = least(all.map(([aside, status]) => caseOf([[aside, ASIDE]], status)));
  return caseOf([[and(...all.map(([aside]) => aside)), UNDETERMINED as Sql]], deciding);
}
