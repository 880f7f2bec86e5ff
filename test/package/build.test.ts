import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Builds a copy of the working tree somewhere else. @returns each file that was made, with its bytes */
function built(): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'sce-build-'));
  for (const name of ['bin', 'src', 'indicators', 'schemas', 'package.json', 'tsconfig.json'])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['src/build/build.mjs'], { cwd: folder });
  const made = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    [...made, join(folder, 'THIRD-PARTY-NOTICES')].map((file) => [
      file.slice(folder.length),
      readFileSync(file),
    ]),
  );
}

test('two builds in two places give the same bytes', () => {
  const [one, other] = [built(), built()];
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  const differing = [...one].filter(([file, bytes]) => !other.get(file)?.equals(bytes));
  expect(differing.map(([file]) => file)).toEqual([]);
});

test('the notices name the bundled packages with their licences, and no others', () => {
  const notices = readFileSync('THIRD-PARTY-NOTICES', 'utf8');
  for (const name of ['yaml', 'commander', 'fraction.js', 'cheerio', 'docx'])
    expect(notices).toMatch(new RegExp(`\\n${name.replace('.', '\\.')} \\d`));
  for (const name of ['vitest', 'esbuild', 'typescript', 'axe-core'])
    expect(notices).not.toMatch(new RegExp(`\\n${name} \\d`));
  expect(notices).not.toContain('Licence: undefined');
});
