import type { NumberFact } from '../model/index.ts';
import { COUNT_LABEL } from '../words/index.ts';

/** The field that every list's records have: how many alike things a record stands for. */
export const COUNT_FIELD: NumberFact = { id: 'count', type: 'count', label: COUNT_LABEL };
