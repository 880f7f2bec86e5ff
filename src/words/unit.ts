import type { Label } from './label.ts';
import { endNumber, isSingular } from './template.ts';

/** A unit in both languages, as it stands after a figure: `1 day`, `2 days`, `0.5 days`. */
export interface Unit extends Label {
  /** Where English has a singular of its own. */
  readonly one?: string;
}

/** A figure with its unit: `1 天`, `1 day`. */
export const withUnit = (text: string, unit: Unit | undefined): Label => {
  if (unit === undefined) return { zh: text, en: text };
  const en = unit.one !== undefined && isSingular(endNumber(text), 'en') ? unit.one : unit.en;
  return { zh: `${text} ${unit.zh}`, en: `${text} ${en}` };
};
