import fc from 'fast-check';
import { stringify } from 'yaml';
import { readSubmission } from '../src/library/browser.ts';
import type {
  Fact,
  FactValue,
  FieldFact,
  NumberFact,
  Quantity,
  Standard,
  Submission,
  Tier,
} from '../src/model/index.ts';
import { exactText } from '../src/quantity/index.ts';
import { factsAsked } from '../src/standard/index.ts';

/** Submissions to any standard: facts of every kind that a tier asks, in every spelling of their values. */
export interface Generated {
  readonly text: string;
  readonly submission: Submission;
}

const whole = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20_000 })).map(String);
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 8 }))
  .map(
    ([units, rest, digits]) => `${units}.${String(rest).padStart(5, '0').padEnd(8, '7').slice(0, digits)}`,
  );
const percent = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((n) => `${n}%`),
  fc.integer({ min: 0, max: 9999 }).map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}%`),
);
const size = (text: string): number => Number(text.replace('%', ''));

function figure({ type }: Pick<NumberFact, 'type'>): fc.Arbitrary<string> {
  return type === 'count' ? whole : type === 'rate' ? percent : fc.oneof(whole, decimal);
}

/** A figure, a bound, a range; a disputed one where the fact stands by itself. */
function quantity(fact: Pick<NumberFact, 'type'>, alone: boolean): fc.Arbitrary<unknown> {
  const one = figure(fact);
  const two = fc.tuple(one, one).map((pair) => pair.toSorted((a, b) => size(a) - size(b)));
  return fc.oneof(
    { weight: 5, arbitrary: one },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('>=', '<=', '>', '<'), one).map((said) => said.join(' ')),
    },
    { weight: 1, arbitrary: two.map((said) => said.join('..')) },
    ...(alone ? [{ weight: 1, arbitrary: two.map((disputed) => ({ disputed })) }] : []),
  );
}

/** A list or a set; open and empty it would say nothing. */
const perhapsOpen = (member: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.uniqueArray(member, { maxLength: 3 }),
    fc.uniqueArray(member, { minLength: 1, maxLength: 3 }).map((including) => ({ including })),
  );

function anyValue(fact: Fact | FieldFact, standard: Standard): fc.Arbitrary<unknown> {
  switch (fact.type) {
    case 'flag':
      return fc.boolean();
    case 'level':
      return fc.constantFrom(...(standard.scales.get(fact.scale)?.levels ?? []).map(({ id }) => id));
    case 'text':
      return fc.constantFrom('邻里食堂', '一键求助', 'A栋-3', '“夕阳红”工坊', '1号楼');
    case 'set':
      return perhapsOpen(fc.constantFrom(...fact.items.keys()));
    case 'list':
      return perhapsOpen(recordOf(fact.fields, standard));
    default:
      return quantity(fact, 'derived' in fact || 'plausible' in fact || 'label' in fact);
  }
}

const recordOf = (
  fields: ReadonlyMap<string, FieldFact>,
  standard: Standard,
): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      fc.record(
        Object.fromEntries(
          [...fields].map(([id, field]) => [
            id,
            field.type === 'count' || field.type === 'measure' || field.type === 'rate'
              ? quantity(field, false)
              : anyValue(field, standard),
          ]),
        ),
        { requiredKeys: [] },
      ),
      fc.option(quantity({ type: 'count' }, false), { freq: 3 }),
    )
    .map(([said, count]) => (count === null ? said : { ...said, count }))
    .filter((said) => Object.keys(said).length > 0);

const share = (all: ReadonlyMap<string, Fact>, standard: Standard, percentage: number) =>
  fc
    .record(
      Object.fromEntries(
        [...all].map(([id, fact]) => [
          id,
          fc.tuple(fc.integer({ min: 1, max: 100 }), anyValue(fact, standard)),
        ]),
      ),
    )
    .map((given) =>
      Object.fromEntries(
        Object.entries(given).flatMap(([id, [n, value]]) => (n <= percentage ? [[id, value]] : [])),
      ),
    );

/** What a tier asks, each fact in its place. */
const asked = (tier: Tier, standard: Standard): ReadonlyMap<string, Fact> =>
  new Map(
    tier.indicators.flatMap((one) => factsAsked(one, standard).map(({ fact }) => [fact.id, fact] as const)),
  );

const NAMES = ['光明', '嘉和园', '朝阳', '文汇', '建设', '龙泉', '东湖', '安居', '兴华', '胜利'];

/** So many that `validate` accepts: a part over its whole, and nothing in a domain, are thrown away. */
export async function generated(
  standard: Standard,
  { count, seed, facts = 40, without = () => false }: Options,
): Promise<readonly Generated[]> {
  const made: Generated[] = [];
  for (let round = 0; made.length < count && round < 60; round += 1) {
    const tier = standard.tiers[round % standard.tiers.length] as Tier;
    const known = new Map([...asked(tier, standard)].filter(([, fact]) => !without(fact)));
    const claims = fc.subarray(tier.indicators.map(({ id }) => id));
    const one = fc.tuple(share(known, standard, facts), claims);
    for (const [values, claimed] of fc.sample(one, { numRuns: count, seed: seed + round })) {
      if (made.length >= count) break;
      const n = made.length;
      const name = `${NAMES[n % 10]}${NAMES[Math.floor(n / 10) % 10]}社区`;
      const text = stringify({
        community: { id: `c${n}`, name },
        tier: tier.id,
        source: { document: '智慧社区建设验收结果公示', published: '2022-12-05' },
        acceptance: { by: '居民代表验收工作组', from: '2022-12-02', to: '2022-12-04' },
        facts: values,
        statements: Object.fromEntries(
          claimed.map((id, i) => [id, { claimed: i % 3 === 2 ? 'unmet' : 'met' }]),
        ),
      });
      const read = await readSubmission(text, standard);
      if (read.ok) made.push({ text, submission: read.value });
    }
  }
  return made;
}

export interface Options {
  readonly count: number;
  readonly seed: number;
  /** Of the facts that a tier asks, in percent. */
  readonly facts?: number;
  readonly without?: (fact: Fact) => boolean;
}

/**
 * What a submission says, but where it stands and with how many digits: of two figures in dispute no cell of a form
 * and no sentence can say one, and a set that knows no other items and has all of them is complete.
 */
export const saidBy = (
  { community, tier, acceptance, source, facts, statements }: Submission,
  by: Standard,
) => ({
  community,
  tier,
  acceptance,
  source: { document: source?.document, published: source?.published },
  facts: Object.fromEntries(
    [...facts].flatMap(([id, { value }]) =>
      value.kind === 'quantity' && value.quantity.disputed ? [] : [[id, plain(value, by.facts.get(id))]],
    ),
  ),
  statements: Object.fromEntries([...statements].map(([id, { claimed }]) => [id, claimed])),
});

const ends = ({ low, high }: Quantity): string =>
  [low, high]
    .map((end) => (end ? `${exactText(end.value)}${end.inclusive ? '' : ' (not in it)'}` : ''))
    .join(' to ');

function plain(value: FactValue, fact: ReturnType<Standard['facts']['get']>): unknown {
  if (value.kind === 'quantity') return ends(value.quantity);
  if (value.kind === 'list')
    return {
      open: value.open,
      records: value.records.map(({ fields, count, grouped }) => ({
        count: grouped ? ends(count) : undefined,
        fields: new Map([...fields].map(([id, one]) => [id, plain(one, undefined)])),
      })),
    };
  if (value.kind !== 'set') return value;
  const full = fact?.type === 'set' && !fact.open && value.items.length === fact.items.size;
  return { items: [...value.items].sort(), open: value.open && !full };
}
