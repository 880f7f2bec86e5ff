import type { Status, Truth } from '../../model/index.ts';

/** What a check's truth is called where it stands beside requirements. */
export const statusOfTruth: Readonly<Record<Truth, Status>> = {
  true: 'met',
  false: 'unmet',
  unknown: 'undetermined',
};
