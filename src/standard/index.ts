export { checkWords, conditionWords } from './check-words.ts';
export { COUNT_FIELD } from './count-field.ts';
export { derivationOf, inputsOf, shareOf } from './derivation.ts';
export { type Asked, checksOf, factsAsked, factsAskedBy } from './facts-asked.ts';
export { leafResults, leavesOf } from './leaves.ts';
export { indicatorWithId, itemLabel, labelOf, levelLabel, namesOf, withId, withName } from './names.ts';
export { nearest } from './nearest.ts';
export { type PartOverWhole, partsOverWholes } from './parts-over-wholes.ts';
export { shortLabel } from './short-label.ts';
