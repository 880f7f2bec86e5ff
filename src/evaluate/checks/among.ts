import { itemsCheck } from './items.ts';
import type { CheckRule } from './rule.ts';

/** So many out of these items (至少具备两种). */
export const amongRule: CheckRule<'among'> = (check, scope) => itemsCheck(check, scope, check.atLeast);
