import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies = {}, devDependencies, scripts } = json('package.json');

/** The rows of the table in docs/dependencies.md: package, what it is for, licence. */
const rows = [
  ...readFileSync('docs/dependencies.md', 'utf8').matchAll(
    /^\| `([^`]+)` \| (\w+) \| ([^|]+) \| [^|]{10,} \|$/gm,
  ),
].map(([, name = '', use = '', licence = '']) => ({ name, use, licence }));

test('each dependency has a line that says why, and no other has', () =>
  expect(rows.map(({ name }) => name).sort()).toEqual(
    Object.keys({ ...dependencies, ...devDependencies }).sort(),
  ));

test.each(rows)('$name is under $licence', ({ name, licence }) =>
  expect(json(`node_modules/${name}/package.json`).license).toBe(licence),
);

test('what is shipped stands in the notices, and nothing that only tests or checks', () => {
  const notices = readFileSync('THIRD-PARTY-NOTICES', 'utf8');
  const named = (name: string): boolean => notices.includes(`\n${name} `);
  expect(rows.filter(({ name, use }) => use === 'shipped' && !named(name)).map(({ name }) => name)).toEqual(
    [],
  );
  expect(
    rows.filter(({ name, use }) => /test|check/.test(use) && named(name)).map(({ name }) => name),
  ).toEqual([]);
});

test('the package depends on nothing, and runs nothing where it is installed', () => {
  expect(dependencies).toEqual({});
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
});

test('no other package than esbuild has an install script', () => {
  const packages: Readonly<Record<string, { hasInstallScript?: boolean; optional?: boolean }>> =
    json('package-lock.json').packages;
  const having = Object.entries(packages).filter(
    ([, { hasInstallScript, optional }]) => hasInstallScript && !optional,
  );
  expect(having.map(([name]) => name)).toEqual(['node_modules/esbuild']);
});
