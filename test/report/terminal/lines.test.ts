import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsFit, type FieldRow, setRows } from '../../../src/report/terminal/lines.ts';
import { displayWidth } from '../../../src/report/terminal/wrap.ts';

const words = fc.array(
  fc.constantFrom('社区', 'indicator', '12', '70%', '、', ' ', 'percentage points', '至多差'),
  {
    maxLength: 14,
  },
);
const text = words.map((some) => some.join('').trim());
const row: fc.Arbitrary<FieldRow> = fc.record(
  { fields: fc.array(fc.record({ text }), { minLength: 1, maxLength: 5 }), text },
  { requiredKeys: ['fields'] },
);

test('no line is wider than the window, and no sign of a row is lost', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 40, max: 120 }),
      (rows, width) => {
        const lines = setRows(rows, width, '  ');
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const signs = (some: readonly string[]) => some.join('').replace(/\s/g, '');
        expect(signs(lines)).toBe(
          signs(rows.flatMap((one) => [...one.fields.map((field) => field.text), one.text ?? ''])),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('columns that do not fit go under the first, and so does a name that no line can hold', () => {
  const rows: readonly FieldRow[] = [
    {
      fields: [
        { text: '✗ 甲社区' },
        { text: '12' },
        { text: '85%..95%' },
        { text: 'at most 15 points short' },
      ],
    },
    { fields: [{ text: '! 甲社区, 乙社区, 丙社区, 丁社区' }], text: 'all alike' },
  ];
  expect(columnsFit(rows.slice(0, 1), 40, '  ')).toBe(false);
  expect(setRows(rows.slice(0, 1), 40, '  ')).toEqual([
    '  ✗ 甲社区  12  85%..95%',
    '            at most 15 points short',
  ]);
  // A row of no columns has no space behind them.
  expect(setRows([{ fields: [{ text: '' }], text: '社区'.repeat(5) }], 22, '  ')).toEqual([
    `  ${'社区'.repeat(5)}`,
  ]);
  expect(setRows(rows.slice(1), 24, '  ')).toEqual([
    '  ! 甲社区, 乙社区,',
    '    丙社区, 丁社区',
    '      all alike',
  ]);
});
