export { evaluate, overall } from './evaluate.ts';
export { dateIn } from './waiver.ts';
