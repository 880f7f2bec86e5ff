import type { WriteSheet } from 'hucre';
import { styles } from './cell-style.ts';
import type { Form, FormBlock, FormCategory, FormList, FormRow } from './form.ts';
import { resultFormula } from './live-result.ts';
import { FormPage, ROW, type WorkbookContext } from './sheet.ts';

/** number, label, then six pairs of a label and a cell: the items of a set stand side by side in them */
const WIDTHS = [4, 20, ...Array.from({ length: 6 }, () => [8.5, 6.5]).flat()];
const [NUMBER, LABEL, FIRST, LAST] = [1, 2, 3, 14];
/** Where a fact's parts stand. */
const [NAME, VALUE, UNIT, OR, RATE, RESULT] = [
  [LABEL, 6],
  [7, 8],
  [9, 9],
  [10, 10],
  [11, 11],
  [12, LAST],
] as const;
/** A page of A4 between its margins, in points as the sheet is drawn before it is made to fit (about 0.7 of it). */
const PAGE = 1040;
/** An indicator higher than this may go over a page's end. */
const KEPT_WHOLE = 400;
const CLAUSE_SHOWN = 96;
const RECORDS = 8;

/** What the community fills in: every indicator under its category, and the lists on the last page. */
export function mainSheet(form: Form, making: WorkbookContext, records: Records): WriteSheet {
  const page = new FormPage(WIDTHS, making);
  const { say } = making;
  const title = page.add(30);
  const hint = page.add(18);
  const head = aboutRow(form, page);
  page.add(6);
  let start = 0;
  const keep = (from: number): void => {
    const height = page.heightOf(from, page.length);
    if (page.heightOf(start, page.length) <= PAGE || height > KEPT_WHOLE) return;
    page.breakBefore(from);
    start = from;
  };
  for (const category of form.categories) addCategory(category, page, making, keep);
  for (const list of form.lists) {
    const from = page.length;
    addList(list, page, making, records.get(list.fact) ?? []);
    keep(from);
  }
  const left = making.known.size > 0 ? ` · ${say('form-left', { count: String(making.open) })}` : '';
  page.put(title, [NUMBER, LAST], form.title + left, styles.title);
  page.put(hint, [NUMBER, LAST], form.hint, styles.hint);
  return page.sheet(say('form-sheet-main'), head, footerOf(form, making));
}

export type Records = ReadonlyMap<string, readonly Readonly<Record<string, string | number>>[]>;

export const footerOf = ({ tierTitle }: Form, { known }: WorkbookContext): string => {
  const name = String(known.get('about community.name') ?? '').replaceAll('&', '&&');
  return `&L${tierTitle}  ${name}&R&P / &N`;
};

function aboutRow({ about }: Form, page: FormPage): number {
  const row = page.add();
  const places = [
    [2, 2],
    [3, 5],
    [6, 7],
    [8, 10],
    [11, 12],
    [13, LAST],
  ] as const;
  for (const [at, question] of about.entries()) {
    page.put(row, places[2 * at] ?? [2, 2], question.label, styles.label);
    page.ask(row, places[2 * at + 1] ?? [3, 7], question);
  }
  return row;
}

function addCategory(
  { title, blocks }: FormCategory,
  page: FormPage,
  making: WorkbookContext,
  keep: (from: number) => void,
): void {
  for (const [at, block] of blocks.entries()) {
    const from = page.length;
    if (at === 0) page.put(page.add(ROW + 2), [NUMBER, LAST], title, styles.category);
    addBlock(block, page, making);
    keep(from);
  }
}

function addBlock(block: FormBlock, page: FormPage, making: WorkbookContext): void {
  const row = page.add(ROW + 3);
  page.put(row, [NUMBER, NUMBER], String(block.number), styles.headNumber);
  page.put(row, [LABEL, FIRST], block.title, styles.headTitle);
  page.put(row, [FIRST + 1, 11], shortened(block.clause), styles.headClause);
  if (shortened(block.clause) !== block.clause) page.set(row, FIRST + 1, { comment: { text: block.clause } });
  page.put(row, [12, 12], block.claim.label, styles.headLabel);
  page.ask(row, [13, LAST], block.claim);
  for (const one of block.rows) {
    const from = page.length;
    if (one.kind === 'set') addSet(one, page);
    else addFact(one, page, making);
    const cell = one.under && making.places.get(one.under.key);
    if (one.under && cell)
      page.greyWhere(
        `AND(ISNUMBER(${fixed(cell)}),${fixed(cell)}*${one.under.atLeast.d}<${one.under.atLeast.n})`,
        from,
      );
  }
}

