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
} from '../words/index.ts';
