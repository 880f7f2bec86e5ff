import type { Standard, Tier } from '../model/index.ts';
import { acrossSql } from './across.ts';
import { type DialectName, dialects } from './dialect.ts';
import { tablesSql } from './tables.ts';
import { tierRow } from './tier.ts';
import { viewsSql } from './views.ts';

/**
 * A standard as SQL: its input tables where they are not there, and views of every check, requirement, indicator and
 * tier for each submission, and of what only several submissions show. @throws Refused where the engine cannot say it
 */
export function compileStandard(
  standard: Standard,
  to: DialectName,
  tiers: readonly Tier[] = standard.tiers,
): string {
  const dialect = dialects[to];
  const rows = tiers.map((tier) => tierRow(standard, tier, dialect));
  return `${tablesSql(dialect)}\n${viewsSql(standard, rows, dialect)}\n${acrossSql(standard, tiers, dialect)}`;
}
