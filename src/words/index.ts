export { catalogue } from './catalogue.ts';
export { jsonPieces, madeLate } from './json-pieces.ts';
export type { Label, Lang } from './label.ts';
export type {
  Code,
  CodeAfter,
  DiagnosticCode,
  FindingCode,
  HintedCode,
  Message,
  MessageArg,
  ReasonCode,
} from './message.ts';
export { noticeKeyNamed, noticeKeys, noticePath } from './notice-keys.ts';
export {
  factPhrases,
  letterColumns,
  letterPhrases,
  noticeAttachment,
  noticeColumns,
  noticePhrases,
} from './notice-phrases.ts';
export {
  findingCodes,
  isDiagnosticCode,
  isFindingCode,
  isHinted,
  isReasonCode,
  sentence,
} from './sentence.ts';
export {
  allOfLabel,
  atLeastLabel,
  atLeastOfLabel,
  atMostLabel,
  betweenLabel,
  COUNT_LABEL,
  conformLabel,
  EVERY_ONE,
  itemsLabel,
  joinedLabel,
  NO,
  pointsLabel,
  recordsLabel,
  thingsLabel,
  tooWideLabel,
  YES,
} from './shown.ts';
export { endNumber, filled } from './template.ts';
export { type Unit, withUnit } from './unit.ts';
export { isChinese, jsonText, visible } from './visible.ts';
