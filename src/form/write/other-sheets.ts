import type { WriteSheet } from 'hucre';
import { styles } from './cell-style.ts';
import type { Form } from './form.ts';
import { footerOf } from './main-sheet.ts';
import { FormPage, type WorkbookContext } from './sheet.ts';

/** What the notice says of each indicator, in the community's words; none need be given. */
export function statementSheet(form: Form, making: WorkbookContext): WriteSheet {
  const page = new FormPage([5, 26, 70], making);
  page.put(page.add(28), [1, 3], making.say('form-title-statements'), styles.title);
  const head = page.add();
  for (const [at, code] of (['form-column-number', 'form-column-indicator', 'form-text'] as const).entries())
    page.put(head, [at + 1, at + 1], making.say(code), styles.listHead);
  for (const { number, title, text } of form.categories.flatMap(({ blocks }) => blocks)) {
    const row = page.add(Math.max(31, 15 * Math.ceil(String(making.known.get(text.key) ?? '').length / 32)));
    page.put(row, [1, 1], String(number), styles.unit);
    page.put(row, [2, 2], title, styles.line);
    page.ask(row, [3, 3], text);
  }
  return page.sheet(making.say('form-sheet-statements'), head, footerOf(form, making));
}

/** For the group that accepts, to be printed apart: a form that a community fills in does not certify itself. */
export function groupSheet(form: Form, making: WorkbookContext): WriteSheet {
  const page = new FormPage([26, 60], making);
  page.put(page.add(28), [1, 2], making.say('form-title-group'), styles.title);
  const head = page.add(20);
  page.put(head, [1, 2], making.say('form-hint-group'), styles.hint);
  for (const question of form.group) {
    const row = page.add(28);
    page.put(row, [1, 1], question.label, styles.label);
    page.ask(row, [2, 2], question);
  }
  return page.sheet(making.say('form-sheet-group'), head, footerOf(form, making));
}
