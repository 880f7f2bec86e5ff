export type {
  Code,
  CodeAfter,
  DiagnosticCode,
  FindingCode,
  HintedCode,
  Label,
  Lang,
  Message,
  MessageArg,
  Unit,
} from '../words/index.ts';
