import type { FactRecord, FactValue, ListFact, Quantity, Rational, ReportedFact } from '../../model/index.ts';
import {
  boundOf,
  exactText,
  exactValue,
  finiteDecimal,
  multiply,
  rangeOf,
  rational,
} from '../../quantity/index.ts';

const SIGNS = { at_least: '>= ', at_most: '<= ', more_than: '> ', less_than: '< ' } as const;

/** A quantity as a submission spells it: every digit of a figure (`0.296`, `70%`), a bound as `>= 4`, a range as `4..6`. */
export function quantityWritten(quantity: Quantity, percent: boolean): string {
  const value = exactValue(quantity);
  if (value !== undefined) return figureWritten(value, percent);
  const range = rangeOf(quantity);
  if (range !== undefined)
    return `${figureWritten(range.low.value, percent)}..${figureWritten(range.high.value, percent)}`;
  const bound = boundOf(quantity);
  return bound === undefined ? '' : SIGNS[bound.op] + figureWritten(bound.value, percent);
}

function figureWritten(value: Rational, percent: boolean): string {
  const shown = percent ? multiply(value, rational(100)) : value;
  return (finiteDecimal(shown) ?? exactText(shown)) + (percent ? '%' : '');
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text in double quotes, as YAML and JSON have them; what could act on a terminal is an escape. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replace(HIDDEN, (one) => {
    const code = (one.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });

const PLAIN = /^(\d+(\.\d+)?%?|[a-z][a-z0-9-]*)$/;
const WORDS = /^(true|false|yes|no|on|off|null|y|n)$/;
/** Bare where YAML reads it as it stands. */
const scalar = (text: string): string => (PLAIN.test(text) && !WORDS.test(text) ? text : quoted(text));

/** A reported fact as the YAML of a submission has it, on one line. */
export function factWritten({ value, written }: ReportedFact, fact: FactOfValue): string {
  return value.kind === 'quantity' && value.quantity.disputed === undefined && written !== ''
    ? scalar(written)
    : valueWritten(value, fact);
}

/** What of a fact tells how its values are spelled. */
type FactOfValue = { readonly type: string; readonly fields?: ListFact['fields'] };

function valueWritten(value: FactValue, fact: FactOfValue): string {
  switch (value.kind) {
    case 'quantity': {
      const percent = fact.type === 'rate';
      const disputed = value.quantity.disputed?.map((one) => figureWritten(one, percent));
      return disputed === undefined
        ? scalar(quantityWritten(value.quantity, percent))
        : `{ disputed: [${disputed.join(', ')}] }`;
    }
    case 'flag':
      return String(value.flag);
    case 'level':
      return value.level;
    case 'text':
      return quoted(value.text);
    case 'set':
      return among(value.items.map(scalar), value.open);
    case 'list':
      return among(
        value.records.map((record) => recordWritten(record, fact.fields)),
        value.open,
      );
  }
}

const among = (members: readonly string[], open: boolean): string =>
  open ? `{ including: [${members.join(', ')}] }` : `[${members.join(', ')}]`;

function recordWritten(
  { fields, count, grouped }: FactRecord,
  known: ListFact['fields'] = new Map(),
): string {
  const said = [...fields].map(
    ([id, value]) => `${id}: ${valueWritten(value, known.get(id) ?? { type: '' })}`,
  );
  const group = grouped ? [`count: ${scalar(quantityWritten(count, false))}`] : [];
  return `{ ${[...said, ...group].join(', ')} }`;
}
