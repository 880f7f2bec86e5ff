import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { columnWidths, grid } from '../../../src/report/terminal/grid.ts';
import { displayWidth, wrap } from '../../../src/report/terminal/wrap.ts';

const bare = (text: string) => text.replace(/\s/g, '');
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom('覆盖率', '，', '。', ' ', 'gigabit', '70%', '✓', '✔', '👩‍👧', 'é', 'ก็', '≥', '１'),
      fc.string({ unit: 'grapheme' }),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join('').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ''));

test('no character is lost, and no line is too wide', () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 4, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(bare(lines.join(''))).toBe(bare(text));
      for (const line of lines) expect([...line].length === 1 || displayWidth(line) <= width).toBe(true);
    }),
  );
});

test('no character is lost in a table', () => {
  fc.assert(
    fc.property(prose, prose, fc.integer({ min: 40, max: 80 }), (a, b, width) => {
      const rows = [{ cells: [a, b, b, b] }, { from: 1, across: a + a }, { from: 0, across: a }];
      const text = grid(rows, columnWidths(rows, width));
      expect([...bare(text)].sort().join('')).toBe([...bare(a + b + b + b + a + a + a)].sort().join(''));
    }),
  );
});

test('the short cuts agree with the library', () => {
  const wide = [...Array(0xffff).keys()].filter(
    (c) => (c >= 0x3001 && c <= 0x3029) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xff01 && c <= 0xff60),
  );
  for (const c of wide) expect(stringWidth(String.fromCharCode(c))).toBe(2);
  for (const sign of '✓✗≥≤÷×·→↳─│…') expect(displayWidth(sign)).toBe(stringWidth(sign));
});

test('words stay whole, and closing marks do not open a line', () => {
  expect(wrap('at least seventy', 9)).toEqual(['at least', 'seventy']);
  expect(wrap('覆盖率达到，可', 10)).toEqual(['覆盖率达', '到，可']);
});

test('no space between words is lost', () => {
  const words = fc.array(fc.stringMatching(/^[a-z(]{1,8}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 30 }), (text, width) => {
      expect(wrap(text.join(' '), width).join(' ')).toBe(text.join(' '));
    }),
  );
});
