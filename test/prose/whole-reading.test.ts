import { expect, test } from 'vitest';
import type { Reading, ReadingGiven } from '../../src/model/index.ts';
import { wholeReading } from '../../src/prose/whole-reading.ts';
import { reading } from '../notice/write/made.ts';

const { phrases: _, ...head } = reading.reading;
const whole = (given: Omit<ReadingGiven, 'phrases'>): Reading =>
  wholeReading(head, { ...given, phrases: {} });

test('a standard that gives nothing reads as Chinese is read, by its own phrases alone', () => {
  expect(whole({})).toEqual({ ...head, phrases: {} });
  const phrases = { x: [] };
  expect(wholeReading(head, { phrases })).toEqual({ ...head, phrases });
});

test('its lists are added to those that there are, first, and nothing twice', () => {
  const last = head.familiar.at(-1) ?? '';
  const rest = head.familiar.slice(0, -1);
  expect(whole({ familiar: ['某词', last] }).familiar).toEqual(['某词', last, ...rest]);
});

test('its maps are added key by key', () => {
  const { units } = whole({ units: { 吨: { 吨: '1' }, 户: { 宅: '1' } } });
  expect(units['吨']).toEqual({ 吨: '1' });
  expect(units['户']).toEqual({ ...head.units['户'], 宅: '1' });
  expect(units['人']).toEqual(head.units['人']);
});

test('a word of its own stands in place of the one that there is', () => {
  const [name = ''] = Object.keys(head.words);
  const { words } = whole({ words: { [name]: '某词' } });
  expect(words).toEqual({ ...head.words, [name]: '某词' });
});

test('its doubts are added kind by kind', () => {
  const { doubts } = whole({ doubts: { backward: ['作废'] } });
  expect(doubts.backward).toEqual(['作废', ...head.doubts.backward]);
  expect(doubts.denied).toEqual(head.doubts.denied);
});

test('what is given as nothing leaves what there is', () => {
  expect(whole({ familiar: undefined as never }).familiar).toEqual(head.familiar);
});
