import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';

/** npm's npx, of which only the installation is left out: it runs the program that is built here. */
function npxInstalled(folder: string): string {
  const npx = join(folder, 'npx');
  writeFileSync(
    npx,
    `#!/bin/sh\nwhile [ "$1" != sce ]; do shift; done\nshift\nexec node '${resolve('bin/sce.js')}' "$@"\n`,
  );
  chmodSync(npx, 0o755);
  return `${folder}${delimiter}${process.env['PATH']}`;
}

test('the action’s script annotates, writes its files, and reads no input as shell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sce-action-'));
  const file = (name: string) => join(folder, name);
  const env = {
    PATH: npxInstalled(folder),
    INPUT_COMMAND: 'evaluate',
    INPUT_PATHS: `communities/guangming.yaml\n$(touch ${file('run')})\n`,
    INPUT_ARGS: '--lang=en',
    INPUT_SARIF: file('a b.sarif'),
    INPUT_JUNIT: file('a.xml'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
  };
  const { status, stdout } = spawnSync('bash', ['ci/action.sh'], { env, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stdout).toContain('::error file=communities/guangming.yaml,line=22,col=3,');
  expect(JSON.parse(readFileSync(file('a b.sarif'), 'utf8')).version).toBe('2.1.0');
  expect(readFileSync(file('a.xml'), 'utf8')).toContain('</testsuites>');
  expect(readFileSync(file('summary.md'), 'utf8')).toContain('### sce');
  expect(() => readFileSync(file('run'))).toThrow();
});

test('hooks, action and template call what there is', () => {
  const hooks: readonly { readonly entry: string }[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
  for (const { entry } of hooks) {
    const [, ...args] = entry.split(' ');
    execFileSync('node', ['bin/sce.js', ...args, '--fail-on', 'never', 'communities/guangming.yaml']);
  }
  const action = parse(readFileSync('action.yml', 'utf8'));
  expect(Object.keys(action.inputs)).toContain('sarif');
  const [template] = parseAllDocuments(readFileSync('ci/gitlab.yml', 'utf8'));
  const script: string = template?.toJS().sce.script[0];
  const folder = mkdtempSync(join(tmpdir(), 'sce-gitlab-'));
  const env = {
    PATH: npxInstalled(folder),
    SCE_PACKAGE: 'x',
    SCE_COMMAND: 'evaluate',
    SCE_PATHS: resolve('communities/guangming.yaml'),
  };
  expect(spawnSync('sh', ['-c', script], { env, cwd: folder }).status).toBe(1);
  expect(
    JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8')).length,
  ).toBeGreaterThan(0);
  expect(readFileSync(join(folder, 'sce-junit.xml'), 'utf8')).toContain('type="unmet"');
});

/** Linters of others' making, where they are installed; without them it is said that nothing is shown. */
function lint(command: string, ...args: readonly string[]) {
  const found = spawnSync(command, ['--version']).status === 0;
  if (!found) console.warn(`${command} is not there: ${args.at(-1)} is not held against it`);
  return test.skipIf(!found)(`${command} finds nothing wrong with ${args.at(-1)}`, () => {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    expect([status, stdout + stderr]).toEqual([0, expect.not.stringContaining('rror')]);
  });
}

const GITLAB = ['--builtin-schema', 'vendor.gitlab-ci', '--data-transform', 'gitlab-ci'];
lint('check-jsonschema', ...GITLAB, 'ci/gitlab.yml');
lint('check-jsonschema', '--builtin-schema', 'vendor.github-actions', 'action.yml');
lint('hadolint', 'Dockerfile');
