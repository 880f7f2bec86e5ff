// The library where there are no files: in a browser, a worker, another runtime.

export type { Diff } from '../diff/index.ts';
export { builtInStandard } from '../load/texts.ts';
export type * from '../model/index.ts';
export { sentence } from '../words/index.ts';
export {
  audit,
  diff,
  type EvaluateOptions,
  evaluate,
  gap,
  readSubmission,
  readSubmissions,
} from './core.ts';
export { diagnosticsText, type LibraryReport, type RenderOptions, render } from './render.ts';
