import { describe, expect, test } from 'vitest';
import { cellsOf, originOf } from '../../src/prose/cells.ts';
import { plain } from '../../src/prose/characters.ts';
import { figureAt, MOST_FIGURES } from '../../src/prose/tokens.ts';
import { tokensOf } from '../../src/prose/tokens-of.ts';
import { reading } from '../notice/write/made.ts';
import { shownTokens } from './shown-tokens.ts';

const figuresIn = (text: string, kept: readonly string[] = []): string =>
  shownTokens(
    tokensOf(
      cellsOf(text),
      reading.figures,
      kept.map((word) => ({ from: text.indexOf(word), to: text.indexOf(word) + word.length })),
    ),
  );

describe('the figures of a text', () => {
  test.each<[why: string, text: string, figures: string]>([
    ['digits and a unit', '共1456户', '共〔1456〕户'],
    ['decimals as they are written', '面积0.20平方公里', '面积〔0.20〕平方公里'],
    ['numerals', '共一千二百户', '共〔1200〕户'],
    ['numerals after a point', '面积零点五平方公里', '面积〔0.5〕平方公里'],
    ['digits and 万', '共1.5万户', '共〔15000〕户'],
    ['digits and 百', '共3百户', '共〔300〕户'],
    ['a percentage', '覆盖率98.5%', '覆盖率〔98.5〕%'],
    ['百分之', '覆盖率百分之九十五', '覆盖率〔95〕%'],
    ['百分之 of digits', '覆盖率百分之95', '覆盖率〔95〕%'],
    ['百分百', '覆盖率百分百', '覆盖率〔100〕%'],
    ['百分之百', '覆盖率百分之百', '覆盖率〔100〕%'],
    ['two', '6个小区中4个', '〔6〕个小区中〔4〕个'],
    ['two side by side', '1200户98%', '〔1200〕户〔98〕%'],
    ['none without a unit', '共1456', '共1456'],
    ['none of words that begin as a unit does', '3个月', '3个月'],
    ['nor of numerals in words', '一站式、三网融合、统一', '一站式、三网融合、统一'],
    ['not what no number is written as', '共二十零户', '共〔unclear?〕户'],
  ])('%s: %s', (_, text, figures) => expect(figuresIn(text)).toBe(figures));
});

describe('a range', () => {
  test.each<[why: string, text: string, figures: string]>([
    ['of digits', '85-90%', '〔85..90〕%'],
    ['with its unit twice', '85%-90%', '〔85..90〕%'],
    ['of words', '85%至90%', '〔85..90〕%'],
    ['of 百分之 twice', '百分之八十五至百分之九十', '〔85..90〕%'],
    ['of 百分之 once', '百分之八十五到九十', '〔85..90〕%'],
    ['of a unit', '3-5次', '〔3..5〕次'],
    ['of neighbours', '两三次', '〔2..3〕次'],
    ['of neighbours with a mark', '三、四层', '〔3..4〕层'],
    ['that falls is none', '90-85%', '〔unclear?〕%'],
    ['of neighbours that falls is a number after something else', '四、三层', '四、〔3〕层'],
    ['of 百分之 that falls is none', '百分之九十至八十', '百分之九十至八十'],
    ['of two units is none', '85%-90户', '〔unclear?〕户'],
    ['without a unit is none', '2019-2021', '2019-2021'],
    ['of ordinals is none', '第1-3户', '第1-3户'],
    ['of ordinals in numerals is none', '第一至三户', '第一至三户'],
    ['of ordinals with a mark is none', '第一、二户', '第一、二户'],
  ])('%s: %s', (_, text, figures) => expect(figuresIn(text)).toBe(figures));
});

describe('a ratio', () => {
  test.each<[why: string, text: string, figures: string]>([
    ['is both its counts', '2210/2600户', '〔2210/2600〕户'],
    ['needs no unit', '（2210/2600）', '（〔2210/2600〕）'],
    ['of a part that is the whole', '6/6个', '〔6/6〕个'],
    ['of more than the whole is none', '2600/2210户', '2600/2210户'],
    ['of three numbers is a date', '2022/12/2', '2022/12/2'],
    ['is unclear after a blank', plain('1 210/2600户'), '1☐〔unclear?〕户'],
    ['is unclear before a blank', plain('1/2 600户'), '〔unclear?〕☐〔unclear?〕户'],
  ])('%s: %s', (_, text, figures) => expect(figuresIn(text)).toBe(figures));
});

