import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SCE = join(process.cwd(), 'bin/sce.js');
const guangming = readFileSync('communities/guangming.yaml', 'utf8');
const place = (): string => mkdtempSync(join(tmpdir(), 'sce-ending-'));

const sce = (args: readonly string[], cwd = process.cwd()) => {
  const run = spawnSync(process.execPath, [SCE, ...args, '--lang', 'en'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
};

/** What takes seconds in one step. */
const longNotice = (file: string): void => {
  const said = '家庭千兆光纤网络覆盖率达到70%，占比90%、';
  writeFileSync(
    file,
    `经工作组成员一致认定，光明社区已满足“基础型智慧社区”的建设要求。\n一级指标\t序号\t二级指标\t标准要求\t本社区完成情况\n${`基础设施\t1\t有线宽带网络\t要求\t达标。${said.repeat(800)}\n`.repeat(40)}`,
  );
};
const manyRecords = (file: string): void =>
  writeFileSync(
    file,
    `community: { id: a, name: 光明社区 }\ntier: basic\nfacts:\n  residential_buildings:\n${'    - { floors: 9 }\n'.repeat(18_000)}`,
  );

/** A report of many communities, as `diff` and `verify` take it. */
const report = JSON.parse(sce(['evaluate', 'communities', '--format', 'json', '--attest']).out);
const manyReported = (file: string): void =>
  writeFileSync(
    file,
    JSON.stringify({
      ...report,
      evaluations: Array.from({ length: 25 }, (_, n) =>
        report.evaluations.map((one: { file: string; community: { id: string } }) => ({
          ...one,
          file: join(process.cwd(), one.file),
          community: { ...one.community, id: `${one.community.id}-${n}` },
        })),
      ).flat(),
    }),
  );

/** Each kind of a run, with what it writes; sent a signal while it computes. */
const RUNS: readonly (readonly [name: string, make: (file: string) => void, args: readonly string[]])[] = [
  ['evaluate', manyRecords, ['evaluate', 'in/a.yaml', '--format', 'json', '--output', 'out/r.json']],
  [
    'evaluate, in pieces',
    manyRecords,
    ['evaluate', 'in/a.yaml', '--format', 'ndjson', '--output', 'out/r.ndjson'],
  ],
  ['audit', manyRecords, ['audit', 'in/a.yaml', '--output', 'out/r.json']],
  ['validate', manyRecords, ['validate', 'in/a.yaml']],
  ['gap', manyRecords, ['gap', 'in/a.yaml', '--output', 'out/r.json']],
  ['import', longNotice, ['import', 'in/a.yaml', '--output', 'out/drafts']],
  ['load', manyRecords, ['load', 'in/a.yaml', '--to', 'postgres']],
  ['notice', manyRecords, ['notice', 'in/a.yaml', '--format', 'docx', '--output', 'out/n.docx']],
  ['diff', manyReported, ['diff', 'in/a.yaml', 'in/a.yaml', '--format', 'json', '--output', 'out/d.json']],
  ['verify', manyReported, ['verify', 'in/a.yaml']],
  [
    'explain',
    manyRecords,
    ['explain', '--tier', 'benchmark', '--format', 'markdown', '--output', 'out/e.md'],
  ],
  ['standard input', () => {}, ['evaluate', '-', '--output', 'out/r.txt']],
];

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s', (signal, code) => {
  test.each(RUNS)('ends %s, and leaves no temporary file', async (_, make, args) => {
    const where = place();
    for (const name of ['in', 'out']) mkdirSync(join(where, name));
    make(join(where, 'in', 'a.yaml'));
    const child = spawn(process.execPath, [SCE, ...args], {
      cwd: where,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const ended = new Promise((resolve) => child.on('exit', (exit, by) => resolve(exit ?? by)));
    await new Promise((resolve) => setTimeout(resolve, 350));
    const sent = performance.now();
    child.kill(signal);
    // Where all was done before, it ended by itself.
    expect([signal, code, 0, 1, 2]).toContain(await ended);
    expect(performance.now() - sent).toBeLessThan(1000);
    expect(readdirSync(join(where, 'out')).filter((name) => /tmp|\d{4}/.test(name))).toEqual([]);
  });
});

test.skipIf(process.getuid?.() !== 0 && process.platform === 'win32')(
  'a folder that may not be written to',
  () => {
    const where = place();
    const [file, folder] = [join(where, 'a.yaml'), join(where, 'kept')];
    writeFileSync(file, guangming);
    mkdirSync(folder);
    writeFileSync(join(folder, 'r.json'), 'old');
    for (const path of [where, folder]) chmodSync(path, 0o555);
    const command = `"${process.execPath}" "${SCE}" evaluate "${file}" --format json --output "${folder}/r.json" --lang en`;
    // Modes are nothing to root.
    const run =
      process.getuid?.() === 0
        ? spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', 'sh', '-c', command], {
            encoding: 'utf8',
          })
        : spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect([run.status, run.stderr.includes('EACCES')]).toEqual([2, true]);
    expect([readdirSync(folder), readFileSync(join(folder, 'r.json'), 'utf8')]).toEqual([['r.json'], 'old']);
  },
);

