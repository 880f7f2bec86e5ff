// Slow: real shells, with the scripts that they are given.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from './call.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-completion-'));
writeFileSync(join(folder, 'sce'), `#!/bin/sh\nexec node '${resolve('bin/sce.js')}' "$@"\n`);
chmodSync(join(folder, 'sce'), 0o755);
const env = {
  ...process.env,
  PATH: `${folder}${delimiter}${process.env['PATH']}`,
  LC_ALL: 'C.UTF-8',
  SCE_LANG: 'en',
};

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;
const run = (shell: string, script: string): string =>
  spawnSync(shell, ['-c', script], { env, encoding: 'utf8', timeout: 60_000 }).stdout;

/** Words as bash takes a line apart, and what it is to offer. */
const LINES: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
  [['ga'], ['gap']],
  [
    ['evaluate', '--ti'],
    ['--tier', '--tidy'],
  ],
  [
    ['evaluate', '--tier', ''],
    ['basic', 'growth', 'benchmark', 'all'],
  ],
  [['notice', '--format', '=', 'd'], ['docx']],
  [['explain', 'fixed'], ['fixed-broadband']],
  [
    ['evaluate', '--set', 'gigabit_'],
    ['gigabit_coverage=', 'gigabit_households='],
  ],
  [['audit', '--code', 'near-miss,out'], ['near-miss,outlier']],
  [['schema', 'conf'], ['config']],
  [['help', 'ver'], ['verify']],
  [['evaluate', 'commu'], []],
];

describe.skipIf(!isThere('bash'))('bash', () => {
  test.each(LINES)('%j', (words, offered) => {
    const given = ['sce', ...words].map((word) => `'${word}'`).join(' ');
    const script = `source <(sce completion bash); COMP_WORDS=(${given}); COMP_CWORD=${words.length}; _sce; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const found = run('bash', script).split('\n').filter(Boolean);
    expect(found.toSorted()).toEqual(offered.toSorted());
  });

  test('nothing that stands in the line is run', () => {
    const script = `source <(sce completion bash); COMP_WORDS=(sce evaluate '$(touch ${folder}/run)' ''); COMP_CWORD=3; _sce; ls ${folder}`;
    expect(run('bash', script)).not.toContain('run');
  });
});

describe.skipIf(!isThere('fish'))('fish', () => {
  test.each([
    ['sce evaluate --tier ', 'growth\tGrowth'],
    ['sce evaluate --format=js', '--format=json'],
    ['sce evaluate commun', 'communities/'],
    ['sce explain fixed', 'fixed-broadband\tFixed broadband'],
  ])('%s', (line, offered) => {
    expect(run('fish', `sce completion fish | source; complete -C'${line}'`)).toContain(offered);
  });
});

describe.skipIf(!isThere('zsh'))('zsh', () => {
  test('completes an option, a tier and a folder', () => {
    const script = String.raw`
zmodload zsh/zpty
zpty -b z zsh -f -i
until_said() {
  local x; said=''
  repeat 200; do
    while zpty -r -t z x; do said+=$x; done
    [[ $said == *$1* ]] && return
    sleep 0.1
  done
}
zpty -w z 'bindkey -e; autoload -U compinit; compinit -u; source <(sce completion zsh); print -r -- IS $(print READY)'
until_said 'IS READY'
zpty -w -n z $'sce gap --tie\tgro\tcommunit\t\C-aprint -r -- OFFERED \n'
until_said $'\nOFFERED sce'
print -r -- $said`;
    expect(run('zsh', script)).toContain('OFFERED sce gap --tier growth communities');
  });
});

test('PowerShell is given its script, and another shell is a wrong call', async () => {
  expect((await call(['completion', 'powershell'])).stdout).toContain('Register-ArgumentCompleter');
  expect(await call(['completion', 'bsh', '--lang', 'en'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean bash?'),
  });
});

test('descriptions are in the language of the line, and another standard completes by its own names', async () => {
  expect((await call(['complete', '--', 'gap', '--lang', 'zh', '--tier', 'gro'])).stdout).toContain('成长型');
  const other = ['--indicators', 'test/cases/standards/base', '--tier', ''];
  const { stdout } = await call(['complete', '--', 'evaluate', ...other]);
  expect(stdout).toBe('plain\tPlain\nfine\tFine\nall\t\n:36\n');
});
