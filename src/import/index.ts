export { type ReadingProblem, type ReadyReading, readyReading } from '../prose/compile.ts';
export type { ImportContext, Imported } from '../prose/imported.ts';
export { statementReader } from '../prose/statement-reader.ts';
export { type Comments, draftYaml } from './draft-yaml.ts';
export { idOf, unlike } from './ids.ts';
export { readFile } from './read-file.ts';
