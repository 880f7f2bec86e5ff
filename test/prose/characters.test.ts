import { describe, expect, test } from 'vitest';
import { bare, plain, tidy } from '../../src/prose/characters.ts';

describe('a statement on one line, as Chinese is set', () => {
  test.each<[why: string, text: string, tidied: string]>([
    ['no blanks around', '  社区 ', '社区'],
    ['lines are joined', '社区\n共1456户', '社区共1456户'],
    ['no blanks between characters', '千兆　光纤 \t网络', '千兆光纤网络'],
    ['nor beside marks', '覆盖率 ， 联网率', '覆盖率，联网率'],
    ['nor before a figure', '共 1456户', '共1456户'],
    ['nor behind one', '共1456 户', '共1456户'],
    ['nor behind a share', '共95% 家庭', '共95%家庭'],
    ['nor before a sign of it', '95 %', '95%'],
    ['nor between a figure and a name in capitals', '2 A级', '2A级'],
    ['between two figures one stays', '12  34', '12 34'],
    ['between two words of Latin letters one stays', 'smart  city', 'smart city'],
    ['what has no width is a blank too', 'a\u200b\ufeffb', 'a b'],
    ['semicolons are full', '甲; 乙 ；丙', '甲；乙；丙'],
    ['other signs stay as they are', '共1,456户(约)', '共1,456户(约)'],
  ])('%s: %j', (_, text, tidied) => expect(tidy(text)).toBe(tidied));
});

describe('for matching', () => {
  test.each<[why: string, text: string, matched: string]>([
    ['digits and letters are of half width', '１０１９户５Ｇ', '1019户5G'],
    ['marks are of full width', '甲,乙;丙:丁!戊?', '甲，乙；丙：丁！戊？'],
    ['brackets are round', '(甲)[乙]【丙】', '（甲）（乙）（丙）'],
    ['quotation marks are curved', '「甲」『乙』"丙"', '“甲”“乙”“丙”'],
    ['signs of one thing are one', '5﹪，2㎢，1‐2，1‑2，1﹣2，甲∶乙｡', '5%，2k㎡，1-2，1-2，1-2，甲：乙。'],
    ['blanks go', '千兆 光纤　网络\u00a0覆盖\u200b率', '千兆光纤网络覆盖率'],
    ['what cannot be seen goes', '千\u00ad兆\u200d光\u2060纤\u202a网\u2066络\ue000', '千兆光纤网络'],
  ])('%s: %j', (_, text, matched) => expect(plain(text)).toBe(matched));
});

describe('what stands between digits', () => {
  test.each<[why: string, text: string, matched: string]>([
    ['separates thousands', '1,456户', '1456户'],
    ['separates thousands of full width', '１，０１９户', '1019户'],
    ['separates millions', '1,234,567户', '1234567户'],
    ['separates two figures', '3,4户', '3，4户'],
    ['separates two long figures', '1,4567户', '1，4567户'],
    ['separates two figures of full width', '１，２户', '1，2户'],
    ['is a blank, and both are unclear', '1 456户', '1☐456户'],
    ['is a blank behind a share', '95% 97%', '95%☐97%'],
    ['is an end of a line', '1\n456户', '1☐456户'],
    ['is the end of a block', '1户\n\n2户', '1户；2户'],
    ['is a total and its part, or one figure', '总数860,512户具备', '总数860☐512户具备'],
    ['is one figure where nothing is said of a part', '总数860,512户。', '总数860512户。'],
  ])('%s: %j', (_, text, matched) => expect(plain(text)).toBe(matched));
});

describe('marks of footnotes behind a figure go', () => {
  test.each<[why: string, text: string, matched: string]>([
    ['raised', '1456¹户', '1456户'],
    ['raised, two digits', '1456¹²户', '1456户'],
    ['in a circle', '1456①户', '1456户'],
    ['but not where they number what follows', '①户数', '①户数'],
    ['in brackets behind a unit', '1456户[1]', '1456户'],
    ['in brackets behind a share', '95%[12]', '95%'],
    ['in brackets behind digits of full width', '１４５６[1]', '1456'],
    ['but not of three digits', '1456户[123]', '1456户（123）'],
    ['nor behind words', '家庭[1]', '家庭（1）'],
    ['square metres are none', '500m²', '500m²'],
  ])('%s: %j', (_, text, matched) => expect(plain(text)).toBe(matched));
});

describe('where a block ends, so does the clause', () => {
  test.each<[why: string, text: string, matched: string]>([
    ['between blocks', '甲\n\n乙', '甲；乙'],
    ['with blanks in the line between', '甲 \n \t\n  乙', '甲；乙'],
    ['but not at the beginning', '\n\n甲', '甲'],
    ['nor where a mark ends it already', '甲。\n\n乙', '甲。乙'],
    ['nor where a mark of half width ends it', '甲,\n\n乙', '甲，乙'],
    ['within a block the lines are one', '甲\n乙', '甲乙'],
    ['signs of a list', '甲\n• 乙\n◆丙', '甲；乙；丙'],
    ['dashes of a list', '甲\n- 乙\n— 丙', '甲；乙；丙'],
    ['but no dash that touches', '甲\n-乙', '甲-乙'],
    ['numbers of a list', '甲\n1.乙\n（2）丙\n3、丁', '甲；1.乙；（2）丙；3、丁'],
    ['but no number with a decimal', '面积\n1.5平方公里', '面积1.5平方公里'],
    ['signs of yes and no', '甲\n√乙\n×丙', '甲；√乙；×丙'],
    ['names with a colon', '甲\n联网率：97%', '甲；联网率：97%'],
    ['rates on lines of their own', '覆盖率91%\n联网率91%', '覆盖率91%；联网率91%'],
    ['totals on lines of their own', '楼栋12个\n家庭总数1000户', '楼栋12个；家庭总数1000户'],
    ['but no line that goes on', '覆盖91%\n家庭的比例', '覆盖91%家庭的比例'],
    ['nor one whose rate is only named', '有91%\n覆盖率的小区', '有91%覆盖率的小区'],
    ['headings in brackets', '甲【计划】乙', '甲（计划）乙'],
    ['headings in brackets that begin a line', '甲\n【计划】乙', '甲；计划：乙'],
    ['headings in brackets that begin the text', '【计划】乙', '计划：乙'],
    ['headings in brackets behind a mark', '甲。【计划】乙', '甲。计划：乙'],
    ['but no long ones', '【这是一个很长很长的标题】乙', '（这是一个很长很长的标题）乙'],
    ['nor where nothing follows', '甲，【计划】', '甲，（计划）'],
  ])('%s: %j', (_, text, matched) => expect(plain(text)).toBe(matched));
});

test('titles are compared without marks and brackets, in small letters', () => {
  expect(bare('5G网络（覆盖率）')).toBe(bare('５ｇ 网络【覆盖率】：'));
  expect(bare('“一站式” 政务服务+')).toBe('一站式政务服务');
  expect(bare('IPTV')).toBe('iptv');
});
