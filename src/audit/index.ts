export { type Audit, Auditing, audit, findingCodes, findingsOf } from './audit.ts';
export { type Audited, auditedOf } from './audited.ts';
export { briefOf, indicatorsOf } from './brief.ts';
export { bare } from './duplicate-submission.ts';
export { groupFindings } from './groups/index.ts';
export { idleSettlements } from './idle-settlements.ts';
export { lookFirst } from './leads.ts';
export { nameStems, shortNames } from './names.ts';
export { SCALE } from './outlier.ts';
export { wordsOf } from './rule.ts';
export {
  type BaselineEntry,
  rememberedOf,
  type SettlementRules,
  settle,
  withThresholds,
} from './settle.ts';
export { idleMessage, settledCount, settlementMessage } from './settled-words.ts';
export { withAllFindings, withOwnFindings } from './with-findings.ts';
