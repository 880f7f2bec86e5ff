import { describe, expect, test } from 'vitest';
import { spelledOut, unfamiliarIn } from '../../src/prose/familiar.ts';

describe('the words that a pattern spells out', () => {
  test.each<[why: string, pattern: string, words: readonly string[]]>([
    ['all of a word', '千兆光纤', ['千兆光纤']],
    ['each of several', '千兆|光纤', ['千兆', '光纤']],
    ['in groups too', '(?:千兆|光纤)网络', ['千兆', '光纤', '网络']],
    ['each of a class', '[水电]费', ['水', '电', '费']],
    ['none of what a class shuts out', '[^水电]费', ['费']],
    ['none of what it looks ahead for to shut out', '网络(?!故障)覆盖', ['网络', '覆盖']],
    ['none of what it looks back for', '(?<=全市)网络', ['网络']],
    ['none of what it looks back for to shut out', '(?<!全市)网络', ['网络']],
    ['nor of groups in there', '网络(?!(?:有|无)故障)覆盖', ['网络', '覆盖']],
    ['nor of escaped brackets in there', '网络(?!故障\\)损坏)覆盖', ['网络', '覆盖']],
    ['but what it looks ahead for', '网络(?=覆盖)', ['网络', '覆盖']],
    ['with and without what may be left out', '物业费?缴纳', ['物业', '物业费', '缴纳']],
    ['quotation marks', '“一站式”', ['“一站式”']],
    ['names in capitals', 'IPTV|5G', ['IPTV', 'G']],
    ['no digits', '家庭\\d{1,3}户', ['家庭', '户']],
    ['no small letters', '(?<figure>户)', ['户']],
    ['none of nothing', '.*', []],
  ])('%s: %s', (_, pattern, words) => expect(spelledOut(pattern)).toEqual(words));
});

describe('the first words that are not familiar', () => {
  const known = (texts: readonly string[], patterns: readonly string[] = []) => ({
    texts,
    patterns: patterns.map((source) => new RegExp(`(?:${source})`, 'uy')),
  });
  const WORDS = known(['千兆光纤网络', '覆盖率', '的'], ['达到?', '[为是]']);
  test.each<[why: string, text: string, words: string | undefined]>([
    ['none of known words', '千兆光纤网络覆盖率', undefined],
    ['none of their beginnings', '千兆光纤', undefined],
    ['none of what stands within them', '光纤网络', undefined],
    ['a single character of them is none', '兆', '兆'],
    ['but of a word of one', '的', undefined],
    ['none of what a pattern finds', '达到', undefined],
    ['nor of the shorter of what it finds', '达', undefined],
    ['marks are familiar', '千兆、光纤：覆盖率（）。☐\ue000', undefined],
    ['what is new, up to a mark', '千兆光纤稳定运行，良好', '稳定运行'],
    ['eight characters of it', '千兆光纤甲乙丙丁戊己庚辛壬', '甲乙丙丁戊己庚辛'],
    ['where words may be cut up in several ways', '千兆光纤覆盖率达', undefined],
    ['from as far as all is known', '千兆光纤的率', '率'],
    ['the end of a word that begins as another', '覆盖网', '网'],
    ['all that is new', '甲', '甲'],
    ['nothing of nothing', '', undefined],
  ])('%s: %s', (_, text, words) => expect(unfamiliarIn(text, WORDS, [])).toBe(words));

  test('the name of its community is familiar', () => {
    expect(unfamiliarIn('光明社区千兆光纤', WORDS, ['光明社区', '光明'])).toBeUndefined();
    expect(unfamiliarIn('光明千兆光纤', WORDS, ['光明社区', '光明'])).toBeUndefined();
    expect(unfamiliarIn('东风社区千兆光纤', WORDS, ['光明社区', '光明'])).toBe('东风社区千兆光纤');
  });

  test('a word is familiar from each place where it begins as the text does', () => {
    expect(unfamiliarIn('水电费', known(['水电水电费']), [])).toBeUndefined();
    expect(unfamiliarIn('水电煤', known(['水电水电费']), [])).toBe('煤');
  });
});
