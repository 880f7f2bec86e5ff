// Slow: runs the library as other programs do, from what is built.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath, launch } from '../browser.ts';

const PACKAGE = 'smart-community-evaluator';
const guide = readFileSync('docs/library.md', 'utf8');
const examples = [
  ...guide.matchAll(/## ([^\n]+)\n[\s\S]*?```(c?js)\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g),
];

describe('the examples of docs/library.md print what it says', () => {
  test.each(examples.map(([, title, kind, code, printed]) => ({ title, kind, code, printed })))(
    '$title',
    ({ kind, code = '', printed = '' }) => {
      const type = kind === 'cjs' ? 'commonjs' : 'module';
      const { stdout, stderr } = spawnSync(process.execPath, [`--input-type=${type}`, '-e', code], {
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(stdout.trimEnd()).toBe(printed.trimEnd());
    },
  );
  test('there are some', () => expect(examples.length).toBeGreaterThan(4));
});

/** A project that has the package installed. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sce-library-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(resolve('.'), join(folder, 'node_modules', PACKAGE));
  return folder;
}

const TYPED = `import { audit, builtInStandard, evaluate, readSubmission, render, type Evaluation, type Status } from '${PACKAGE}';
export async function verdict(text: string): Promise<Status | undefined> {
  const standard = builtInStandard();
  const read = await readSubmission(text, standard);
  if (!read.ok) return void read.diagnostics[0]?.code satisfies string | undefined;
  const evaluation: Evaluation = evaluate(standard, read.value, { tier: 'basic', evidence: 'measured' });
  const findings = audit([evaluation], standard);
  const text2: string = await render({ standard, evaluations: [evaluation], findings }, { format: 'json', lang: 'zh' });
  // @ts-expect-error there is no such format
  await render({ standard, evaluations: [] }, { format: 'docx', lang: 'zh' });
  // @ts-expect-error a status is one of four words
  if (evaluation.verdict === 'passed') return undefined;
  return text2 === '' ? undefined : evaluation.verdict;
}
`;

test.each(['mts', 'cts'])('a strict program in %s compiles against it, libraries checked too', (ending) => {
  const folder = project();
  writeFileSync(join(folder, `program.${ending}`), TYPED);
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const flags = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
  const made = spawnSync(process.execPath, [tsc, ...flags, `program.${ending}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(made.stdout).toBe('');
  expect(made.status).toBe(0);
});

const IN_A_BROWSER = `import { builtInStandard, evaluate, readSubmission, render } from '${PACKAGE}';
window.judge = async (text) => {
  const standard = builtInStandard();
  const read = await readSubmission(text, standard);
  const evaluation = evaluate(standard, read.value, { asOf: '2022-12-05' });
  const report = { standard, evaluations: [evaluation] };
  return [await render(report, { format: 'json', lang: 'zh' }), await render(report, { format: 'table', lang: 'zh' })];
};`;

test.skipIf(browserPath === undefined)('a submission is evaluated in a real browser', async () => {
  const made = await build({
    stdin: { contents: IN_A_BROWSER, resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
  });
  const script = made.outputFiles[0]?.text ?? '';
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addScriptTag({ content: script });
    const text = readFileSync('communities/guangming.yaml', 'utf8');
    const [json, table] = (await page.evaluate(
      // biome-ignore lint/suspicious/noExplicitAny: what the script set
      (given) => (globalThis as any).judge(given),
      text,
    )) as [string, string];
    expect(errors).toEqual([]);
    const args = ['evaluate', 'communities/guangming.yaml', '--format', 'json', '--lang', 'zh'];
    const { stdout } = spawnSync(process.execPath, ['bin/sce.js', ...args], { encoding: 'utf8' });
    expect(JSON.parse(json).evaluations[0].indicators).toEqual(JSON.parse(stdout).evaluations[0].indicators);
    expect(JSON.parse(json).evaluations[0].verdict).toBe('unmet');
    expect(table).toContain('1019');
  } finally {
    await browser.close();
  }
});

if (browserPath === undefined) browserMissing('the library in a browser');
