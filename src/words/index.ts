export { catalogue } from './catalogue.ts';
export type { Label, Lang } from './label.ts';
export type {
  Code,
  CodeAfter,
  DiagnosticCode,
  FindingCode,
  HintedCode,
  Message,
  MessageArg,
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
export { findingCodes, isFindingCode, isHinted, sentence } from './sentence.ts';
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
