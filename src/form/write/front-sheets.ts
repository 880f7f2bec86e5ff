import type { WriteSheet } from 'hucre';
import { cellRef } from 'hucre/xlsx';
import type { FormMark } from '../../model/index.ts';
import type { Making } from './category-sheet.ts';
import { answerStyle, styles } from './cell-style.ts';
import type { Form } from './form.ts';
import { Grid } from './grid.ts';
import { validationOf } from './validation.ts';

const [LABEL, ANSWER, NOTE] = [1, 2, 3];

export function instructionsSheet(form: Form, name: string): WriteSheet {
  const grid = new Grid([4, 6, 110]);
  grid.add(['', '', ''], () => undefined);
  const head = grid.addTitle(form.title, 2);
  for (const [n, text] of form.instructions.entries())
    grid.add(['', `${n + 1}`, text], (column) => (column === 0 ? undefined : styles.plain));
  grid.fit();
  return grid.sheet(name, head);
}

/** Who reports, and who accepted it. */
export function aboutSheet(form: Form, name: string, making: Making): WriteSheet {
  const grid = new Grid([4, 24, 46, 56]);
  const marks: readonly FormMark[] = ['sce-form', 'answer'];
  grid.add([marks[0] ?? '', '', marks[1] ?? '', ''], () => undefined);
  const head = grid.addTitle(form.title, NOTE);
  for (const { key = 'shown', label, answer, note } of form.about) {
    const text = answer.kind === 'shown' ? (answer.text ?? '') : '';
    const row = grid.add([key, label, text, note], (column) =>
      column === ANSWER
        ? answerStyle(answer)
        : column === NOTE
          ? styles.note
          : column === LABEL
            ? styles.fixed
            : undefined,
    );
    const prompt = { title: label, text: note };
    const validation = validationOf(answer, cellRef(row, ANSWER), prompt, making.say, making.choicesAt);
    if (validation) grid.validations.push(validation);
  }
  grid.fit();
  return grid.sheet(name, head);
}
