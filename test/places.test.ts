import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * CONTRIBUTING says what a change should touch. Here it is done to a copy: what a row names, and no other file, makes
 * a thing that compiles, is built, and works; and the compiler notices where a part of it is forgotten.
 */
interface Addition {
  /** The row of the table. */
  readonly row: string;
  readonly file: Readonly<Record<string, string>>;
  /** What is put before a line of a list, by the file that holds it. */
  readonly lines: Readonly<Record<string, readonly [before: string, line: string]>>;
}

const additions: readonly Addition[] = [
  {
    row: 'an output format',
    file: {
      'src/report/evaluation/names.ts': `import type { TextFormatter } from './report.ts';

/** A verdict a line. */
export const names: TextFormatter = ({ evaluations }) =>
  evaluations.map(({ submission, verdict }) => \`\${submission.community.id} \${verdict}\\n\`).join('');
`,
    },
    lines: {
      'src/report/evaluation/index.ts': [
        "  json: async () => (await import('./json.ts')).json,",
        "  names: async () => (await import('./names.ts')).names,",
      ],
    },
  },
  {
    row: 'a finding',
    file: {
      'src/audit/long-name.ts': `import type { FindingRule } from './rule.ts';

/** A name that no form has room for. */
export const longName: FindingRule = {
  code: 'long-name',
  severity: 'info',
  find: ({ submission: { community } }) =>
    community.name.length > 3 ? [{ args: { name: community.name } }] : [],
};
`,
    },
    lines: {
      'src/audit/audit.ts': ['  nearMiss,', '  longName,'],
      'src/words/finding.ts': [
        "  'code-near-miss'",
        `  'code-long-name': { zh: '名称过长', en: 'long name' },
  'when-long-name': { zh: '名称过长', en: 'a name of more than three characters' },
  'finding-long-name': { zh: '名称过长：{name}', en: 'a long name: {name}' },`,
      ],
    },
  },
  {
    row: 'a command',
    file: {
      'src/cli/commands/greet.ts': `import type { Outcome } from '../environment.ts';
import { text, type ValuesOf } from '../option.ts';
import { standardOptions } from '../options.ts';

export const options = { ...standardOptions, whom: text('--whom <name>', 'option-greet') } as const;

export const run = async (_: readonly string[], { whom }: ValuesOf<typeof options>): Promise<Outcome> => ({
  code: 0,
  output: \`\${whom ?? 'all'}\\n\`,
  errors: '',
});
`,
    },
    lines: {
      'src/cli/program.ts': [
        '  gap: {',
        "  greet: { operands: {}, load: () => import('./commands/greet.ts') },",
      ],
      'src/words/command.ts': [
        "  'explain-summary'",
        `  'greet-summary': { zh: '问候', en: 'greet' },
  'option-greet': { zh: '向谁', en: 'whom' },`,
      ],
    },
  },
];

const copy = mkdtempSync(join(tmpdir(), 'sce-places-'));
const program = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['bin/sce.js', ...args, '--lang', 'en'], { cwd: copy, encoding: 'utf8' });
const compiled = () =>
  spawnSync(process.execPath, ['node_modules/typescript/lib/tsc.js', '--noEmit', '-p', 'tsconfig.json'], {
    cwd: copy,
    encoding: 'utf8',
  });

const within = (file: string) => join(copy, file);

function addLine(file: string, [before, line]: readonly [string, string]): void {
  const text = readFileSync(within(file), 'utf8');
  expect(text, `${file} has the line that the addition goes before`).toContain(before);
  writeFileSync(
    within(file),
    text.replace(before, () => `${line}\n${before}`),
  );
}

beforeAll(() => {
  for (const name of ['src', 'bin', 'indicators', 'schemas', 'communities', 'package.json', 'tsconfig.json'])
    cpSync(name, within(name), { recursive: true });
  cpSync('dist/generated', within('dist/generated'), { recursive: true });
  symlinkSync(resolve('node_modules'), within('node_modules'));
  for (const { file, lines } of additions) {
    for (const [name, text] of Object.entries(file)) writeFileSync(within(name), text);
    for (const [name, edit] of Object.entries(lines)) addLine(name, edit);
  }
  // The lists: an import where the line names what is not yet there, the type where it is written out.
  const audit = within('src/audit/audit.ts');
  writeFileSync(audit, `import { longName } from './long-name.ts';\n${readFileSync(audit, 'utf8')}`);
  const formats = within('src/report/evaluation/index.ts');
  writeFileSync(formats, readFileSync(formats, 'utf8').replace("= 'table' |", "= 'table' | 'names' |"));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('what a change should touch', () => {
  it.each(additions)('$row is in the table, and the table names its places', ({ row }) => {
    const table = readFileSync('CONTRIBUTING.md', 'utf8');
    expect(table).toMatch(new RegExp(`^\\| ${row} \\| its file in \`src/`, 'm'));
  });

  it('compiles, is built and works with these places and no other', () => {
    expect(compiled().stdout).toBe('');
    const built = spawnSync(process.execPath, ['src/build/build.mjs'], { cwd: copy, encoding: 'utf8' });
    expect(built.stderr).toBe('');
    expect(program('evaluate', 'communities/guangming.yaml', '-f', 'names').stdout).toBe('guangming unmet\n');
    expect(
      program('audit', 'communities/guangming.yaml', '--code', 'long-name', '--details').stdout,
    ).toContain('a long name: 光明社区');
    expect(program('greet', '--whom', 'you').stdout).toBe('you\n');
    expect(program('--help').stdout).toContain('greet');
  });

  it.each([
    ['a format without its line', 'src/report/evaluation/index.ts', /\n {2}names: async[^\n]*/],
    ['a finding without its words', 'src/words/finding.ts', /\n {2}'finding-long-name'[^\n]*/],
    ['a command without its words', 'src/words/command.ts', /\n {2}'greet-summary'[^\n]*/],
    ['a check kind without its rule', 'src/evaluate/checks/index.ts', /\n {2}every: everyRule,/],
  ])('%s does not compile', (_, file, line) => {
    const text = readFileSync(within(file), 'utf8');
    expect(text).toMatch(line);
    writeFileSync(within(file), text.replace(line, ''));
    expect(compiled().stdout).toContain('error TS');
    writeFileSync(within(file), text);
  });
});
