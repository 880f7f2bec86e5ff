import { describe, expect, test } from 'vitest';
import { quantityText } from '../../src/prose/quantity-text.ts';
import { statementReader } from '../../src/prose/statement-reader.ts';
import { reading, standard } from '../notice/write/made.ts';

describe('a text that is one quantity', () => {
  test.each<[why: string, text: string, unit: string, said: object]>([
    ['as it is', '1456户', '户', { value: '1456', isAbout: false }],
    ['in another spelling', '1.5万户', '户', { value: '15000', isAbout: false }],
    ['a share', '95%', '%', { value: '95%', isAbout: false }],
    ['at least', '不少于4次', '次', { value: '>= 4', isAbout: false }],
    ['reached', '达到95%', '%', { value: '>= 95%', reached: '95%', isAbout: false }],
    ['about so much', '约1456户', '户', { isAbout: true }],
    ['more or less', '1456户左右', '户', { isAbout: true }],
    ['of another unit', '1456人', '户', { isAbout: false }],
    ['of a unit that no reading has', '1456米', '米', { isAbout: false }],
    ['with more behind it', '1456户家庭等', '户', { isAbout: false }],
    ['with more before it', '家庭1456户', '户', { isAbout: false }],
    ['none', '无', '户', { isAbout: false }],
    ['that is unclear', '二十零户', '户', { isAbout: false }],
  ])('%s: %s', (_, text, unit, said) => expect(quantityText(text, unit, reading)).toEqual(said));
});

test('a statement by itself: 全部 is as many as there are', () => {
  const indicator = standard.tiers.at(-1)?.indicators.find(({ id }) => id === 'fixed-broadband');
  if (indicator === undefined) throw new Error('fixed-broadband');
  const read = statementReader(reading, standard);
  const values = (text: string) => read(text, indicator).map(({ fact, value }) => [fact, value]);
  expect(values('社区共有居民家庭1200户，全部具备千兆接入能力。')).toEqual([
    ['households', '1200'],
    ['gigabit_households', '1200'],
  ]);
  expect(values('居民家庭全部具备千兆接入能力。')).not.toContainEqual([
    'gigabit_households',
    expect.anything(),
  ]);
});
