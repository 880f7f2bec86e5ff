export { type ReadingProblem, type ReadyReading, readyReading } from './compile.ts';
export { type Comments, draftYaml } from './draft-yaml.ts';
export { idOf, unlike } from './ids.ts';
export type { ImportContext, Imported } from './imported.ts';
export { readFile } from './read-file.ts';
export { statementReader } from './statement-reader.ts';
