import { describe, expect, test } from 'vitest';
import { readList } from '../../src/prose/list.ts';
import { saidIn } from '../../src/prose/said.ts';
import { reading, standard } from '../notice/write/made.ts';
import { shown } from './read.ts';

const ITEMS = new Map([
  ['water', /水(?:费)?/gu],
  ['power', /电(?:费)?/gu],
  ['fee', /物业费/gu],
  ['meals', /助餐(?:服务)?/gu],
  ['baths', /助浴/gu],
  ['infrared', /红外(?:监测)?/gu],
  ['fence', /电子围栏/gu],
  ['pharmacy', /无人药店/gu],
  ['zone', /“智慧”体验区/gu],
]);

/** What of 配有… is there: ids of items, others by their own words, a plus where there may be more. */
function listed(text: string, keepOthers = true): string | undefined {
  const said = saidIn(text, '', [], reading, standard, {});
  const match = /配有(?<list>[^。]*)/u.exec(said.tokens.text);
  if (match === null) throw new Error(text);
  const value = readList(match, ITEMS, keepOthers, reading, said);
  return value === undefined ? undefined : shown(value);
}

describe('what an enumeration names', () => {
  test.each<[why: string, text: string, items: string | undefined]>([
    ['one', '配有助餐', 'meals'],
    ['several', '配有助餐、助浴', 'meals,baths'],
    ['in the order in which they stand', '配有助浴、助餐', 'baths,meals'],
    ['each once', '配有助餐、助浴、助餐服务', 'meals,baths'],
    ['with 和, 与 and 及', '配有助餐和助浴与电子围栏及红外', 'meals,baths,fence,infrared'],
    ['with more words around one', '配有智能电子围栏系统', 'fence'],
    ['one of a single character alone', '配有水、电', 'water,power'],
    ['of a single character not within a word', '配有水果、助餐', 'meals'],
    ['run together', '配有水电', 'water,power'],
    ['run together with a longer one', '配有水电物业费', 'water,power,fee'],
    ['run together, with little behind', '配有水电物业费缴纳', 'water,power,fee'],
    ['whose own words hold a mark', '配有“智慧”体验区、助餐', 'zone,meals'],
    ['behind a comma that an item follows', '配有助餐，助浴', 'meals,baths'],
    ['behind a comma that items follow', '配有助餐，助浴、红外', 'meals,baths,infrared'],
    ['not behind a comma that something else follows', '配有助餐，服务居民助浴需求良好', 'meals'],
  ])('%s: %s', (_, text, items) => expect(listed(text)).toBe(items));
});

describe('what is none of its items', () => {
  test.each<[why: string, text: string, items: string | undefined]>([
    ['stands by its own words', '配有助餐、智能床垫', 'meals,智能床垫'],
    ['is left out of a closed set', '配有助餐、智能床垫', 'meals'],
    ['is no name where it does something', '配有助餐、实现联动', 'meals'],
    ['is no name where it counts', '配有助餐、3个床垫', 'meals'],
    ['is no name of one character', '配有助餐、床', 'meals'],
    ['is no name of more than twelve', '配有助餐、一二三四五六七八九十甲乙丙', 'meals'],
    ['is a name of twelve', '配有助餐、东西南北上中下左右前后边', 'meals,东西南北上中下左右前后边'],
    ['is no name of the kind', '配有助餐、相关设备', 'meals'],
    ['is no name where it begins as a verb', '配有助餐、为老人', 'meals'],
  ])('%s: %s', (why, text, items) => expect(listed(text, why !== 'is left out of a closed set')).toBe(items));

  test('nothing is a list where nothing is named', () => {
    expect(listed('配有实现联动')).toBeUndefined();
    expect(listed('配有智能床垫', false)).toBeUndefined();
  });
});

describe('there may be more', () => {
  test.each<[why: string, text: string, items: string | undefined]>([
    ['等', '配有助餐、助浴等', 'meals,baths+'],
    ['等 before other words', '配有助餐、助浴等服务', 'meals,baths+'],
    ['等等', '配有助餐、助浴等等', 'meals,baths+'],
    ['等 and another number', '配有助餐、助浴等4项', 'meals,baths+'],
    ['等 and at least as many', '配有助餐、助浴等不少于2项', 'meals,baths+'],
    ['but not with as many as are named', '配有助餐、助浴等2项', 'meals,baths'],
  ])('%s: %s', (_, text, items) => expect(listed(text)).toBe(items));

  test('where 如 stands before it', () => {
    const said = saidIn('服务如助餐、助浴', '', [], reading, standard, {});
    const match = /如(?<list>.*)/u.exec(said.tokens.text);
    const value = match && readList(match, ITEMS, true, reading, said);
    expect(value && shown(value)).toBe('meals,baths+');
  });
});

describe('one or the other is neither', () => {
  test.each<[why: string, text: string, items: string | undefined]>([
    ['或', '配有红外监测或电子围栏', undefined],
    ['任选', '配有红外监测、电子围栏任选', undefined],
    ['but one alone is there', '配有红外监测或者', 'infrared'],
  ])('%s: %s', (_, text, items) => expect(listed(text)).toBe(items));
});

describe('what is not there is left out', () => {
  test.each<[why: string, text: string, items: string | undefined]>([
    ['denied in brackets', '配有助餐、助浴（未开通）、红外', 'meals,infrared'],
    ['planned', '配有助餐、拟建助浴', 'meals'],
    ['excepted', '配有助餐、助浴、红外，助浴除外', 'meals,infrared'],
    ['excepted before', '除助浴外，配有助餐、助浴、红外', 'meals,infrared'],
    ['denied elsewhere', '助浴尚未开通。配有助餐、助浴、红外', 'meals,infrared'],
    ['another by its own words', '智能床垫尚未配置。配有助餐、智能床垫', 'meals'],
    ['of a single character, by itself', '电除外，配有水、电', 'water'],
    ['but not of a single character in a word', '电梯除外，配有水、电', 'water,power'],
    ['no item whose name begins with 无', '配有助餐、无人药店', 'meals,pharmacy'],
    ['by a label', '助浴：否。配有助餐、助浴', 'meals'],
    ['but not by a longer label', '助浴信息化：否。配有助餐、助浴', 'meals,baths'],
    ['all', '配有助餐（未开通）', undefined],
  ])('%s: %s', (_, text, items) => expect(listed(text)).toBe(items));
});

test('no list is longer than any of a notice', () => {
  expect(listed(`配有助餐、${'智能床垫、'.repeat(10)}`)).toBe('meals,智能床垫');
  expect(listed(`配有助餐、${'智能床垫、'.repeat(200)}`)).toBeUndefined();
});
