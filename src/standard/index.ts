export { distinct } from './alternatives.ts';
export { askedLabel, askedOf, roundingWords, sizeLabel } from './asked-words.ts';
export { isCalendarDate } from './calendar-date.ts';
export { checkWords, conditionWords } from './check-words.ts';
export { COUNT_FIELD } from './count-field.ts';
export { derivationOf, inputsOf, shareOf } from './derivation.ts';
export { type AskedFact, checksOf, factsAsked, factsAskedBy } from './facts-asked.ts';
export { leafResults, leavesOf, someLeaf } from './leaves.ts';
export {
  indicatorWithId,
  itemLabel,
  labelOf,
  levelLabel,
  namesOf,
  tierChoices,
  withId,
  withName,
} from './names.ts';
export { nearest } from './nearest.ts';
export { partsOverWholes } from './parts-over-wholes.ts';
export { nearRecords, recordWords } from './record-words.ts';
export { shortLabel } from './short-label.ts';