test.skipIf(!existsSync('/dev/full'))('a full disk: what is printed and what is written', () => {
  for (const args of ['--format ndjson', '--format json', '--format html', '--format xlsx'])
    expect(sce(['evaluate', 'communities', ...args.split(' '), '--output', '/dev/full'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('ENOSPC'),
    });
});

test('a file that is gone, a link to itself, a folder that links to itself', () => {
  const where = place();
  writeFileSync(join(where, 'a.yaml'), guangming);
  symlinkSync('b.yaml', join(where, 'b.yaml'));
  symlinkSync('.', join(where, 'round'));
  const { code, out } = sce(['evaluate', where, join(where, 'gone.yaml'), '--format', 'json']);
  const { evaluations, diagnostics } = JSON.parse(out);
  expect([code, evaluations.length]).toEqual([2, 1]);
  expect(diagnostics.map((one: { code: string }) => one.code)).toEqual(['unreadable-file', 'missing-file']);
});

test('a file that vanishes between the look and the reading is told of, and hides no other', async () => {
  const where = place();
  for (let n = 0; n < 400; n += 1)
    writeFileSync(join(where, `${n}.yaml`), guangming.replace('id: guangming', `id: g${n}`));
  const child = spawn(process.execPath, [SCE, 'evaluate', where, '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (piece) => (out += piece));
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, 150));
  for (let n = 300; n < 400; n += 1) rmSync(join(where, `${n}.yaml`), { force: true });
  await ended;
  const { evaluations, diagnostics } = JSON.parse(out);
  expect(evaluations.length + diagnostics.length).toBeGreaterThanOrEqual(300);
  expect(diagnostics.every((one: { code: string }) => one.code === 'missing-file')).toBe(true);
});

test('150,000 files in a folder of a folder', () => {
  const where = place();
  mkdirSync(join(where, 'many'));
  for (let n = 0; n < 150_000; n += 1) writeFileSync(join(where, 'many', `n${n}.txt`), '');
  writeFileSync(join(where, 'a.yaml'), guangming);
  const { code, out, err } = sce(['evaluate', where, '--format', 'json']);
  rmSync(where, { recursive: true });
  expect([code, JSON.parse(out).evaluations.length, err.length < 2000]).toEqual([1, 1, true]);
});

test('two runs that write one output: it is one of theirs, whole', async () => {
  const where = place();
  const file = join(where, 'r.json');
  const once = () =>
    new Promise((resolve) =>
      spawn(process.execPath, [SCE, 'evaluate', 'communities', '--format', 'json', '--output', file], {
        stdio: 'ignore',
      }).on('exit', resolve),
    );
  expect(await Promise.all([once(), once(), once()])).toEqual([1, 1, 1]);
  expect(JSON.parse(readFileSync(file, 'utf8')).evaluations).toHaveLength(39);
  expect(readdirSync(where)).toEqual(['r.json']);
});

test.skipIf(process.platform !== 'linux')('names that are not UTF-8, and one with a line break', () => {
  const where = place();
  writeFileSync(join(where, 'a\nb.yaml'), guangming);
  writeFileSync(
    Buffer.concat([Buffer.from(`${where}/`), Buffer.from([0x63, 0xff, 0xfe]), Buffer.from('.yaml')]),
    guangming,
  );
  const { code, out } = sce(['evaluate', where, '--format', 'json']);
  const { evaluations, diagnostics } = JSON.parse(out);
  expect([code, evaluations[0].file.endsWith('a\nb.yaml'), diagnostics.length]).toEqual([2, true, 1]);
  const text = sce(['evaluate', where, '--details']);
  expect(text.out + text.err).toContain('a\\u{a}b.yaml');
});

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'an output in a folder that may not be looked into is told of as one that cannot be written',
  () => {
    const folder = join(place(), 'locked');
    mkdirSync(folder, { mode: 0o700 });
    const output = join(folder, 'r.html');
    const run = spawnSync(
      'setpriv',
      [
        ...['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, SCE, 'evaluate'],
        ...['communities/guangming.yaml', '--output', output, '--lang', 'en'],
      ],
      { encoding: 'utf8' },
    );
    expect([run.status, run.stderr]).toEqual([
      2,
      `error: cannot write ${output}: permission denied (EACCES)\n`,
    ]);
  },
);
