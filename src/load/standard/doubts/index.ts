import type { Standard } from '../../../model/index.ts';
import type { Complain, PlainStandard } from '../plain-standard.ts';
import { doubtfulChecks } from './doubtful-checks.ts';
import { emptyCategories, unaskedFacts } from './unused.ts';
import { weakerClauses } from './weaker-clauses.ts';

/** What in a standard that can be read is possible, and hardly meant. */
export function doubtsOf(plain: PlainStandard, standard: Standard, complain: Complain): void {
  unaskedFacts(plain, standard, complain);
  emptyCategories(plain, complain);
  doubtfulChecks(plain, standard, complain);
  weakerClauses(plain, standard, complain);
}
