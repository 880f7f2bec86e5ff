import type { Indicator, Label, Message } from '../../model/index.ts';
import { type GroupRule, type Members, message, submissionsIn } from './members.ts';

/** How many indicators are named before the others are counted together. */
const NAMED_INDICATORS = 3;

/** `东花园、东井：第 1、3 项；安侨：第 3 项`: who is concerned in which indicators. */
export const byPlaces: GroupRule = {
  key: ({ code }) => code,
  words: (members) => {
    const places = message('group-places', { places: placesOf(members) });
    return { what: places, line: places };
  },
};

/** Those with the same numbers together; an indicator's number is that of the submission's own tier. */
function placesOf({ findings, audited }: Members): readonly Message[] {
  const numbers = new Map<string, Set<number>>();
  for (const finding of findings)
    for (const submission of submissionsIn(finding)) {
      const on = audited.tierOf.get(submission)?.indicators.find(({ id }) => id === finding.indicator);
      const name = audited.nameOf(submission);
      if (on !== undefined) numbers.set(name, (numbers.get(name) ?? new Set()).add(on.number));
    }
  const alike = new Map<string, string[]>();
  for (const [name, of] of numbers) {
    const key = [...of].toSorted((a, b) => a - b).join(' ');
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  return [...alike].map(([key, names]) => message('group-place', { names, numbers: key.split(' ') }));
}

/** `165 项次：智能充电设施 39、政务服务 32 …`: in which indicators how often. */
export const byIndicators: GroupRule = {
  key: ({ code }) => code,
  words: (members) => {
    const counts = countsOf(members);
    const shown = counts.slice(0, NAMED_INDICATORS).map(([title, count]) => counted(title, count));
    const rest = counts.slice(NAMED_INDICATORS).reduce((sum, [, count]) => sum + count, 0);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const args = { total: String(total), counts: shown, rest: String(rest) };
    const what = message(rest === 0 ? 'group-counts' : 'group-counts-rest', args);
    return { what, line: what };
  },
};

const counted = ({ zh, en }: Label, count: number): Label => ({ zh: `${zh} ${count}`, en: `${en} ${count}` });

/** The most frequent first; those of several tiers that have one id are one. */
function countsOf({ findings, indicators }: Members): readonly (readonly [Label, number])[] {
  const places = new Map<string, Set<unknown>>();
  for (const { indicator, submission } of findings) {
    if (indicator === undefined) continue;
    const of = places.get(indicator) ?? new Set();
    places.set(indicator, of.add(submission));
  }
  const titleOf = (id: string): Indicator['title'] =>
    indicators.find((indicator) => indicator.id === id)?.title ?? { zh: id, en: id };
  return [...places].map(([id, of]) => [titleOf(id), of.size] as const).toSorted(([, a], [, b]) => b - a);
}
