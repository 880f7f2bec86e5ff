import type { NamedRange } from 'hucre';
import { type CellValue, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Code, FormSheetName, FormWord } from '../../model/index.ts';
import { BASE_FONT } from './cell-style.ts';
import type { Form } from './form.ts';
import { mainSheet, type Records } from './main-sheet.ts';
import { groupSheet, statementSheet } from './other-sheets.ts';
import { type Say, sayIn } from './say.ts';
import type { KnownAnswers, WorkbookContext } from './sheet.ts';
import type { ChoicesAt } from './validation.ts';

const OWN_SHEET: FormSheetName = 'sce';
const CHOICES_SHEET = 'sce-choices';
const WORDS: Readonly<Record<FormWord, Code>> = {
  yes: 'form-yes',
  no: 'form-no',
  complete: 'form-complete',
  incomplete: 'form-incomplete',
  none: 'form-none',
  met: 'status-met',
  unmet: 'status-unmet',
};
/** The same form gives the same bytes, whenever it is written. */
const NO_TIME = new Date(0);

/** What a form is filled in with when it is made. */
export interface FilledForm {
  readonly known: KnownAnswers;
  readonly records: Records;
}
const EMPTY: FilledForm = { known: new Map(), records: new Map() };

/** A form as a workbook: locked where it is not to be filled in. */
export async function formWorkbook(form: Form, filled: FilledForm = EMPTY): Promise<Uint8Array> {
  const say = sayIn(form.lang);
  const choices = new Choices();
  const making: WorkbookContext = {
    say,
    choicesAt: choices.at,
    known: filled.known,
    places: new Map(),
    open: 0,
  };
  const sheets = [
    mainSheet(form, making, filled.records),
    statementSheet(form, making),
    groupSheet(form, making),
  ];
  return writeXlsx({
    sheets: [...sheets, ownSheet(form, say), ...choices.sheets()],
    defaultFont: BASE_FONT,
    namedRanges: sheets.map(printTitles),
    workbookProtection: { lockStructure: true },
    properties: { title: form.title, created: NO_TIME, modified: NO_TIME },
  });
}

/** A sheet's head on every printed page; its name in quotes, without which one with a space would break the file. */
function printTitles({ name, freezePane }: WriteSheet): NamedRange {
  const row = freezePane?.rows ?? 1;
  return {
    name: '_xlnm.Print_Titles',
    range: `'${name.replaceAll("'", "''")}'!$${row}:$${row}`,
    scope: name,
  };
}

/** What import must know of a form: the standard and the tier that it is for, and its words. */
const ownSheet = ({ standard, version, tier, lang }: Form, say: Say): WriteSheet => ({
  name: OWN_SHEET,
  rows: [
    [OWN_SHEET, standard, version, tier, lang],
    ...Object.entries(WORDS).map(([word, code]) => [word, say(code)]),
  ],
  veryHidden: true,
});

/** Choices that do not fit into a cell's own list stand in columns of a hidden sheet. */
class Choices {
  readonly #columns: (readonly string[])[] = [];

  readonly at: ChoicesAt = (choices) => {
    const key = choices.join('\n');
    let column = this.#columns.findIndex((one) => one.join('\n') === key);
    if (column < 0) column = this.#columns.push(choices) - 1;
    const letter = colToLetter(column);
    return `'${CHOICES_SHEET}'!$${letter}$1:$${letter}$${choices.length}`;
  };

  sheets(): readonly WriteSheet[] {
    const deepest = this.#columns.reduce((most, column) => Math.max(most, column.length), 0);
    const rows = Array.from({ length: deepest }, (_, row): CellValue[] =>
      this.#columns.map((column) => column[row] ?? null),
    );
    return deepest === 0 ? [] : [{ name: CHOICES_SHEET, rows, veryHidden: true }];
  }
}
