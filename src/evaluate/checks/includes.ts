import { itemsCheck } from './items.ts';
import type { CheckRule } from './rule.ts';

/** Every one of these items. */
export const includesRule: CheckRule<'includes'> = (check, scope) =>
  itemsCheck(check, scope, check.items.length);
