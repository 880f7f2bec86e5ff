import { expect, test } from 'vitest';
import { call } from '../../cli/call.ts';

/** What the shipped standard was settled to mean, beside the 39. */
const requirement = async (tier: string, facts: string, id: string) => {
  const text = `community: { id: x, name: 某社区 }\ntier: ${tier}\nfacts: { ${facts} }\n`;
  const { stdout } = await call(['evaluate', '-', '--format', 'json'], {
    readStdin: async () => Buffer.from(text),
  });
  const [evaluation] = JSON.parse(stdout).evaluations;
  const all = evaluation.indicators.flatMap((one: { requirements: object[] }) => one.requirements);
  return all.find((one: { id: string }) => one.id === id).status;
};

test.each([
  ['basic', 'gated_estates: 2, intrusion_alarm: true, perimeter_measures: [振动光纤]', 'perimeter', 'met'],
  [
    'benchmark',
    'gated_estates: 2, intrusion_alarm: true, perimeter_measures: [振动光纤]',
    'perimeter',
    'unmet',
  ],
  ['basic', 'election_methods: [voting]', 'elections', 'met'],
  ['benchmark', 'election_methods: [registration]', 'elections', 'met'],
  ['benchmark', 'election_methods: []', 'elections', 'unmet'],
  ['benchmark', 'platform_technologies: [cim], trusted_visual_data: true', 'trusted-data', 'met'],
  ['benchmark', 'living_alone_elderly: 9, elderly_products: [robot]', 'elderly-products', 'undetermined'],
  [
    'benchmark',
    'living_alone_elderly: 9, elderly_products: [robot], elderly_with_product: 8',
    'elderly-products',
    'unmet',
  ],
  [
    'benchmark',
    'living_alone_elderly: 9, elderly_products: [robot], elderly_with_product: 9',
    'elderly-products',
    'met',
  ],
])('%s: %s', async (tier, facts, id, status) => {
  expect(await requirement(tier, facts, id)).toBe(status);
});

test('one doubt is left, and rightly: the tier above asks less for the elderly', async () => {
  const { code, stdout } = await call(['validate', 'indicators', '--format', 'json']);
  const found = JSON.parse(stdout).diagnostics as readonly { code: string; severity: string }[];
  expect([code, found.map((one) => [one.code, one.severity])]).toEqual([0, [['weaker-clause', 'warning']]]);
});
