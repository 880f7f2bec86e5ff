import type { WriteSheet } from 'hucre';
import { cellRef } from 'hucre/xlsx';
import type { FormKey, FormMark } from '../../model/index.ts';
import { answerStyle, evidenceStyle, styles } from './cell-style.ts';
import type { FormBlock, FormClause, FormSheet, Question } from './form.ts';
import { Grid } from './grid.ts';
import type { Say } from './say.ts';
import { type ChoicesAt, validationOf } from './validation.ts';

/** key, number, indicator, clause, fact, unit, answer, note, evidence */
const WIDTHS = [4, 6, 16, 42, 30, 16, 18, 44, 26];
const HEADS = ['number', 'indicator', 'clause', 'fact', 'unit', 'answer', 'note', 'evidence'] as const;
const [NUMBER, INDICATOR, CLAUSE, FACT, UNIT, ANSWER, NOTE, EVIDENCE] = [1, 2, 3, 4, 5, 6, 7, 8];

/** What sheets share while a workbook is made. */
export interface Making {
  readonly say: Say;
  readonly choicesAt: ChoicesAt;
  /** Where each answer stands, `'Sheet'!$G$5`, for the rows that only show it. */
  readonly places: Map<FormKey, string>;
}

export function categorySheet({ name, title, blocks }: FormSheet, making: Making): WriteSheet {
  const grid = new Grid(WIDTHS);
  const marks: Readonly<Record<number, FormMark>> = {
    0: 'sce-form',
    [ANSWER]: 'answer',
    [EVIDENCE]: 'evidence',
  };
  grid.add(
    WIDTHS.map((_, column) => marks[column] ?? ''),
    () => undefined,
  );
  grid.addTitle(title, EVIDENCE);
  const head = grid.add(['', ...HEADS.map((column) => making.say(`form-column-${column}`))], headStyle);
  for (const block of blocks) addBlock(block, grid, name, making);
  grid.fit();
  return grid.sheet(name, head);
}

const headStyle = (column: number) => (column === 0 ? undefined : styles.head);

function addBlock(block: FormBlock, grid: Grid, sheet: string, making: Making): void {
  const start = grid.length;
  for (const clause of block.clauses) addClause(clause, block, grid, sheet, making);
  for (const column of [NUMBER, INDICATOR]) grid.merge(start, column, grid.length - 1, column);
}

function addClause(clause: FormClause, block: FormBlock, grid: Grid, sheet: string, making: Making): void {
  const start = grid.length;
  for (const question of clause.questions) addQuestion(question, clause, block, grid, sheet, making);
  const end = grid.length - 1;
  grid.merge(start, CLAUSE, end, CLAUSE);
  for (const [from, to] of runs(clause.questions.map(({ label }) => label)))
    for (const column of [FACT, NOTE])
      if (column === FACT || clause.questions.slice(from + 1, to + 1).every(({ note }) => note === ''))
        grid.merge(start + from, column, start + to, column);
}

/** Stretches of equal labels: first and last of each. */
function runs(labels: readonly string[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const [at, label] of labels.entries()) {
    const last = found.at(-1);
    if (last !== undefined && labels[last[0]] === label) last[1] = at;
    else found.push([at, at]);
  }
  return found;
}

function addQuestion(
  question: Question,
  clause: FormClause,
  block: FormBlock,
  grid: Grid,
  sheet: string,
  making: Making,
): void {
  const { key, label, unit, answer, note, prompt = note } = question;
  const shown = answer.kind === 'shown';
  const row = grid.add(
    [key ?? 'shown', String(block.number), block.title, clause.text, label, unit, '', note, ''],
    (column) => {
      if (column === ANSWER) return answerStyle(answer);
      if (column === EVIDENCE) return isFact(key) ? evidenceStyle : styles.fixed;
      if (column === NUMBER || column === UNIT) return styles.centred;
      return column === NOTE ? styles.note : column === 0 ? undefined : styles.fixed;
    },
  );
  const cell = cellRef(row, ANSWER);
  if (shown) showAnswer(row, answer.of, grid, making);
  else if (key !== undefined) making.places.set(key, `'${sheet.replaceAll("'", "''")}'!${cell}`);
  if (answer.kind === 'long-text') spread(row, grid);
  const title = unit === '' || unit === '%' ? label : `${label} ${unit}`;
  const validation = validationOf(answer, cell, { title, text: prompt }, making.say, making.choicesAt);
  if (validation) grid.validations.push(validation);
}

/** What the community says of an indicator itself rests on its facts. */
const isFact = (key: FormKey | undefined): boolean =>
  key !== undefined && !key.startsWith('claim ') && !key.startsWith('text ');

/** A long text takes the room of the note and the evidence as well. */
function spread(row: number, grid: Grid): void {
  grid.merge(row, ANSWER, row, EVIDENCE);
  grid.setHeight(row, 48);
}

function showAnswer(row: number, of: FormKey | undefined, grid: Grid, { places }: Making): void {
  const place = of === undefined ? undefined : places.get(of);
  if (place !== undefined)
    grid.put(row, ANSWER, { formula: `IF(${place}="","",${place})`, formulaResult: '' });
}
