export {
  type ComparedCommunity,
  type Diff,
  diff,
  isTurned,
  type TurnedRequirement,
  type Two,
} from './diff.ts';
export { type Side, sideOf } from './side.ts';
