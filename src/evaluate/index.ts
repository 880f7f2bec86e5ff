export { evaluate } from './evaluate.ts';
export { knownQuantities } from './submission-scope.ts';
export { dateIn } from './waiver.ts';
