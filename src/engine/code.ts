import type { Check } from '../model/index.ts';
import type { Scope } from './scope.ts';
import { and, caseOf, type Sql } from './sql.ts';

/** What was not reported is true on the acceptance group's word, and unknown without. */
export const vouched = ({ attested }: Pick<Scope, 'attested'>, could: Sql = 'TRUE'): Sql =>
  caseOf([[and(attested, could), '1']], '0');

/**
 * A truth with its support as one number: 3, 2, 1 are true by what is measured, declared, attested; 0 is unknown;
 * -2 and -3 are false. So `all` is the least of its parts, `any` the greatest, and `not` the negative.
 */
export type CodeOf = (check: Check, scope: Scope) => Sql;
