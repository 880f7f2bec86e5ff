import { readFileSync } from 'node:fs';
import { ESCAPED, type Makers, range } from './made.ts';

const file = (name: string) => () => readFileSync(`indicators/${name}.yaml`, 'utf8');
const [standard, tier, reading, catalogue] = [
  file('standard'),
  file('basic'),
  file('reading'),
  file('facts'),
];

/** A tier whose gigabit clause asks this. */
const asking = (check: string) => ({
  'basic.yaml': tier().replace(/check: \{ fact: gigabit_coverage.*/, `check: ${check}`),
});
const withFacts = (more: string) => ({ 'facts.yaml': `${catalogue()}\n${more}` });
const inHead = (from: string | RegExp, to: string) => ({ 'standard.yaml': standard().replace(from, to) });

export const standards: Makers = {
  'standards/evil-mention': () => inHead(/mentions:\n.*\n/, 'mentions:\n      - "(?<name>(?:[a-z]+)+)x"\n'),
  'standards/evil-off-topic': () =>
    inHead('fixed-broadband: 宽带|千兆|光纤', 'fixed-broadband: "(a|a|aa)+$"'),
  'standards/off-topic-no-pattern': () =>
    inHead('fixed-broadband: 宽带|千兆|光纤', 'fixed-broadband: "([\\""'),
  'standards/tier-outside': () => inHead('file: basic.yaml', 'file: ../../../../etc/passwd'),
  'standards/tier-absolute': () => inHead('file: basic.yaml', 'file: /etc/passwd'),
  'standards/evil-reading': () => ({
    'reading.yaml': reading().replace(/千兆: .*/, '千兆: "(?:(?:千|千兆)+)+"'),
  }),
  'standards/deep-check': () =>
    asking(`${'{ all: ['.repeat(5000)}{ fact: gigabit_coverage, at_least: 70% }${'] }'.repeat(5000)}`),
  'standards/wide-check': () =>
    asking(
      `{ any: [${range(15_000)
        .map(() => '{ fact: gigabit_coverage, at_least: 70% }')
        .join(', ')}] }`,
    ),
  'standards/prototype-facts': () =>
    withFacts('constructor: { type: count, unit: 户, label: { zh: 甲, en: A } }\n'),
  'standards/hidden-title': () => inHead('zh: 山东省智慧社区建设指标', `zh: "x${ESCAPED}"`),
  'standards/circle-of-ratios': () =>
    withFacts(
      `round_a: { type: rate, ratio: [round_b, round_a], label: { zh: 甲, en: A } }\nround_b: { type: rate, ratio: [round_a, round_b], label: { zh: 乙, en: B } }\n`,
    ),
  'standards/many-facts': () =>
    withFacts(
      `${range(9000)
        .map((n) => `f_${n}: { type: count, unit: 户, label: { zh: 甲${n}, en: A${n} } }\n`)
        .join('')}`,
    ),
  'standards/too-many-parts-within': () =>
    asking(
      `{ all: [${range(100)
        .map(
          () =>
            `{ any: [${range(100)
              .map(() => '{ fact: gigabit_coverage, at_least: 70% }')
              .join(', ')}] }`,
        )
        .join(', ')}] }`,
    ),
  'standards/long-threshold': () => asking(`{ fact: gigabit_coverage, at_least: 0.${'3'.repeat(500_000)}% }`),
  'standards/long-name': () => asking(`{ fact: ${'a'.repeat(1_000_000)}, at_least: 70% }`),
  'standards/prototype-names': () => asking('{ fact: __proto__, at_least: 70% }'),
  'standards/wrong-facts': () => ({
    'facts.yaml': range(20_000)
      .map((n) => `f_${n}: { type: x }\n`)
      .join(''),
  }),
  'standards/binary-tier': () => ({ 'basic.yaml': '\0' }),
};