/** `$G$5`: the same cell for each cell that a rule is for. */
const fixed = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** One short clause in the heading; the whole of it is a note on the cell. */
function shortened(clause: string): string {
  let width = 0;
  for (const [at, character] of [...clause].entries()) {
    width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2;
    if (width > CLAUSE_SHOWN) return `${[...clause].slice(0, at).join('')}…`;
  }
  return clause;
}

function addFact(
  { question, rate }: Extract<FormRow, { kind: 'fact' }>,
  page: FormPage,
  making: WorkbookContext,
): void {
  const row = page.add();
  page.put(row, [NUMBER, NUMBER], null, styles.line);
  page.put(row, NAME, question.label, styles.line);
  const cell = page.ask(row, VALUE, question);
  page.put(row, UNIT, question.unit, styles.unit);
  page.put(row, OR, rate ? making.say('form-or-rate') : null, styles.unit);
  if (rate === undefined) {
    page.put(row, [RATE[0], LAST], null, styles.line);
    return;
  }
  page.ask(row, RATE, rate.question, true);
  const whole = making.places.get(rate.whole);
  page.put(row, RESULT, null, styles.result);
  if (whole === undefined) return;
  const formula = resultFormula(cell, whole, rate, making.say);
  page.set(row, RESULT[0], { formula, formulaResult: '' });
}

/** Items go on in further rows; one with a long name takes the room of several. */
function addSet({ label, items }: Extract<FormRow, { kind: 'set' }>, page: FormPage): void {
  let row = -1;
  let at = LAST;
  for (const item of items) {
    const pairs = Math.min(6, Math.max(1, Math.ceil((widthOf(item.label) - 10) / 15) + 1));
    const room = item.answer.kind === 'text' ? Math.max(pairs, 2) : pairs;
    if (at + 2 * room - 1 > LAST) {
      if (row >= 0 && at <= LAST) page.put(row, [at, LAST], null, styles.line);
      const first = row < 0;
      row = page.add();
      page.put(row, [NUMBER, NUMBER], null, styles.line);
      page.put(row, [LABEL, LABEL], first ? label : null, styles.setLabel);
      at = FIRST;
    }
    const last = at + 2 * room - 1;
    const split = item.answer.kind === 'text' ? at : last - 1;
    page.put(row, [at, split], item.label, styles.item);
    page.ask(row, [split + 1, last], item);
    at = last + 1;
  }
  if (row >= 0 && at <= LAST) page.put(row, [at, LAST], null, styles.line);
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2), 0);

function addList(
  { fact, title, columns }: FormList,
  page: FormPage,
  making: WorkbookContext,
  known: readonly Readonly<Record<string, string | number>>[],
): void {
  const places = placesOf(columns.length);
  page.put(page.add(ROW + 2), [NUMBER, LAST], making.say('form-list-title', { title }), styles.category);
  const head = page.add();
  page.put(head, [NUMBER, NUMBER], null, styles.listHead);
  for (const [at, { label }] of columns.entries())
    page.put(head, places[at] ?? [LABEL, LABEL], label, styles.listHead);
  for (let n = 0; n < Math.max(RECORDS, known.length); n += 1) {
    const row = page.add();
    page.put(row, [NUMBER, NUMBER], String(n + 1), styles.unit);
    page.note(row, `record ${fact}`);
    for (const [at, { field, label, note, answer }] of columns.entries()) {
      const place = places[at] ?? [LABEL, LABEL];
      page.askField(row, place, answer, known[n]?.[field] ?? null, label, note);
      page.note(row, `c${place[0]} ${field}`);
    }
  }
}

/** The columns of a list share the width; the first, which names the record, has the most of it. */
function placesOf(count: number): readonly (readonly [number, number])[] {
  const each = Math.max(1, Math.floor((LAST - LABEL + 1) / (count + 1)));
  return Array.from({ length: count }, (_, at) => {
    const to = LAST - each * (count - 1 - at);
    return at === 0 ? ([LABEL, to] as const) : ([to - each + 1, to] as const);
  });
}
