export { checkWords } from './check-words.ts';
export {
  type Asked,
  checksOf,
  derivationOf,
  factsAsked,
  factsAskedBy,
  inputsOf,
} from './facts-asked.ts';
