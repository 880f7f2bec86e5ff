import { documents } from './documents.ts';
import type { Makers } from './made.ts';
import { notices } from './notices.ts';
import { others } from './others.ts';
import { standards } from './standards.ts';
import { submissions } from './submissions.ts';
import { tables } from './tables.ts';
import { workbooks } from './workbooks.ts';

export const made: Makers = {
  ...submissions,
  ...standards,
  ...notices,
  ...tables,
  ...workbooks,
  ...documents,
  ...others,
};
