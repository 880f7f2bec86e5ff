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
  ReasonCode,
  Unit,
} from '../words/index.ts';
