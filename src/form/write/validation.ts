import type { DataValidation } from 'hucre';
import type { CodeAfter } from '../../model/index.ts';
import type { Answer } from './form.ts';
import type { Say } from './say.ts';

/** What Excel takes: longer prompts and lists make it refuse the file. */
const LONGEST_PROMPT = 250;
const LONGEST_ERROR = 220;
const LONGEST_TITLE = 30;
const LONGEST_LIST = 250;
const LONGEST_TEXT = 30_000;

/** Where the choices stand that are too many, or too odd, to be written into the cell's own list. */
export type ChoicesAt = (choices: readonly string[]) => string;

/** Which values a cell takes at once, and what it says when it is entered. Figures are asked about, not refused: a
 * bound is a text, and import reads more than a formula can tell. */
export function validationOf(
  answer: Answer,
  cell: string,
  prompt: { readonly title: string; readonly text: string },
  say: Say,
  choicesAt: ChoicesAt,
): DataValidation {
  const common = {
    range: cell,
    allowBlank: true,
    showInputMessage: prompt.text !== '',
    inputTitle: prompt.title.slice(0, LONGEST_TITLE),
    inputMessage: prompt.text.slice(0, LONGEST_PROMPT),
    showErrorMessage: true,
    errorTitle: say('form-wrong-title'),
  };
  const error = (code: CodeAfter<'form-wrong-'>) => say(`form-wrong-${code}`).slice(0, LONGEST_ERROR);
  switch (answer.kind) {
    case 'choice':
      return { ...common, ...choice(answer.choices, choicesAt), errorMessage: error('choice') };
    case 'date':
      return {
        ...common,
        type: 'date',
        operator: 'greaterThan',
        formula1: '36526',
        errorMessage: error('date'),
      };
    case 'text':
    case 'long-text':
      return {
        ...common,
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: String(LONGEST_TEXT),
        errorMessage: error('length'),
      };
    case 'count':
      return { ...common, ...number(cell, `${cell}=INT(${cell})`), errorMessage: error('count') };
    case 'rate':
      return { ...common, ...number(cell, `${cell}<=1`), errorMessage: error('rate') };
    case 'above-whole':
      return { ...common, ...number(cell), errorMessage: error('above-whole') };
    case 'measure':
      return { ...common, ...number(cell), errorMessage: error('number') };
  }
}

/** A number that is not negative (and more), or a text that begins like a bound. */
const number = (cell: string, more = 'TRUE') => ({
  type: 'custom' as const,
  errorStyle: 'warning' as const,
  formula1: `OR(AND(ISNUMBER(${cell}),${cell}>=0,${more}),AND(ISTEXT(${cell}),ISNUMBER(FIND(LEFT(${cell},1),"><≥≤＞＜"))))`,
});

const choice = (choices: readonly string[], choicesAt: ChoicesAt) => {
  const plain = choices.every((one) => !/[",]/.test(one)) && choices.join(',').length <= LONGEST_LIST;
  return { type: 'list' as const, ...(plain ? { values: [...choices] } : { formula1: choicesAt(choices) }) };
};
