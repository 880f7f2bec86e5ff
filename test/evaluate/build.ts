import type {
  Check,
  Fact,
  FactValue,
  FieldFact,
  NumberFact,
  Quantity,
  ReportedFact,
  Requirement,
  Standard,
  Submission,
  Tier,
} from '../../src/model/index.ts';
import { readQuantity } from '../../src/quantity/index.ts';

/** Small standards and submissions, built for a test. */
export const label = (text: string) => ({ zh: text, en: text });
const at = { line: 1, column: 1 };

export const number = (id: string, more: Partial<NumberFact> = {}): Fact =>
  ({ id, type: 'count', label: label(id), ...more }) as Fact;
export const rate = (id: string, part?: string, whole?: string): Fact => ({
  id,
  type: 'rate',
  label: label(id),
  ...(part && whole ? { derived: { kind: 'ratio', part, whole } } : {}),
});
export const flag = (id: string): Fact => ({ id, type: 'flag', label: label(id) });
export const set = (id: string): Fact => ({
  id,
  type: 'set',
  label: label(id),
  items: new Map(),
  open: true,
});
export const list = (id: string): Fact => {
  const fields: readonly FieldFact[] = [
    { id: 'floors', type: 'count', label: label('floors') },
    { id: 'monitored', type: 'flag', label: label('monitored') },
    { id: 'name', type: 'text', label: label('name') },
    { id: 'level', type: 'level', scale: 'levels', label: label('level') },
  ];
  return { id, type: 'list', label: label(id), fields: new Map(fields.map((field) => [field.id, field])) };
};

/** A quantity by its text: `70%` is a rate, anything else a measure. */
export function q(text: string): Quantity {
  const read = readQuantity(text, text.includes('%') ? 'rate' : 'measure', true);
  if (!read.ok) throw new Error(read.problem);
  return read.quantity;
}

export const reported = (id: string, value: FactValue, written = ''): ReportedFact => ({
  id,
  value,
  written,
  at,
});
export const quantity = (id: string, text: string): ReportedFact =>
  reported(id, { kind: 'quantity', quantity: q(text) }, text);
export const items = (id: string, of: readonly string[], open = false): ReportedFact =>
  reported(id, { kind: 'set', items: of, open });

export const compare = (
  fact: string,
  op: 'at_least' | 'at_most' | 'more_than' | 'less_than',
  text: string,
): Check => {
  const low = q(text).low;
  if (low === undefined) throw new Error('a threshold is a figure');
  return {
    kind: 'compare',
    fact,
    op,
    threshold: { value: low.value, decimals: text.split('.')[1]?.replace('%', '').length ?? 0 },
  };
};

export function standard(
  facts: readonly Fact[],
  requirements: readonly Omit<Requirement, 'clause'>[],
): { standard: Standard; tier: Tier } {
  const tier: Tier = {
    id: 'basic',
    title: label('basic'),
    indicators: [
      {
        id: 'one',
        number: 1,
        category: 'c',
        title: label('one'),
        requirements: requirements.map((r) => ({ ...r, clause: label(r.id) })),
      },
    ],
  };
  return {
    tier,
    standard: {
      id: 's',
      version: '1',
      digest: 'sha256:0',
      title: label('s'),
      issuer: label('i'),
      documents: [],
      timeZone: 'Asia/Shanghai',
      comparison: { kind: 'full-value' },
      categories: [{ id: 'c', title: label('c') }],
      scales: new Map([
        ['levels', { id: 'levels', levels: ['low', 'mid', 'high'].map((id) => ({ id, label: label(id) })) }],
      ]),
      facts: new Map(facts.map((fact) => [fact.id, fact])),
      tiers: [tier],
      audit: {},
    },
  };
}

export const submission = (facts: readonly ReportedFact[], more: Partial<Submission> = {}): Submission => ({
  file: 'x.yaml',
  community: { id: 'x', name: 'X' },
  communityAt: at,
  tier: 'basic',
  settled: [],
  facts: new Map(facts.map((fact) => [fact.id, fact])),
  statements: new Map(),
  waivers: [],
  ...more,
});

export const accepted: Partial<Submission> = {
  acceptance: { by: 'group' },
  statements: new Map([['one', { claimed: 'met', at }]]),
};
