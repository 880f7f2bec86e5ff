export { type ReadyReading, readyReading } from '../prose/compile.ts';
export type { ImportContext, ImportResult } from '../prose/imported.ts';
export { statementReader } from '../prose/statement-reader.ts';
export { commentsOf } from './draft-comments.ts';
export { draftFileName, draftYaml } from './draft-yaml.ts';
export { withIds } from './ids.ts';
export {
  type ImportNotes,
  importNotes,
  passedOverLine,
  type ReadInput,
  type ReadInputs,
  type Targets,
} from './import-notes.ts';
export { inputsOf, isImportable, isNothingForUs } from './inputs.ts';
export { placesOf } from './places.ts';
export { readFile } from './read-file.ts';
