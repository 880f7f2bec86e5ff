import { ESCAPED, HIDDEN, type Makers, range } from './made.ts';

const report = (evaluations: unknown): string =>
  JSON.stringify({ tool: { name: 'sce', version: '0' }, evaluations });

export const others: Makers = {
  'settings/alias-storm.yaml': () =>
    `a: &a [1]\nb: [${range(20_000)
      .map(() => '*a')
      .join(',')}]\n`,
  'settings/deep.yaml': () => '['.repeat(100_000),
  'settings/hidden-characters.yaml': () => `"${ESCAPED}": 1\n`,
  'reports/deep.json': () => '['.repeat(2_000_000),
  'reports/long.json': () => report('x'.repeat(3_000_000)),
  'reports/hidden-characters.json': () =>
    JSON.stringify({
      tool: { name: HIDDEN },
      evaluations: [
        {
          file: HIDDEN,
          community: { id: HIDDEN, name: HIDDEN },
          tier: HIDDEN,
          verdict: HIDDEN,
          indicators: [],
        },
      ],
    }),
  'reports/prototype.json': () =>
    '{"__proto__":{"a":1},"tool":{"name":"sce","version":"0"},"standard":{},"evaluations":[{"file":"x","community":{"id":"__proto__","name":"constructor"},"tier":"toString","verdict":"met","indicators":[{"id":"__proto__","requirements":[{"id":"constructor"}]}]}]}',
  'settings/long.yaml': () => `issuer: ${'x'.repeat(3_000_000)}\n`,
  'configurations/steps/sce.config.yaml': () => `exclude: ["${'**/'.repeat(40)}x"]\n`,
  'configurations/stars/sce.config.yaml': () => `exclude: ["${'*a'.repeat(400)}b"]\n`,
  'configurations/brackets/sce.config.yaml': () => 'exclude: ["[z-a]", "{a", "(", "a{,", "[", "[!"]\n',
  'configurations/paths/sce.config.yaml': () =>
    `paths: [${range(20_000)
      .map((n) => `"none-${n}.yaml"`)
      .join(', ')}]\n`,
  'baselines/deep.json': () => '['.repeat(1_000_000),
  'baselines/hidden.json': () => JSON.stringify({ findings: [HIDDEN] }),
};
