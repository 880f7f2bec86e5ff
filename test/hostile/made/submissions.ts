import { ESCAPED, facts, HEAD, HIDDEN, type Makers, range } from './made.ts';

export const submissions: Makers = {
  'submissions/alias-storm.yaml': () =>
    `${HEAD}x: &a [1]\nfacts:\n  households: [${range(20_000)
      .map(() => '*a')
      .join(',')}]\n`,
  'submissions/alias-bomb.yaml': () =>
    `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${range(9)
      .map((n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(',')}]`)
      .join('\n')}\n${HEAD}`,
  'submissions/anchor-storm.yaml': () =>
    `${HEAD}facts:\n${range(20_000)
      .map((n) => `  k${n}: &a${n} 1\n`)
      .join('')}`,
  'submissions/merge-keys.yaml': () =>
    `m: &m { a: 1 }\n${HEAD}facts: { ${range(3000)
      .map(() => '<<: *m')
      .join(', ')} }\n`,
  'submissions/deep-flow.yaml': () => facts(`  households: ${'['.repeat(100_000)}\n`),
  'submissions/deep-block.yaml': () =>
    facts(
      range(2000)
        .map((n) => `${' '.repeat(n + 2)}a:\n`)
        .join(''),
    ),
  'submissions/deep-dashes.yaml': () => facts(`  households: ${'- '.repeat(50_000)}1\n`),
  'submissions/deep-json.json': () => `{"a":${'[{"a":'.repeat(50_000)}1`,
  'submissions/long-key.yaml': () => facts(`  ${'a'.repeat(1_000_000)}: 1\n`),
  'submissions/long-number.yaml': () => facts(`  households: ${'9'.repeat(1_000_000)}\n`),
  'submissions/long-decimal.yaml': () => facts(`  area: 0.${'3'.repeat(1_000_000)}\n`),
  'submissions/many-digits-rate.yaml': () =>
    facts(`  households: 7\n  gigabit_coverage: 70.${'3'.repeat(200_000)}%\n`),
  'submissions/long-bound.yaml': () => facts(`  households: ">=${' '.repeat(1_000_000)}x"\n`),
  'submissions/long-range.yaml': () =>
    facts(`  households: "${'1'.repeat(300_000)}..${'1'.repeat(300_000)}x"\n`),
  'submissions/many-wrong.yaml': () =>
    facts(
      range(90_000)
        .map((n) => `  unknown_${n}: 1\n`)
        .join(''),
    ),
  'submissions/many-wrong-values.yaml': () =>
    facts(
      `  residential_buildings:\n${range(20_000)
        .map(() => '    - { floors: x }\n')
        .join('')}`,
    ),
  'submissions/many-records.yaml': () =>
    facts(
      `  residential_buildings:\n${range(18_000)
        .map((n) => `    - { floors: ${n % 40} }\n`)
        .join('')}`,
    ),
  'submissions/many-names-excluded.yaml': () =>
    facts(
      `  innovation_scenarios:\n${range(9000)
        .map((n) => `    - { name: 应用${n} }\n`)
        .join('')}`,
    ),
  'submissions/many-documents.yaml': () =>
    range(40_000)
      .map(() => '--- {}\n')
      .join(''),
  'submissions/many-empty-documents.yaml': () => '---\n'.repeat(1_000_000),
  'submissions/many-comments.yaml': () => `${'# x\n'.repeat(900_000)}${HEAD}`,
  'submissions/spaces.yaml': () => ' '.repeat(4_000_000),
  'submissions/quotes.yaml': () => `a: ${"'".repeat(1_000_001)}\n`,
  'submissions/question-marks.yaml': () => '? '.repeat(500_000),
  'submissions/colons.yaml': () => ': '.repeat(500_000),
  'submissions/tabs.yaml': () => `${HEAD}facts:\n${'\t'.repeat(1_000_000)}`,
  'submissions/folded.yaml': () => `${HEAD}x: >\n${'  a\n\n'.repeat(700_000)}`,
  'submissions/plain-lines.yaml': () => `${HEAD}x: a\n${'  b\n'.repeat(900_000)}`,
  'submissions/keys-alike.yaml': () =>
    facts(
      range(50_000)
        .map(() => '  households: 1\n')
        .join(''),
    ),
  'submissions/hidden-characters.yaml': () =>
    `community: { id: a, name: "光明${ESCAPED}社区" }\ntier: basic\nfacts: { "x${ESCAPED}": 1 }\n`,
  'submissions/hidden-characters-met.yaml': () =>
    `community: { id: a, name: "光明${ESCAPED}社区", district: "x${ESCAPED}" }\ntier: basic\nacceptance: { by: "组${ESCAPED}" }\nstatements:\n  fixed-broadband: { claimed: met, text: "本社区${ESCAPED}好" }\n`,
  'submissions/hidden-raw.yaml': () =>
    `community: { id: a, name: 光明${HIDDEN}社区 }\ntier: basic\nfacts: {}\n`,
  'submissions/long-statement.yaml': () =>
    `${HEAD}statements:\n  fixed-broadband: { claimed: met, text: "${'光纤覆盖率达到百分之九十，'.repeat(80_000)}" }\n`,
  'submissions/four-megabytes.yaml': () =>
    `${HEAD}statements:\n  fixed-broadband: { claimed: met, text: "${'西苑社区总户数一千户。'.repeat(120_000)}" }\n`,
  'submissions/many-waivers.yaml': () =>
    `${HEAD}waivers:\n${range(15_000)
      .map(() => '  - { requirement: gigabit-coverage, reason: x, by: y }\n')
      .join('')}`,
  'submissions/nul.yaml': () => `${HEAD}\0`,
  'submissions/not-utf-8.yaml': () => new Uint8Array([0x61, 0x3a, 0xff, 0xfe, 0x0a]),
  'submissions/utf-16.yaml': () => Buffer.from(`\ufeff${HEAD}`, 'utf16le'),
  'submissions/five-megabytes.yaml': () => 'a'.repeat(5_000_000),
  'submissions/lone-surrogate.json': () =>
    '{"community":{"id":"a","name":"\\ud800"},"tier":"basic","facts":{}}',
  'submissions/many-right-documents.yaml': () =>
    range(30_000)
      .map((n) => `---\ncommunity: { id: a${n}, name: 甲 }\ntier: basic\n`)
      .join(''),
  'submissions/documents.yaml': () =>
    range(2000)
      .map(
        (n) =>
          `---\ncommunity: { id: a${n}, name: 甲${n}社区 }\ntier: basic\nfacts: { households: ${n + 9} }\n`,
      )
      .join(''),
  'submissions/many-statements.yaml': () =>
    `${HEAD}statements:\n${range(20_000)
      .map((n) => `  unknown-${n}: { claimed: met }\n`)
      .join('')}`,
  'submissions/time-zones.yaml': () =>
    `${HEAD}waivers:\n${range(8000)
      .map(
        (n) =>
          `  - { requirement: gigabit-coverage, reason: x, by: y, until: 2027-01-01, time_zone: Zone/${n} }\n`,
      )
      .join('')}`,
  'submissions/many-disputed.yaml': () =>
    facts(`  households: { disputed: [${range(45_000).join(', ')}] }\n`),
  'submissions/many-items.yaml': () =>
    facts(
      `  perimeter_measures: [${range(45_000)
        .map((n) => `item-${n}`)
        .join(', ')}]\n`,
    ),
  'submissions/prototype-names.yaml': () =>
    `${HEAD}facts: { __proto__: 1, constructor: 1, toString: 1, hasOwnProperty: 1 }\nstatements: { __proto__: { claimed: met }, constructor: { claimed: met } }\n`,
  'submissions/names-twice.yaml': () =>
    facts(
      `  innovation_scenarios:\n${range(9000)
        .map((n) => `    - { name: 应用${n} }\n`)
        .join('')}  smart_scenarios:\n${range(9000)
        .map((n) => `    - { name: 应用${n} }\n`)
        .join('')}`,
    ),
  'submissions/carriage-returns.yaml': () => `${HEAD}${'\r'.repeat(1_000_000)}`,
  'submissions/long-line.json': () =>
    `{"community":{"id":"a","name":"甲"},"tier":"basic","facts":{${range(60_000)
      .map((n) => `"u${n}":1`)
      .join(',')}}}`,
  'lines/many-wrong.ndjson': () => '{}\n'.repeat(40_000),
  'lines/no-json.ndjson': () => 'x\n'.repeat(100_000),
  'lines/deep.ndjson': () => `${'['.repeat(100_000)}\n`.repeat(20),
};
