import type { WriteSheet } from 'hucre';
import { cellRef } from 'hucre/xlsx';
import type { FormMark } from '../../model/index.ts';
import type { Making } from './category-sheet.ts';
import { answerStyle, styles } from './cell-style.ts';
import type { FormList } from './form.ts';
import { Grid } from './grid.ts';
import { validationOf } from './validation.ts';

const RECORDS = 60;
const MARK: FormMark = 'sce-list';

/** A row a record; the hidden row names the list and its fields. */
export function listSheet({ name, fact, title, columns }: FormList, making: Making): WriteSheet {
  const grid = new Grid([4, ...columns.map(() => 26)]);
  grid.add([`${MARK} ${fact}`, ...columns.map(({ field }) => field)], () => undefined);
  grid.addTitle(title, columns.length);
  const framed = (style: (typeof styles)['head'] | (typeof styles)['note']) => (column: number) =>
    column === 0 ? undefined : style;
  grid.add(['', ...columns.map(({ note }) => note)], framed(styles.note));
  const head = grid.add(['', ...columns.map(({ label }) => label)], framed(styles.head));
  for (let n = 0; n < RECORDS; n += 1) {
    const row = grid.add(['record', ...columns.map(() => '')], (column) => {
      const asked = columns[column - 1];
      return asked && answerStyle(asked.answer);
    });
    for (const [at, { answer, label, note }] of columns.entries()) {
      const cell = cellRef(row, at + 1);
      const validation = validationOf(
        answer,
        cell,
        { title: label, text: note },
        making.say,
        making.choicesAt,
      );
      if (validation) grid.validations.push(validation);
    }
  }
  grid.fit();
  return grid.sheet(name, head);
}
