export { checkWords } from './check-words.ts';
export { COUNT_FIELD } from './count-field.ts';
export {
  type Asked,
  checksOf,
  derivationOf,
  factsAsked,
  factsAskedBy,
  inputsOf,
} from './facts-asked.ts';
export { nearest } from './nearest.ts';
export { type PartOverWhole, partsOverWholes } from './parts-over-wholes.ts';
