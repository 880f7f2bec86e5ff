/**
 * What a row of a form asks. It stands beside the row, unseen, so that a form is read back whatever language it is in
 * and wherever its rows have gone.
 */
export type FormKey =
  | `fact ${string}`
  /** `item FACT ITEM`: whether a set has this item. */
  | `item ${string} ${string}`
  /** Items of an open set that its catalogue does not list. */
  | `others ${string}`
  | `claim ${string}`
  | `text ${string}`
  | `about ${AboutField}`
  | 'record'
  /** Not to be filled in: it is answered elsewhere. */
  | 'shown';

/** What a submission says beside its facts, by where it stands in the submission's YAML. */
export type AboutField =
  | 'community.name'
  | 'community.id'
  | 'community.district'
  | 'acceptance.by'
  | 'acceptance.from'
  | 'acceptance.to'
  | 'source.document'
  | 'source.published'
  | 'source.reported';

/** What stands in the first, hidden row of a form's sheets: over the keys, the answers and the evidence. */
export type FormMark = 'sce-form' | 'sce-list' | 'answer' | 'evidence';

/** The hidden sheet by which a form is known, and what its first cell holds. */
export type FormSheetName = 'sce';

/** Words that a form lets one choose; its hidden sheet says how they are written in its language. */
export type FormWord = 'yes' | 'no' | 'complete' | 'incomplete' | 'none' | 'met' | 'unmet';
