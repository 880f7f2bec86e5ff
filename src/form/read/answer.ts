import type { CalendarDate, DraftValue, Fact, FieldFact, Standard } from '../../model/index.ts';
import { plain } from '../../prose/characters.ts';
import { datesIn } from '../../prose/dates.ts';
import { isCalendarDate } from '../../standard/index.ts';
import type { AnswerContext } from './asking.ts';
import { type Content, writtenAs } from './cell-content.ts';
import { hinted, type Read, read, wrong } from './problem.ts';
import { quantityOf } from './quantity-cell.ts';

/** What one cell says of a fact that is answered in one cell (or of a record's field). */
export function answerOf(content: Content, fact: FieldFact, asking: AnswerContext): Read<DraftValue> {
  if (content.kind === 'error') return wrong(hinted('cell-error', { written: content.text }));
  if (content.kind === 'uncomputed') return wrong(hinted('uncomputed-cell'));
  switch (fact.type) {
    case 'flag':
      return flagOf(content, fact);
    case 'level':
      return levelOf(content, fact, asking.standard);
    case 'text':
      return read(writtenAs(content));
    case 'set':
      return itemsOf(writtenAs(content), fact);
    default:
      return quantityOf(content, fact, asking);
  }
}

const YES = new Set(['是', '有', '已', '√', '✓', '✔', 'yes', 'y', 'true']);
const NO = new Set(['否', '无', '没有', '不', '×', '✗', '✘', 'no', 'none', 'n', 'false']);

export function flagOf(content: Content, fact: Fact): Read<boolean> {
  if (content.kind === 'flag') return read(content.flag);
  const said = plain(writtenAs(content)).toLowerCase();
  if (YES.has(said)) return read(true);
  if (NO.has(said)) return read(false);
  return wrong(hinted('not-yes-no', { fact: fact.label, written: writtenAs(content) }));
}

function levelOf(
  content: Content,
  fact: Extract<Fact, { type: 'level' }>,
  { scales }: Standard,
): Read<string> {
  const levels = scales.get(fact.scale)?.levels ?? [];
  const written = writtenAs(content);
  const names = (one: (typeof levels)[number]) => [one.id, one.label.zh, one.label.en].map(plain);
  const found = levels.find((one) => names(one).includes(plain(written)));
  return found
    ? read(found.id)
    : wrong({ code: 'unknown-level', args: { written, allowed: levels.map(({ label }) => label) } });
}

const SEPARATORS = /[、，,；;\n]+/;

/** 甲、乙 names all there is; 甲、乙等 is open; 无 is none. */
export function itemsOf(text: string, fact: Extract<Fact, { type: 'set' }>): Read<DraftValue> {
  const open = /等等?$/.test(text.trim());
  const names = text
    .trim()
    .replace(/等等?$/, '')
    .split(SEPARATORS)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 1 && NO.has(names[0] ?? '')) return read([]);
  const ids = new Map(
    [...fact.items].flatMap(([id, { zh, en }]) =>
      [id, zh, en].map((name) => [plain(name).toLowerCase(), id] as const),
    ),
  );
  const items: string[] = [];
  for (const name of names) {
    const id = ids.get(plain(name).toLowerCase()) ?? (fact.open ? name : undefined);
    if (id === undefined) {
      const allowed = [...fact.items.values()];
      return wrong(hinted('unknown-item', { fact: fact.label, written: name, allowed }));
    }
    items.push(id);
  }
  const all = [...new Set(items)];
  return read(open ? { including: all } : all);
}

const ENGLISH_DATE = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
/** The hour of a day that a program wrote beside it, whatever its time zone. */
const HOUR = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** A date cell, or a date as people and programs write it: 2022-12-05, 2022/12/5 0:00, 2022年12月5日, 20221205. */
export function dateOf(content: Content): Read<CalendarDate> {
  if (content.kind === 'date' && isCalendarDate(content.date)) return read(content.date);
  const written = writtenAs(content).normalize('NFKC').trim().replace(HOUR, '');
  const said = plain(written)
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    .replace(ENGLISH_DATE, '$1年$3月$4日')
    .replace(/号$/, '日');
  const [date, ...more] = /^\d{4}年\d{1,2}月\d{1,2}日$/.test(said) ? datesIn(said) : [];
  return date !== undefined && more.length === 0
    ? read(date)
    : wrong({ code: 'no-date', args: { written: writtenAs(content) }, hint: 'hint-bad-date' });
}
