import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { faultsOf, placed, type Ran, ran } from './attempt.ts';
import { DOORS } from './doors.ts';
import { made } from './made/index.ts';

const INDEX = 'test/hostile/index.yaml';
/** By input and door: the exit code and the codes of the diagnostics, as `2 too-deep`. */
type Index = Readonly<Record<string, Readonly<Record<string, string>>>>;

const index = parse(readFileSync(INDEX, 'utf8')) as Index;
/** `HOSTILE=all` brings every input through every door of its kind; `HOSTILE=write` also takes the answers as they are. */
const { HOSTILE: mode = '', HOSTILE_ONLY: only = '', HOSTILE_DOORS: through } = process.env;

const kindOf = (input: string): string => input.split('/')[0] ?? '';
const answerOf = ({ exit, codes }: Ran): string => [exit, ...codes].join(' ');

const doorsOf = (input: string, doors: readonly string[]) =>
  Object.entries(DOORS[kindOf(input)] ?? {}).filter(([name]) =>
    mode === '' ? doors.includes(name) : (through?.split(',').includes(name) ?? true),
  );

const inputs = mode === '' ? Object.keys(index) : [...new Set([...Object.keys(made), ...Object.keys(index)])];

test.each(inputs.filter((input) => new RegExp(only).test(input)))('%s', (input) => {
  const path = placed(input);
  const rows = doorsOf(input, Object.keys(index[input] ?? {})).map(([name, door]) => {
    const run = ran(path, door);
    if (mode !== '')
      console.log(
        `${faultsOf(run).join(', ').padEnd(8)} ${run.seconds.toFixed(1)} s ${run.megabytes.toFixed(0)} MB ${run.said.length} ${input} ${name}: ${answerOf(run)}`,
      );
    return { name, answer: answerOf(run), faults: faultsOf(run) };
  });
  rmSync(dirname(dirname(path)), { recursive: true });
  if (mode === 'write') return keep(input, rows);
  expect(Object.fromEntries(rows.map(({ name, faults }) => [name, faults]))).toEqual(
    Object.fromEntries(rows.map(({ name }) => [name, []])),
  );
  const answers = Object.fromEntries(rows.map(({ name, answer }) => [name, answer]));
  expect(answers).toMatchObject(index[input] ?? {});
});

test('every maker has its line in the index', () =>
  expect(Object.keys(made).filter((name) => index[name] === undefined)).toEqual([]));

function keep(input: string, rows: readonly { readonly name: string; readonly answer: string }[]): void {
  const now = parse(readFileSync(INDEX, 'utf8')) as Index | null;
  const before = now?.[input];
  const kept = rows.filter(({ name }) => before === undefined || name in before);
  const next = { ...now, [input]: Object.fromEntries(kept.map(({ name, answer }) => [name, answer])) };
  writeFileSync(INDEX, stringify(next, { lineWidth: 0 }));
}
