import { auditWords } from './audit.ts';
import { briefWords } from './brief.ts';
import { cellDiagnosticWords } from './cell-diagnostic.ts';
import { ciWords } from './ci.ts';
import { commandWords } from './command.ts';
import { diagnosticWords } from './diagnostic.ts';
import { engineWords } from './engine.ts';
import { explainWords } from './explain.ts';
import { findingWords } from './finding.ts';
import { findingGroupWords } from './finding-group.ts';
import { formWords } from './form.ts';
import { gapWords } from './gap.ts';
import { importWords } from './import.ts';
import { noticeWords } from './notice.ts';
import { pageWords } from './page.ts';
import { reasonWords } from './reason.ts';
import { reportWords } from './report.ts';
import { standardDiagnosticWords } from './standard-diagnostic.ts';
import { workbookWords } from './workbook.ts';

/** Every sentence that sce says, both languages side by side, by code; `{name}` stands for an argument. */
export const catalogue = {
  ...diagnosticWords,
  ...cellDiagnosticWords,
  ...standardDiagnosticWords,
  ...reasonWords,
  ...findingWords,
  ...findingGroupWords,
  ...briefWords,
  ...reportWords,
  ...explainWords,
  ...commandWords,
  ...engineWords,
  ...auditWords,
  ...gapWords,
  ...formWords,
  ...importWords,
  ...noticeWords,
  ...pageWords,
  ...workbookWords,
  ...ciWords,
};