describe('what is no number', () => {
  test.each<[why: string, text: string, figures: string]>([
    ['ordinals', '第3户', '第3户'],
    ['ordinals in numerals', '第十二户', '第十二户'],
    ['what follows a letter', 'l0个', 'l0个'],
    ['what follows two letters', 'AB10户', 'AB10户'],
    ['but not after a word in capitals', 'IPTV1310户', 'IPTV〔1310〕户'],
    ['what a letter follows', '5G个', '5G个'],
    ['a version', 'v2.3.1个', 'v2.3.1个'],
    ['hours of a week', '7×24个', '7×24个'],
    ['a number sign', '#3户', '#3户'],
    ['what a slash stands before', '个/3户', '个/3户'],
    ['but a per cent sign', '98%/97%', '〔98〕%/〔97〕%'],
    ['what a blank cuts', plain('1 456户'), '1☐〔unclear?〕户'],
    ['a range that a blank cuts', plain('1 456-2000户'), '1☐〔unclear?〕户'],
    ['what stands below nought', '-5户', '-〔unclear?〕户'],
    ['what stands below nought by its own sign', '−5户', '−〔unclear?〕户'],
    ['but after a dash', '—5户', '—〔5〕户'],
  ])('%s: %s', (_, text, figures) => expect(figuresIn(text)).toBe(figures));

  test('square metres are no letters after a number', () => {
    expect(figuresIn('500m²')).toBe('〔500〕m²');
    expect(figuresIn('500m2')).toBe('500m2');
    expect(figuresIn('5km²')).toBe('〔5〕km²');
    expect(figuresIn('5k㎡')).toBe('〔5〕k㎡');
  });
});

describe('about so much', () => {
  test.each<[why: string, text: string, figures: string]>([
    ['right before it', '约1456户', '约〔about?〕户'],
    ['and its bound', '近达95%', '近〔about?〕%'],
    ['in its clause', '估计共有1456户', '估计共有〔about?〕户'],
    ['not in the clause before', '估计良好，共1456户', '估计良好，共〔1456〕户'],
    ['not before another figure', '约500户中400户', '约〔about?〕户中〔400〕户'],
    ['right behind it', '95%左右', '〔about?〕%左右'],
    ['with how far it is off', '95%（±2%）', '〔about?〕%（±〔2〕%）'],
    ['or a little more', '1400多户', '〔about?〕户'],
    ['or a little more, behind the unit', '1400户多', '〔about?〕户多'],
    ['or a rest', '1400余户', '〔about?〕户'],
    ['not of what is left over', '100户余额', '〔100〕户余额'],
    ['not of what does much', '3套多功能终端', '〔3〕套多功能终端'],
    ['a few', '几百户', '〔about?〕户'],
    ['a few more', '几十多户', '〔about?〕多户'],
    ['several', '若干个', '〔about?〕个'],
    ['by tenths', '占比九成，', '占比〔about?〕%，'],
    ['a few per cent', '几十%', '〔about?〕%'],
    ['by a word of Latin digits', '1400几户', '〔about?〕户'],
  ])('%s: %s', (_, text, figures) => expect(figuresIn(text)).toBe(figures));
});

describe('a bound', () => {
  test.each<[why: string, text: string, figures: string]>([
    ['before', '不低于90%', '〔>= 90〕%'],
    ['before, with 为', '覆盖率不低于为90%', '覆盖率〔>= 90〕%'],
    ['before, more than', '超过90%', '〔> 90〕%'],
    ['before, at most', '不超过3次', '〔<= 3〕次'],
    ['before, less than', '不足90%', '〔< 90〕%'],
    ['behind', '90%以上', '〔>= 90〕%'],
    ['behind, with itself', '90%以上（含）', '〔>= 90〕%'],
    ['behind, at most', '6层及以下', '〔<= 6〕层'],
    ['apart', '每年至少开展2次', '每年至少开展〔>= 2〕次'],
    ['apart, but not across a mark', '至少开展活动，2次', '至少开展活动，〔2〕次'],
    ['apart, but not far off', '至少开展社区宣传普及活动2次', '至少开展社区宣传普及活动〔2〕次'],
    ['reached', '达到90%', '〔达 90〕%'],
    ['reached, and more', '达到90%以上', '〔>= 90〕%'],
    ['reached, and at least', '至少开展达到2次', '至少开展〔>= 2〕次'],
    ['of half of them', '半数以上小区', '〔>= 50〕%小区'],
    ['of more than half of them', '超过半数的小区', '〔> 50〕%的小区'],
    ['of half of them that is reached', '达到半数以上的小区', '〔>= 50〕%的小区'],
    ['what stands before says more than what stands behind', '超过90%以上', '〔> 90〕%'],
    ['not before another figure', '超过3次，2次', '〔> 3〕次，〔2〕次'],
  ])('%s: %s', (_, text, figures) => expect(figuresIn(text)).toBe(figures));
});

