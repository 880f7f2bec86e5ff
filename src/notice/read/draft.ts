import type {
  Code,
  Draft,
  DraftFact,
  DraftRemark,
  Fact,
  Indicator,
  Standard,
  Tier,
} from '../../model/index.ts';
import type { ReadyReading } from '../../prose/compile.ts';
import { sameFigure } from '../../prose/patterns.ts';
import { readStatement, type StatementFact, type StatementReading } from '../../prose/read-statement.ts';
import { compare, rational } from '../../quantity/index.ts';
import { factsAsked, shareOf } from '../../standard/index.ts';
import { claimOf } from './claim.ts';
import type { Notice } from './notices.ts';
import type { NoticeTable } from './table.ts';

interface Read extends StatementFact {
  readonly indicator: Indicator;
}

/** A notice as a draft; its id is still to be made. */
export function draftOf(
  notice: Notice,
  table: NoticeTable,
  tier: Tier,
  ready: ReadyReading,
  standard: Standard,
): Draft {
  const remarks = remarksOf(notice, table, tier);
  const read: Read[] = [];
  const statements = table.rows.flatMap(({ indicator, statement, status }, index) => {
    const said = claimOf(statement, status, ready.reading);
    const found = readStatement(
      said.lines,
      indicator.id,
      factsAsked(indicator, standard).map(({ fact }) => fact.id),
      ready,
      standard,
      { name: notice.name, years: notice.years },
    );
    read.push(...found.reported.map((one) => ({ ...one, indicator })));
    remarks.push(...rowRemarks(found, said.doubtful, indicator, standard));
    if (table.rows[index - 1]?.indicator === indicator) return [];
    const { claimed, text } = said;
    return [{ indicator: indicator.id, ...(claimed && { claimed }), ...(text !== '' && { text }) }];
  });
  const facts = settled(read, standard, notice, remarks);
  const { document, published, acceptance, publication } = notice;
  return {
    id: '',
    name: notice.name,
    tier: tier.id,
    source: { ...(document && { document }), notice: notice.number, ...(published && { published }) },
    ...(acceptance && { acceptance }),
    ...(publication !== undefined && { publication }),
    facts,
    statements,
    remarks,
  };
}

/** What the notice says beside its rows, and what its rows lack. */
const remarksOf = ({ otherTiers }: Notice, table: NoticeTable, tier: Tier): DraftRemark[] => [
  ...table.unread.map((written) => remark('import-unread-sentences', { written })),
  ...table.unknown.map((title) => remark('import-unknown-row', { title })),
  ...otherTiers
    .filter((one) => one !== tier)
    .map((one) => remark('import-other-tier', { tier: tier.title, other: one.title })),
  ...titled('import-missing-rows', table.missing),
  ...titled('import-repeated-rows', table.repeated),
];

/** What of a row was not taken, and why. */
const rowRemarks = (
  { disagreeing, unread, tooLong }: StatementReading,
  doubtful: string | undefined,
  { id }: Indicator,
  standard: Standard,
): readonly DraftRemark[] => [
  ...disagreeing.map(({ fact, words }) =>
    remark('import-disagreeing', { fact: labelOf(standard, fact), words: [...words] }, id),
  ),
  ...(doubtful === undefined ? [] : [remark('import-doubtful-claim', { words: doubtful }, id)]),
  ...unread.map(({ words, why }) =>
    remark('import-unread', { words, ...(why && { why: { code: `unread-${why}`, args: {} } }) }, id),
  ),
  ...(tooLong === true ? [remark('import-too-long', {}, id)] : []),
];

const titled = (code: Code, indicators: readonly Indicator[]): readonly DraftRemark[] =>
  indicators.length === 0 ? [] : [remark(code, { titles: indicators.map(({ title }) => title) })];

const remark = (code: Code, args: DraftRemark['message']['args'], indicator?: string): DraftRemark => ({
  message: { code, args },
  ...(indicator !== undefined && { indicator }),
});

