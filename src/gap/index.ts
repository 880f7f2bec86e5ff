export { gapOf } from './gap.ts';
