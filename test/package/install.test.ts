// Slow: packs the program, and installs it as a user does who has nothing but Node and npm.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const PACKAGE = 'smart-community-evaluator';
const project = mkdtempSync(join(tmpdir(), 'sce-install-'));
const windows = process.platform === 'win32';
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

beforeAll(() => {
  // What is built already is packed: the build is another test's.
  const [{ filename }] = JSON.parse(
    npm(['pack', '--ignore-scripts', '--json', '--pack-destination', project], process.cwd()),
  );
  writeFileSync(join(project, 'package.json'), '{ "name": "somewhere", "private": true }');
  npm(['install', '--offline', '--no-audit', '--no-fund', join(project, filename)], project);
});

const sce = (...args: readonly string[]) =>
  spawnSync('npx', ['--offline', 'sce', ...args], { cwd: project, encoding: 'utf8', shell: windows });

test('an install is one package', () => {
  const installed = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(installed).toEqual([PACKAGE]);
});

test('the first command works from an install', () => {
  const { status, stdout, stderr } = sce('evaluate', `node_modules/${PACKAGE}/communities/guangming.yaml`);
  expect(stderr).toBe('exit code 1: 1 submission does not meet its tier\n');
  expect(status).toBe(1);
  expect(stdout).toContain('1019 / 1456');
});

test.each([
  ['--version'],
  ['validate', `node_modules/${PACKAGE}/communities`],
  ['explain', 'fixed-broadband'],
  ['gap', `node_modules/${PACKAGE}/communities/beimalu.yaml`, '--format', 'json'],
  ['init', '--tier', 'growth'],
  ['evaluate', '--details', `node_modules/${PACKAGE}/communities/daonan.yaml`],
])('sce %s %s', (...args) => {
  const { status, stderr } = sce(...args);
  expect(stderr).toBe('');
  expect(status).not.toBe(2);
});

test('workbooks, forms and pages are made without another package', () => {
  for (const [command, file] of [
    ['evaluate', 'report.xlsx'],
    ['evaluate', 'report.html'],
    ['init', 'form.xlsx'],
  ] as const) {
    const of = command === 'init' ? [] : [`node_modules/${PACKAGE}/communities/daonan.yaml`];
    sce(command, ...of, '--output', file);
    expect(readFileSync(join(project, file)).length).toBeGreaterThan(5000);
  }
});

test('what is packed is what is read', () => {
  const files = readdirSync(join(project, 'node_modules', PACKAGE));
  expect(files.sort()).toEqual(
    [
      'LICENSE',
      'README.md',
      'README.zh.md',
      'THIRD-PARTY-NOTICES',
      'bin',
      'ci',
      'communities',
      'dist',
      'indicators',
      'man',
      'package.json',
      'schemas',
    ].sort(),
  );
});
