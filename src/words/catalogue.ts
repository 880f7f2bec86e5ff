import type { Label } from '../model/index.ts';
import { commandWords } from './command.ts';
import { diagnosticWords } from './diagnostic.ts';
import { findingWords } from './finding.ts';
import { reasonWords } from './reason.ts';
import { reportWords } from './report.ts';

/** Every sentence that sce says, both languages side by side, by code; `{name}` stands for an argument. */
export const catalogue: Readonly<Record<string, Label>> = {
  ...diagnosticWords,
  ...reasonWords,
  ...findingWords,
  ...reportWords,
  ...commandWords,
};