describe('a unit in the heading', () => {
  test.each<[why: string, text: string, figures: string]>([
    ['stands behind', '家庭总数（户）：1456', '家庭总数：〔1456〕户'],
    ['of a share', '覆盖率（%）：92.5', '覆盖率：〔92.5〕%'],
    ['without a mark', '覆盖率（%）92', '覆盖率：〔92〕%'],
    ['as a verb', '家庭总数（户）为1456', '家庭总数：〔1456〕户'],
    ['is no heading of what has its own', '家庭总数（户）：1456个', '家庭总数（户）：〔1456〕个'],
    ['not of what a blank cuts', plain('家庭总数（户）：1 456'), '家庭总数（户）：1☐456'],
    ['not of a ratio', '覆盖率（%）：92/100', '覆盖率（%）：〔92/100〕'],
  ])('%s: %s', (_, text, figures) => expect(figuresIn(text)).toBe(figures));
});

describe('parts of one whole', () => {
  test.each<[why: string, text: string, figures: string]>([
    ['are added', '移动500户、联通519户', '〔1019〕户'],
    ['are added behind the same words', '用户：移动500户，联通519户。', '用户：〔1019〕户。'],
    ['are added, three of them', '一期10户、二期20户和三期30户', '〔60〕户'],
    ['are added within other words', '接入移动500户、联通519户均可', '接入〔1019〕户均可'],
    ['one alone is a part', '移动500户', '移动〔part?〕户'],
    ['two of one name are parts', '移动500户、移动519户', '移动〔part?〕户、移动〔part?〕户'],
    ['of two units', '移动500户、联通519人', '移动〔part?〕户、联通〔part?〕人'],
    ['of shares', '移动98%、联通97%', '移动〔part?〕%、联通〔part?〕%'],
    ['of what is unclear', '移动约500户、联通519户', '移动约〔about?〕户、联通〔part?〕户'],
    ['of bounds', '移动超过500户、联通519户', '移动〔part?〕户、联通〔part?〕户'],
    ['of ranges', '移动500-600户、联通519户', '移动〔part?〕户、联通〔part?〕户'],
    [
      'with something else between',
      '移动500户、居民10户、联通519户',
      '移动〔part?〕户、居民〔10〕户、联通〔part?〕户',
    ],
    ['with something else before', '居民2000户、移动500户、联通519户', '居民〔2000〕户、〔1019〕户'],
    ['with something else behind', '移动500户、联通519户、居民20户', '〔1019〕户、居民〔20〕户'],
    ['of two kinds', '移动500户、一期519户', '移动〔part?〕户、一期〔519〕户'],
  ])('%s: %s', (_, text, figures) => expect(figuresIn(text)).toBe(figures));
});

test('what stands in a label is left as it is', () => {
  expect(figuresIn('6层及以下住宅数：3个', ['6层及以下住宅数'])).toBe('6层及以下住宅数：〔3〕个');
  expect(figuresIn('2栋，6层及以下住宅：3个，6层5个', ['6层及以下住宅'])).toBe(
    '〔2〕栋，6层及以下住宅：〔3〕个，〔6〕层〔5〕个',
  );
});

test('a figure knows where its words stand, its bound with it and its unit', () => {
  const text = '覆盖率不低于百分之九十以上，家庭总数（户）：1456。移动500户、联通519户';
  const tokens = tokensOf(cellsOf(text), reading.figures, []);
  const words = [...tokens.text].flatMap((c, at) => {
    if (figureAt(tokens, c) === undefined) return [];
    const [number, all] = [originOf(tokens.cells, at, at + 1), originOf(tokens.cells, at, at + 2)];
    return [[text.slice(number.from, number.to), text.slice(all.from, all.to)]];
  });
  expect(words).toEqual([
    ['不低于百分之九十', '不低于百分之九十以上'],
    ['（户）：1456', '（户）：1456'],
    ['移动500户、联通519户', '移动500户、联通519户'],
  ]);
});

test('no more figures are read than a statement has', () => {
  const { figures } = tokensOf(cellsOf('1户，'.repeat(MOST_FIGURES + 1)), reading.figures, []);
  expect(figures).toHaveLength(MOST_FIGURES);
});
