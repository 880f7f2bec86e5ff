/** What has no tables of its own, or reads by words that only whole statements have. */
const READ_BY_STATEMENTS = [
  'beside',
  'clauses',
  'denial',
  'doubt-reach',
  'doubts',
  'extent',
  'fits',
  'labelled',
  'list',
  'phrase',
  'phrase-figure',
  'phrase-list',
  'phrase-match',
  'phrase-records',
  'phrase-shares',
  'places',
  'read-named',
  'read-statement',
  'records',
  'said',
  'span',
  'times',
  'unread',
].map((name) => `src/prose/${name}.ts`);

/**
 * What is mutated room by room, the tests that must notice, and the score (percent) that the room promises. A test in
 * `only` counts for these files alone: it is about nothing else, and takes seconds.
 *
 * @type {Readonly<Record<string, { readonly mutate: readonly string[]; readonly tests: readonly string[]; readonly only?: Readonly<Record<string, readonly string[]>>; readonly atLeast: number }>>}
 */
export const MUTATED = {
  quantity: {
    mutate: ['src/quantity/*.ts'],
    tests: ['test/quantity/*.test.ts', 'test/differential/differential.test.ts'],
    atLeast: 90,
  },
  evaluate: {
    mutate: ['src/evaluate/**/*.ts'],
    tests: ['test/evaluate/*.test.ts', 'test/differential/differential.test.ts'],
    only: {
      'test/evaluate/judged-before.test.ts': ['src/evaluate/judged-before.ts', 'src/evaluate/moved.ts'],
    },
    atLeast: 90,
  },
  audit: { mutate: ['src/audit/**/*.ts'], tests: ['test/audit/*.test.ts'], atLeast: 80 },
  gap: { mutate: ['src/gap/*.ts'], tests: ['test/gap/*.test.ts'], atLeast: 80 },
  checks: {
    mutate: ['src/load/standard/checks.ts', 'src/load/standard/thresholds.ts'],
    tests: ['test/load/standard/*.test.ts'],
    atLeast: 80,
  },
  // How long reading takes says nothing of a mutant; the statements of keyed notices take more than a second for each.
  prose: {
    mutate: ['src/prose/*.ts'],
    tests: ['test/prose/!(linear|keyed-statements).test.ts'],
    only: { 'test/prose/statements.test.ts': READ_BY_STATEMENTS },
    atLeast: 80,
  },
};
