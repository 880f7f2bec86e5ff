import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { call } from '../cli/call.ts';

test('a figure longer than the tables hold is told with its place, and the others are loaded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sce-long-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'all.ndjson');
  const line = (id: string, households: number) =>
    JSON.stringify({ community: { id, name: id }, tier: 'basic', facts: { households } });
  writeFileSync(file, `${line('a', 1456)}\n${line('b', 9_000_000_000_000)}\n`);
  const said = await call(['load', file, '--input', 'ndjson', '--to', 'postgres', '--lang', 'en']);
  expect(said.code).toBe(2);
  expect(said.stderr).toMatch(/all\.ndjson:2:\d+ .*\[engine-long-figure\]/);
  expect(said.stdout).toMatch(/^"[^"]*all\.ndjson","households","1456",/m);
  expect(said.stdout).not.toContain('9000000000000');
});
