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
import { type Reported, readStatement } from '../../prose/read-statement.ts';
import { factsAsked, shareOf } from '../../standard/index.ts';
import { claimOf } from './claim.ts';
import type { Notice } from './notices.ts';
import { tableOf } from './table.ts';

interface Read extends Reported {
  readonly indicator: Indicator;
}

/** A notice as a draft; its id is still to be made. */
export function draftOf(notice: Notice, tier: Tier, ready: ReadyReading, standard: Standard): Draft {
  const { reading } = ready;
  const table = tableOf(notice.rows, tier, reading);
  const remarks: DraftRemark[] = [
    ...table.unknown.map((title) => remark('import-unknown-row', { title })),
    ...titled('import-missing-rows', table.missing),
    ...titled('import-repeated-rows', table.repeated),
  ];
  const read: Read[] = [];
  const statements = table.rows.flatMap(({ indicator, statement, status }, index) => {
    const said = claimOf(statement, status, reading);
    const found = readStatement(
      said.text,
      indicator.id,
      factsAsked(indicator, standard).map(({ fact }) => fact.id),
      ready,
      standard,
    );
    read.push(...found.reported.map((one) => ({ ...one, indicator })));
    for (const { fact, words } of found.disagreeing)
      remarks.push(
        remark('import-disagreeing', { fact: labelOf(standard, fact), words: [...words] }, indicator.id),
      );
    for (const words of found.unread) remarks.push(remark('import-unread', { words }, indicator.id));
    if (table.rows[index - 1]?.indicator === indicator) return [];
    const { claimed, text } = said;
    return [{ indicator: indicator.id, ...(claimed && { claimed }), ...(text !== '' && { text }) }];
  });
  const facts = settled(read, standard, notice, remarks);
  const { document, published, acceptance } = notice;
  return {
    id: '',
    name: notice.name,
    tier: tier.id,
    source: { ...(document && { document }), notice: notice.number, ...(published && { published }) },
    ...(acceptance && { acceptance }),
    facts,
    statements,
    remarks,
  };
}

const titled = (code: Code, indicators: readonly Indicator[]): readonly DraftRemark[] =>
  indicators.length === 0 ? [] : [remark(code, { titles: indicators.map(({ title }) => title) })];

const remark = (code: Code, args: DraftRemark['message']['args'], indicator?: string): DraftRemark => ({
  message: { code, args },
  ...(indicator !== undefined && { indicator }),
});

const labelOf = (standard: Standard, id: string) => standard.facts.get(id)?.label ?? id;

/**
 * What all rows together say: 全部 takes its figure from the fact that it names, 达到 is a figure where its counts are
 * there, and a fact of which two rows say different things is left out, and both are told of.
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
    if (all.some((other) => !alike(first, other))) {
      remarks.push(
        remark(
          'import-rows-disagree',
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
      continue;
    }
    const counted = hasCounts(standard.facts.get(fact), named);
    facts.push({
      id: fact,
      value: first.reached !== undefined && counted ? first.reached : first.value,
      indicator: first.indicator.id,
      place: `${notice.number}.${first.indicator.number}`,
      words: first.words,
    });
  }
  return facts;
}

const alike = (a: Read, b: Read): boolean =>
  typeof a.value === 'string' && typeof b.value === 'string'
    ? sameFigure(a.value, b.value)
    : JSON.stringify(a.value) === JSON.stringify(b.value);

function hasCounts(fact: Fact | undefined, read: ReadonlySet<string>): boolean {
  const share = shareOf(fact);
  return share !== undefined && read.has(share.part) && read.has(share.whole);
}
