// The fuzzer itself: what it counts and what it makes.
import { expect, test } from 'vitest';
// @ts-expect-error a script without types
import { counted } from './counted.mjs';
// @ts-expect-error a script without types
import { mutated } from './mutate.mjs';
// @ts-expect-error a script without types
import { randomOf } from './random.mjs';

test.each([
  ['const f = (x) => (x ? 1 : 2);', 'true', 2],
  ['const f = (x) => ({ x: x && 1 });', 'false', 1],
  ['const f = (x) => ({ x: x && 1 });', 'true', 2],
  ['function f(x) { if (x) return 1; else return 2; }', 'true', 2],
  ['const f = (x: boolean) => { for (const one of [1, 2]) if (x) continue; }', 'false', 3],
  ['const f = (x) => { switch (x) { case true: return 1; default: return 2; } };', 'false', 2],
  ['const f = (x) => { try { if (!x) throw x; } catch { return 1; } };', 'false', 3],
])('%s, asked of %s, runs %s places', (code, argument, expected) => {
  const ran: number[] = [];
  const plain = counted(code, 'x.ts', 0).code.replace(': boolean', '');
  const value = new Function('__ran', `${plain}; return f(${argument});`)((place: number) => ran.push(place));
  const bare = new Function(`${code.replace(': boolean', '')}; return f(${argument});`)();
  expect([ran.length, value]).toEqual([expected, bare]);
});

test('the same seed makes the same inputs, another one others', () => {
  const made = (seed: number): readonly string[] => {
    const random = randomOf(seed);
    const one = Buffer.from('facts: { households: 1456 }\n');
    return Array.from({ length: 50 }, () => String(mutated(one, one, ['- '], random)));
  };
  expect(made(1)).toEqual(made(1));
  expect(made(1)).not.toEqual(made(2));
  expect(new Set(made(1)).size).toBeGreaterThan(30);
});
