import { evaluate } from '../../../src/evaluate/index.ts';
import type { Diagnostic, Fact, ReportedFact, Standard, Submission } from '../../../src/model/index.ts';
import { exactly, rational } from '../../../src/quantity/index.ts';
import type { Layout, Report } from '../../../src/report/evaluation/index.ts';

const both = (text: string) => ({ zh: text, en: text });
const count = (id: string, zh: string, en: string): Fact => ({
  id,
  type: 'count',
  label: { zh, en },
  unit: { zh: '户', en: 'households' },
});
const facts: readonly Fact[] = [
  count('households', '社区家庭总数', 'Households'),
  count('gigabit_households', '具备千兆接入能力的家庭数', 'Households with gigabit access'),
  {
    id: 'gigabit_coverage',
    type: 'rate',
    label: { zh: '家庭千兆光纤网络覆盖率', en: 'Gigabit fibre coverage' },
    derived: { kind: 'ratio', part: 'gigabit_households', whole: 'households' },
  },
  { id: 'online_payment', type: 'flag', label: { zh: '线上缴费', en: 'Online payment' } },
  { id: 'portal', type: 'flag', label: { zh: '社区门户', en: 'Portal' } },
];

export const standard: Standard = {
  id: 'small',
  version: '1',
  digest: `sha256:${'0'.repeat(64)}`,
  title: { zh: '小标准', en: 'A small standard' },
  issuer: both('X'),
  documents: [{ title: 'Doc', number: '1' }],
  timeZone: 'Asia/Shanghai',
  comparison: { kind: 'full-value' },
  categories: [{ id: 'infrastructure', title: { zh: '基础设施', en: 'Infrastructure' } }],
  scales: new Map(),
  facts: new Map(facts.map((fact) => [fact.id, fact])),
  audit: {},
  tiers: [
    {
      id: 'basic',
      title: { zh: '基础型', en: 'Basic' },
      indicators: [
        {
          id: 'fixed-broadband',
          number: 1,
          category: 'infrastructure',
          title: { zh: '有线宽带网络', en: 'Fixed broadband' },
          requirements: [
            {
              id: 'gigabit-coverage',
              clause: {
                zh: '家庭千兆光纤网络覆盖率达到70%',
                en: 'At least 70% of households can get gigabit fibre',
              },
              check: {
                kind: 'compare',
                fact: 'gigabit_coverage',
                op: 'at_least',
                threshold: { value: rational('7/10'), decimals: 0 },
              },
            },
          ],
        },
        {
          id: 'services',
          number: 2,
          category: 'infrastructure',
          title: { zh: '线上服务', en: 'Online services' },
          requirements: [
            {
              id: 'pay-and-portal',
              clause: { zh: '具备线上缴费和社区门户', en: 'Online payment and a portal' },
              check: {
                kind: 'all',
                checks: [
                  { kind: 'is', fact: 'online_payment', is: true },
                  { kind: 'is', fact: 'portal', is: true },
                ],
              },
            },
          ],
        },
      ],
    },
  ],
};

const at = { line: 3, column: 3 };
const reported = (id: string, value: ReportedFact['value']): [string, ReportedFact] => [
  id,
  { id, value, written: '', at },
];

export const submission = (name: string, gigabit = 1019): Submission => ({
  file: 'communities/x.yaml',
  community: { id: 'x', name },
  communityAt: at,
  tier: 'basic',
  facts: new Map([
    reported('households', { kind: 'quantity', quantity: exactly(rational(1456)) }),
    reported('gigabit_households', { kind: 'quantity', quantity: exactly(rational(gigabit)) }),
    reported('online_payment', { kind: 'flag', flag: true }),
  ]),
  statements: new Map([['fixed-broadband', { claimed: 'met', at }]]),
  waivers: [],
  settled: [],
});

export const diagnostic: Diagnostic = {
  file: 'bad\u202e.yaml',
  at: { line: 9, column: 6 },
  length: 2,
  code: 'unknown-fact',
  message: { code: 'unknown-option', args: { given: 'a\u001b[31m' } },
  hint: { code: 'did-you-mean', args: { nearest: 'b' } },
  excerpt: '数据：户数 1',
};

export const reportOf = (
  submissions: readonly Submission[],
  diagnostics: readonly Diagnostic[] = [],
): Report => {
  const [tier] = standard.tiers;
  if (tier === undefined) throw new Error('no tier');
  return {
    tool: { name: 'sce', version: '0' },
    standard,
    evaluations: submissions.map((one) =>
      evaluate(standard, one, { tier, evidence: 'attested', asOf: { kind: 'date', date: '2022-12-05' } }),
    ),
    diagnostics,
  };
};

export const layout: Layout = { lang: 'zh', width: 100, ascii: false, colour: false, details: false };
