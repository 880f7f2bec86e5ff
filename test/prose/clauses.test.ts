import { describe, expect, test } from 'vitest';
import {
  type Clause,
  clausesOf,
  following,
  innermost,
  sentenceBefore,
  sentenceOf,
} from '../../src/prose/clauses.ts';

/** The words of each clause, with the mark before it, and behind @ what stands before the bracket that holds it. */
const shown =
  (text: string) =>
  ({ from, to, mark, host }: Clause) =>
    mark + text.slice(from, to) + (host === undefined ? '' : `@${text.slice(host.from, host.to)}`);
const clausesIn = (text: string) => clausesOf(text).map(shown(text));

describe('the clauses of a text', () => {
  test.each<[why: string, text: string, clauses: readonly string[]]>([
    ['one without marks', '已覆盖', ['已覆盖']],
    ['each mark ends one', '甲，乙。丙；丁！戊？己', ['甲', '，乙', '。丙', '；丁', '！戊', '？己']],
    ['、 and ： end none', '甲、乙：丙', ['甲、乙：丙']],
    ['nothing between two marks is none', '甲，，乙。', ['甲', '，乙']],
    ['nothing at all is none', '', []],
    ['what stands in brackets is one of its own', '甲（乙）丙', ['甲（乙）丙', '（乙@甲']],
    ['and may be several', '甲（乙，丙）', ['甲（乙，丙）', '（乙@甲', '，丙@甲']],
    ['a bracket speaks of what stands right before it', '甲、乙（丙）', ['甲、乙（丙）', '（丙@乙']],
    ['since the last mark', '甲，乙（丙）', ['甲', '，乙（丙）', '（丙@乙']],
    ['since ：', '甲：乙（丙）', ['甲：乙（丙）', '（丙@乙']],
    [
      'a mark within a bracket is none of the clause around it',
      '甲（乙，丙）丁（戊）',
      ['甲（乙，丙）丁（戊）', '（乙@甲', '，丙@甲', '（戊@甲（乙，丙）丁'],
    ],
    ['nor are 、 and ：', '甲（乙、丙）（丁）', ['甲（乙、丙）（丁）', '（乙、丙@甲', '（丁@甲（乙、丙）']],
    ['brackets in brackets', '甲（乙（丙））', ['甲（乙（丙））', '（乙（丙）@甲', '（丙@甲（乙']],
    ['a bracket that is not closed goes on to the end', '甲（乙。丙', ['甲（乙。丙', '（乙@甲', '。丙@甲']],
    ['one that was never opened is a sign', '甲）乙，丙', ['甲）乙', '，丙']],
    ['an empty one says nothing', '甲（）乙', ['甲（）乙']],
  ])('%s: %s', (_, text, clauses) => {
    expect(clausesIn(text)).toEqual(clauses);
  });

  test('brackets within each other are followed seven deep', () => {
    const text = `${'（甲'.repeat(9)}${'）'.repeat(9)}`;
    expect(clausesIn(text)).toHaveLength(8);
  });
});

describe('the clause that holds a place', () => {
  test.each<[why: string, text: string, at: string, clause: string]>([
    ['its own', '甲，乙。丙', '乙', '，乙'],
    ['the first', '甲，乙', '甲', '甲'],
    ['the last', '甲，乙。丙', '丙', '。丙'],
    ['in a bracket the one in the bracket', '甲（乙）丙', '乙', '（乙@甲'],
    ['behind a bracket the one around it', '甲（乙）丙', '丙', '甲（乙）丙'],
    ['behind a bracket of many', '甲（乙，丙，丁）戊', '戊', '甲（乙，丙，丁）戊'],
  ])('%s: %s of %s', (_, text, at, clause) => {
    const clauses = clausesOf(text);
    const found = clauses[innermost(clauses, text.indexOf(at))] as Clause;
    expect(shown(text)(found)).toBe(clause);
  });
});

describe('what follows a clause in its sentence', () => {
  test.each<[why: string, text: string, clauses: readonly string[]]>([
    ['up to the end of the sentence', '甲，乙，丙。丁，戊', ['，乙', '，丙']],
    ['nothing where it ends one', '甲。乙，丙', []],
    ['; ends a sentence too', '甲；乙', []],
    ['without what stands in brackets', '甲，乙（己），丙', ['，乙（己）', '，丙']],
  ])('%s: %s', (_, text, clauses) => {
    expect([...following(clausesOf(text), 0)].map(shown(text))).toEqual(clauses);
  });
});

describe('where sentences begin', () => {
  const text = '甲。乙，丙；丁！戊，己';
  const from = (at: string) => text.indexOf(at);
  test.each([
    ['the first', '甲', '甲'],
    ['of a clause within it', '丙', '乙'],
    ['of a clause that ends one at ！', '己', '戊'],
    ['of a clause that begins one, the one before', '丁', '乙'],
    ['and the first of it', '乙', '甲'],
  ])('%s: %s', (_, at, start) => {
    expect(sentenceOf(text, from(at))).toBe(from(start));
  });
  test.each([
    ['the one before it', '丙', '甲'],
    ['of the last', '己', '丁'],
    ['the first has none before it', '甲', '甲'],
  ])('%s: %s', (_, at, start) => {
    expect(sentenceBefore(text, from(at))).toBe(from(start));
  });
});
