/** As much of vitest as the tests of the mutated rooms use: what is missing fails before any mutant is tried. */
import { format } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);

const HOOKS = ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'];
export const SHIM = ['describe', 'expect', 'it', 'test', ...HOOKS];

const titled = (title, row) => (typeof title === 'string' ? format(title, ...row) : String(title));
const rowOf = (row) => (Array.isArray(row) ? row : [row]);
/** `test(title, options, body)`, `test(title, body, milliseconds)` */
const bodyOf = (args) => args.find((arg) => typeof arg === 'function');

const withVariants = (declare, skip) => {
  const each =
    (rows) =>
    (title, ...args) => {
      const body = bodyOf(args);
      for (const row of rows) declare(titled(title, rowOf(row)), () => body(...rowOf(row)));
    };
  const skipIf = (condition) => (condition ? skip : all);
  const all = Object.assign((title, ...args) => declare(title, bodyOf(args)), {
    each,
    for:
      (rows) =>
      (title, ...args) => {
        for (const row of rows) declare(titled(title, rowOf(row)), () => bodyOf(args)(row));
      },
    skip,
    skipIf,
    runIf: (condition) => skipIf(!condition),
  });
  return all;
};

/**
 * What the bundle takes for vitest while one file is loaded.
 *
 * @returns `tests` in the order in which they stand, each with the hooks around it
 */
export function collector() {
  const tests = [];
  let suite = { name: '', hooks: Object.fromEntries(HOOKS.map((hook) => [hook, []])), outer: undefined };
  const test = withVariants(
    (name, body) => tests.push({ name: `${suite.name}${name}`, body, suite }),
    Object.assign(() => {}, { each: () => () => {} }),
  );
  const describe = withVariants(
    (name, body) => {
      const outer = suite;
      suite = {
        name: `${outer.name}${name} > `,
        hooks: Object.fromEntries(HOOKS.map((hook) => [hook, []])),
        outer,
      };
      body?.();
      suite = outer;
    },
    Object.assign(() => {}, { each: () => () => {} }),
  );
  const hooks = Object.fromEntries(HOOKS.map((hook) => [hook, (body) => suite.hooks[hook].push(body)]));
  return { tests, vitest: { describe, expect, it: test, test, ...hooks } };
}

const outermostFirst = (suite) => (suite === undefined ? [] : [...outermostFirst(suite.outer), suite]);

/** @returns what it failed with; undefined where it passed */
export async function failureOf({ body, suite }) {
  const suites = outermostFirst(suite);
  try {
    for (const one of suites) {
      // Once for all tests of the suite, by the first of them that is run.
      if (!one.begun) for (const hook of one.hooks.beforeAll) await hook();
      one.begun = true;
    }
    for (const one of suites) for (const hook of one.hooks.beforeEach) await hook();
    try {
      await body({});
    } finally {
      for (const one of suites.toReversed()) for (const hook of one.hooks.afterEach) await hook();
    }
    return undefined;
  } catch (error) {
    return error ?? new Error('thrown without an error');
  }
}

export async function ended(tests) {
  for (const suite of new Set(tests.flatMap((test) => outermostFirst(test.suite)).toReversed()))
    if (suite.begun) for (const hook of suite.hooks.afterAll) await hook();
}
