import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../../../src/model/index.ts';
import { sentence } from '../../../src/words/index.ts';
import { call } from '../../cli/call.ts';

const CASES = 'test/cases/standards';
const SUBMISSION = `community: { id: x, name: 某社区 }
tier: fine
facts: { homes: 100, wired: 91, green_share: 40%, doors: [card], clubs: [{ name: 甲, members: 20 }] }
`;

interface Slip {
  readonly file: string;
  readonly find: string;
  readonly put: string;
  readonly said: readonly string[];
}

const slips = parse(readFileSync(join(CASES, 'slips.yaml'), 'utf8')) as readonly Slip[];
const folder = join(mkdtempSync(join(tmpdir(), 'slips-')), 'base');

function slipped({ file, find, put }: Slip): void {
  cpSync(join(CASES, 'base'), folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(find);
  writeFileSync(
    join(folder, file),
    text.replace(find, () => put),
  );
}

const saidOf = (stdout: string): readonly string[] =>
  (JSON.parse(stdout).diagnostics as readonly (Diagnostic & { line?: number; column?: number })[]).map(
    ({ file, line, column, severity, code }) =>
      `${file.replace(`${folder}/`, '')}:${line}:${column} ${severity ? '~' : ''}${code}`,
  );

test('the standard without a slip', async () => {
  const { code, stdout, stderr } = await call(['validate', join(CASES, 'base'), '--format', 'json']);
  expect([code, JSON.parse(stdout).diagnostics, stderr]).toEqual([0, [], '']);
});

describe('a slip is told where it stands', () => {
  test.each(slips.map((slip) => [`${slip.file}: ${slip.put}`, slip] as const))('%s', async (_, slip) => {
    slipped(slip);
    const { code, stdout } = await call(['validate', folder, '--format', 'json']);
    expect(saidOf(stdout)).toEqual(slip.said);
    expect(code).toBe(slip.said.every((one) => one.includes('~')) ? 0 : 2);
  });
});

/** What `validate` accepts never makes another command throw. */
describe('a doubtful standard does for every command', () => {
  beforeAll(() => writeFileSync(join(folder, '..', 'x.yaml'), SUBMISSION));
  const accepted = slips.filter(({ said }) => said.every((one) => one.includes('~')));
  test.each(accepted.map((slip) => [`${slip.file}: ${slip.put}`, slip] as const))('%s', async (_, slip) => {
    slipped(slip);
    const file = join(folder, '..', 'x.yaml');
    for (const args of [['evaluate', file], ['gap', file], ['audit', file], ['explain'], ['init']]) {
      const { code, stderr } = await call([...args, '--indicators', folder, '--lang', 'en']);
      expect([args[0], code, stderr.includes('internal error')]).toEqual([args[0], code, false]);
      expect(code, stderr).toBeLessThan(2);
    }
  });
});

test('a warning is told on standard error, in the reader’s language', async () => {
  const [slip] = slips.filter(({ said }) => said.length === 1 && said[0]?.includes('~unasked-fact'));
  if (slip === undefined) throw new Error('no such slip');
  slipped(slip);
  const { code, stdout, stderr } = await call(['validate', folder, '--lang', 'zh']);
  expect([code, stdout]).toEqual([
    0,
    `${sentence({ code: 'validation-doubts', args: { what: '1 套指标体系', doubts: '1' } }, 'zh')}\n`,
  ]);
  expect(stderr).toContain(`${sentence({ code: 'severity-warning', args: {} }, 'zh')}：`);
});
