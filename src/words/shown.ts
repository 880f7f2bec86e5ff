import type { Label } from './label.ts';
import { isSingular } from './template.ts';
import { type Unit, withUnit } from './unit.ts';

/** Figures and answers as they stand in a cell, both languages side by side. */

export const YES: Label = { zh: '是', en: 'yes' };
export const NO: Label = { zh: '否', en: 'no' };
const NONE: Label = { zh: '无', en: 'none' };

/** What is asked of each record of a list. */
export const EVERY_ONE: Label = { zh: '全部', en: 'every one' };

/** What the field is called that says how many alike things a record stands for. */
export const COUNT_LABEL: Label = { zh: '数量', en: 'count' };

const isOne = (count: string): boolean => isSingular(Number(count), 'en');

/** So many things of a list. */
export const thingsLabel = (count: string): Label => ({ zh: `${count} 项`, en: count });

export const atLeastLabel = (count: string): Label => ({ zh: `至少 ${count} 项`, en: `at least ${count}` });

/** So many out of these items. */
export const atLeastOfLabel = (count: string, items: Label): Label => ({
  zh: `至少 ${count} 种：${items.zh}`,
  en: `at least ${count} of: ${items.en}`,
});

/** Items of a set, or that there is none; `open` where the set may hold more. */
export function itemsLabel(items: readonly Label[], open: boolean): Label {
  const listed = items.length === 0 ? NONE : joinedLabel(items);
  return open ? { zh: `${listed.zh}等`, en: `${listed.en}, among others` } : listed;
}

export const joinedLabel = (items: readonly Label[]): Label => ({
  zh: items.map(({ zh }) => zh).join('、'),
  en: items.map(({ en }) => en).join(', '),
});

export const recordsLabel = (count: string): Label => ({
  zh: `${count} 条记录`,
  en: `${count} ${isOne(count) ? 'record' : 'records'}`,
});

/** How many of the records conform. */
export const conformLabel = (conform: number, all: number): Label => ({
  zh: `${all} 条中 ${conform} 条符合`,
  en: `${conform} of ${all} conform`,
});

/** The difference of two rates. */
export const pointsLabel = (points: string): Label => ({
  zh: `${points} 个百分点`,
  en: `${points} percentage ${isOne(points) ? 'point' : 'points'}`,
});

/** What lies between two ends, both of which are asked. */
export const betweenLabel = (low: string, high: string, unit: Unit | undefined): Label => ({
  zh: withUnit(`${low} 至 ${high}`, unit).zh,
  en: withUnit(`${low} to ${high}`, unit).en,
});

/** Less may do as well. */
export const atMostLabel = ({ zh, en }: Label): Label => ({ zh: `至多 ${zh}`, en: `at most ${en}` });

/** All of a whole is asked: no share has more. */
export const allOfLabel = ({ zh, en }: Label): Label => ({ zh: `${zh}（全部）`, en: `${en} (all)` });

/** What is reported, but too widely to decide: with what is known of it. */
export const tooWideLabel = (fact: Label, known: Label): Label => ({
  zh: `${fact.zh}（现为 ${known.zh}）`,
  en: `${fact.en} (now ${known.en})`,
});
