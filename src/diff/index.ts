export { type Compared, type Diff, diff, isTurned, type Turned, type Two } from './diff.ts';
export { type Side, sideOf } from './side.ts';
