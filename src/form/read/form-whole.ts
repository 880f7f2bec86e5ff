import type { Label, ListFact, Standard, Tier } from '../../model/index.ts';
import { factsAsked } from '../../standard/index.ts';
import { type Answer, isOfForm, listSheets } from './form-sheets.ts';
import { type Complain, hinted } from './problem.ts';
import { type Sheet, textAt } from './sheet.ts';

/** Where the choices of cells stand. */
const CHOICES = 'sce-choices';
const NAME: Label = { zh: '社区名称', en: 'the name of the community' };
/** So many doubled rows are told of; a copied sheet doubles a hundred. */
const MOST_TOLD = 3;

/** Tells of a form whose questions are gone, with their sheet or its marks: then nothing else is worth telling. */
export function holdMarked(
  sheets: readonly Sheet[],
  answers: readonly Answer[],
  complain: Complain,
): boolean {
  if (answers.some(({ key }) => key.startsWith('claim '))) return true;
  const unmarked = sheets.filter((sheet) => !isOwn(sheet) && sheet.rows.some((row) => row?.some(Boolean)));
  if (unmarked.length === 0) complain(undefined, hinted('form-sheet-missing'));
  else complain(undefined, hinted('form-unmarked', { sheets: unmarked.map(({ name }) => name) }));
  return false;
}

/** A sheet that still says what it is, or one of those that nobody fills in. */
const isOwn = (sheet: Sheet): boolean =>
  (isOfForm(sheet) && sheet.rows.some((_, row) => row > 0 && textAt(sheet, row, 0) !== '')) ||
  sheet.name === 'sce' ||
  sheet.name === CHOICES ||
  textAt(sheet, 0, 0).startsWith('sce-list');

/** Tells of what a form has lost, or has twice: whoever filled that in would believe that it was read. */
export function holdWhole(
  sheets: readonly Sheet[],
  answers: readonly Answer[],
  tier: Tier,
  standard: Standard,
  complain: Complain,
): void {
  const cells = new Map<string, string[]>();
  for (const { key, cell } of answers)
    if (key !== '' && key !== 'shown') cells.set(key, [...(cells.get(key) ?? []), cell]);
  const lacks = [
    ...(cells.has('about community.name') ? [] : [NAME]),
    ...tier.indicators.filter(({ id }) => !cells.has(`claim ${id}`)).map(({ title }) => title),
    ...listsWithout(sheets, cells, tier, standard).map(({ label }) => label),
  ];
  if (lacks.length > 0) complain(undefined, hinted('form-lacks', { titles: lacks }));
  const doubled = [...cells].filter(([, own]) => own.length > 1);
  for (const [key, own] of doubled.slice(0, MOST_TOLD))
    complain(own[1], hinted('form-doubled', { title: titleOf(key, standard), cells: own }));
}

/** Lists that are asked, and whose sheet is not there. */
function listsWithout(
  sheets: readonly Sheet[],
  cells: ReadonlyMap<string, unknown>,
  tier: Tier,
  standard: Standard,
): readonly ListFact[] {
  const there = new Set(listSheets(sheets));
  const asked = tier.indicators.flatMap((indicator) =>
    factsAsked(indicator, standard).flatMap(({ fact }) => (fact.type === 'list' ? [fact] : [])),
  );
  return [...new Set(asked)].filter(({ id }) => cells.has(`fact ${id}`) && !there.has(id));
}

function titleOf(key: string, standard: Standard): Label | string {
  const [kind, id = ''] = key.split(' ');
  if (kind === 'about') return id;
  const indicator = standard.tiers.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
  return standard.facts.get(id)?.label ?? indicator?.title ?? id;
}