const labelOf = (standard: Standard, id: string) => standard.facts.get(id)?.label ?? id;

/**
 * What all rows together say: 全部 takes its figure from the fact that it names, 达到 is a figure where its counts are
 * there. Of two figures that rows give a fact neither is chosen: both are written, as disputed. What else they say
 * differently is left out. Either is told of.
 */
function settled(
  read: readonly Read[],
  standard: Standard,
  notice: Notice,
  remarks: DraftRemark[],
): readonly DraftFact[] {
  const valued = read.flatMap((one) => {
    if (one.equals === undefined) return [one];
    const same = read.find((other) => other.fact === one.equals);
    return same === undefined ? [] : [{ ...one, value: same.value }];
  });
  const named = new Set(valued.map(({ fact }) => fact));
  const facts: DraftFact[] = [];
  for (const fact of named) {
    const all = valued.filter((one) => one.fact === fact);
    const [first] = all;
    if (first === undefined) continue;
    const counted = hasCounts(standard.facts.get(fact), named);
    const given = all.map((one) => ({
      ...one,
      value: one.reached !== undefined && counted ? one.reached : one.value,
    }));
    const agreed = narrowest(given);
    if (agreed === undefined) {
      remarks.push(
        remark(
          given.every(({ value }) => isFigure(value)) ? 'import-disputed-rows' : 'import-rows-disagree',
          {
            fact: labelOf(standard, fact),
            rows: all.map((one) => ({
              code: 'import-row-says',
              args: { title: one.indicator.title, words: one.words },
            })),
          },
          first.indicator.id,
        ),
      );
      if (!given.every(({ value }) => isFigure(value))) continue;
    }
    const { indicator, words } = agreed ?? first;
    facts.push({
      id: fact,
      value: agreed?.value ?? { disputed: differing(given) },
      indicator: indicator.id,
      place: `${notice.number}.${indicator.number}`,
      words: agreed === undefined ? differingWords(given) : words,
    });
  }
  return facts;
}

const isFigure = (value: Read['value']): value is string =>
  typeof value === 'string' && /^\d+(\.\d+)?%?$/.test(value);

/** Each figure once, however it is written. */
const differing = (given: readonly Read[]): readonly string[] => {
  const texts = given.map(({ value }) => String(value));
  return texts.filter((text, at) => texts.findIndex((one) => sameFigure(one, text)) === at);
};

const differingWords = (given: readonly Read[]): string =>
  [...new Set(given.map(({ words }) => words))].join('”“');

/** What they all say, or the one figure that the bounds of the others allow. */
function narrowest(given: readonly Read[]): Read | undefined {
  const [first] = given;
  if (first === undefined || given.every((one) => alike(first, one))) return first;
  const figure = given.find(({ value }) => isFigure(value));
  return figure !== undefined &&
    given.every((one) => alike(figure, one) || allows(one.value, String(figure.value)))
    ? figure
    : undefined;
}

/** Whether a bound (`>= 90%`) allows a figure. */
function allows(bound: Read['value'], figure: string): boolean {
  const [, sign, limit = '', percent] =
    (typeof bound === 'string' && /^([<>]=?) (\d+(?:\.\d+)?)(%?)$/.exec(bound)) || [];
  if (sign === undefined || figure.endsWith('%') !== (percent === '%')) return false;
  const order = compare(rational(figure.replace('%', '')), rational(limit));
  return order === 0 ? sign.endsWith('=') : order > 0 === sign.startsWith('>');
}

const alike = (a: Read, b: Read): boolean =>
  typeof a.value === 'string' && typeof b.value === 'string'
    ? sameFigure(a.value, b.value)
    : JSON.stringify(a.value) === JSON.stringify(b.value);

function hasCounts(fact: Fact | undefined, read: ReadonlySet<string>): boolean {
  const share = shareOf(fact);
  return share !== undefined && read.has(share.part) && read.has(share.whole);
}
