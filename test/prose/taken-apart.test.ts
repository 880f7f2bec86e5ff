import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../src/prose/cells.ts';
import { putPlainly } from '../../src/prose/put-plainly.ts';
import { ofNow, takenApart } from '../../src/prose/taken-apart.ts';
import type { Tokens } from '../../src/prose/tokens.ts';
import { tokensOf } from '../../src/prose/tokens-of.ts';
import { reading } from '../notice/write/made.ts';
import { shownTokens } from './shown-tokens.ts';

const tokensIn = (text: string) => tokensOf(cellsOf(text), reading.figures, []);
const after = (step: (tokens: Tokens) => Tokens, text: string) => shownTokens(step(tokensIn(text)));

describe('of a change what counts now', () => {
  test.each<[why: string, text: string, now: string]>([
    ['from and to', '覆盖率由60%提升至95%', '覆盖率〔95〕%'],
    ['from and to, of a year', '户数从2021年的1980户增加到2100户', '户数〔2100〕户'],
    ['than last year', '覆盖率较去年的60%升至95%', '覆盖率〔95〕%'],
    ['last year and this', '覆盖率去年为60%，目前为95%', '覆盖率〔95〕%'],
    ['a figure that went up', '覆盖率60%提高到95%', '覆盖率〔95〕%'],
    ['with an arrow', '60%→95%', '〔95〕%'],
    ['by so much beside it', '覆盖率98%较上年提高2个百分点', '覆盖率〔98〕%'],
    ['by so much beside it, in brackets', '覆盖率（98%）比去年上升了2个百分点，', '覆盖率（〔98〕%），'],
    ['but not before a share is asked of', '98%较上年提高2个百分点的', '〔98〕%较上年提高2个百分点的'],
    ['by how much', '覆盖率提高了15%', '覆盖率提高了〔change?〕%'],
    ['how many more', '新增3处', '新增〔change?〕处'],
    ['by how much, in doubt before', '提高约15%', '提高约〔about?〕%'],
    ['no change', '覆盖率95%', '覆盖率〔95〕%'],
    ['not across a mark', '由60%出发，95%', '由〔60〕%出发，〔95〕%'],
  ])('%s: %s', (_, text, now) => expect(after(ofNow, text)).toBe(now));
});

describe('several nouns and as many figures, one by one', () => {
  test.each<[why: string, text: string, apart: string]>([
    ['分别', '覆盖率、联网率分别为98%、97%', '覆盖率〔98〕%；联网率〔97〕%'],
    [
      '分别, three of them',
      '覆盖率、联网率和完好率分别达98%、97%和96%。',
      '覆盖率〔达 98〕%；联网率〔达 97〕%；完好率〔达 96〕%。',
    ],
    ['依次', '覆盖率、联网率依次为98%、97%', '覆盖率〔98〕%；联网率〔97〕%'],
    ['the unit once, behind the last', '覆盖率、联网率分别为98、97%', '覆盖率、联网率分别为98、〔97〕%'],
    [
      'the bound once, before the first',
      '覆盖率、联网率分别达到98%、97%',
      '覆盖率〔达 98〕%；联网率〔达 97〕%',
    ],
    ['slashes without a word', '覆盖率/联网率：98%/97%', '覆盖率〔98〕%；联网率〔97〕%'],
    [
      'slashes, and a noun too many',
      '覆盖率/联网率/完好率：98%/97%',
      '覆盖率/联网率/完好率：〔unclear?〕%/〔unclear?〕%',
    ],
    [
      '分别, and a noun before that has none',
      '社区、覆盖率、联网率分别为98%、97%',
      '社区、覆盖率、联网率分别为〔unclear?〕%、〔unclear?〕%',
    ],
    [
      '分别, and a figure too many',
      '覆盖率、联网率分别为98%、97%、96%',
      '覆盖率、联网率分别为〔unclear?〕%、〔unclear?〕%、〔unclear?〕%',
    ],
    ['a noun alone keeps its figures', '覆盖率：98%、97%', '覆盖率：〔98〕%、〔97〕%'],
    ['及时 is no 及', '及时率、覆盖率分别为98%、97%', '及时率〔98〕%；覆盖率〔97〕%'],
    ['counts', '家庭、商户分别为10户、5户', '家庭〔10〕户；商户〔5〕户'],
    ['not across a mark', '覆盖率、联网率分别公布，98%、97%', '覆盖率、联网率分别公布，〔98〕%、〔97〕%'],
  ])('%s: %s', (_, text, apart) => expect(after(takenApart, text)).toBe(apart));
});

describe('several nouns and one figure of all', () => {
  test.each<[why: string, text: string, apart: string]>([
    ['均', '覆盖率、联网率均达到90%', '覆盖率〔达 90〕%；联网率〔达 90〕%'],
    ['三项 and 都', '覆盖率、联网率、完好率三项都为90%', '覆盖率〔90〕%；联网率〔90〕%；完好率〔90〕%'],
    [
      'only of what ends as the last does',
      '居民、覆盖率、联网率均为90%',
      '居民、覆盖率〔90〕%；联网率〔90〕%',
    ],
    ['not of one', '覆盖率均为90%', '覆盖率均为〔90〕%'],
    ['not of one behind others', '居民、覆盖率均为90%', '居民、覆盖率均为〔90〕%'],
    ['not of what is no rate', '甲家庭、乙家庭均为90户', '甲家庭、乙家庭均为〔90〕户'],
    ['满意度 too', '知晓度、满意度均为90%', '知晓度〔90〕%；满意度〔90〕%'],
  ])('%s: %s', (_, text, apart) => expect(after(takenApart, text)).toBe(apart));
});

describe('a second figure of the same', () => {
  test.each<[why: string, text: string, apart: string]>([
    ['of this community', '老年人占比22%，本社区为19.4%', '老年人占比〔22〕%，本社区为老年人占比〔19.4〕%'],
    ['of now', '覆盖率60%，目前为95%', '覆盖率〔60〕%，目前为覆盖率〔95〕%'],
    ['measured', '覆盖率要求90%，实测值95%', '覆盖率要求〔90〕%，实测值覆盖率〔95〕%'],
    ['not of another', '老年人占比22%，联网率19.4%', '老年人占比〔22〕%，联网率〔19.4〕%'],
  ])('%s: %s', (_, text, apart) => expect(after(takenApart, text)).toBe(apart));
});

describe('what is said at length', () => {
  test.each<[why: string, text: string, plainly: string]>([
    ['a share in brackets', '覆盖率（98%）、联网率（97%）', '覆盖率〔98〕%、联网率〔97〕%'],
    ['a count in brackets', '家庭总数（1456户）', '家庭总数〔1456〕户'],
    ['not in brackets behind something else', '家庭（1456户）', '家庭（〔1456〕户）'],
    ['so many of each hundred', '每100户家庭中有92户具备', '〔92〕%的家庭具备'],
    ['so many of each hundred, without 有', '每100户家庭中92户具备', '〔92〕%的家庭具备'],
    ['so many of each ten', '每10户家庭有9户具备', '〔90〕%的家庭具备'],
    ['so many of each, of what the unit names', '每100户中有92户具备', '〔92〕%的户具备'],
    ['not of more than there are', '每10户家庭中有12户具备', '每〔part?〕户家庭中有〔part?〕户具备'],
    ['all of them', '每10户家庭中有10户具备', '〔100〕%的家庭具备'],
    ['not of none', '每0户家庭中有0户具备', '每〔part?〕户家庭中有〔part?〕户具备'],
    ['not where decimals never end', '每3户家庭中有1户具备', '每〔part?〕户家庭中有〔part?〕户具备'],
    ['not of about so many', '每100户家庭中有约92户具备', '每〔part?〕户家庭中有约〔about?〕户具备'],
    ['not of about a hundred', '每约100户家庭中有92户具备', '每约〔about?〕户家庭中有〔92〕户具备'],
    ['not where nothing is said of them', '每100户家庭中有92户。', '每〔part?〕户家庭中有〔part?〕户。'],
    ['not of two units', '每100户家庭中有92人具备', '每〔part?〕户家庭中有〔92〕人具备'],
    ['a whole and its part', '为32名独居老人中的30名安装', '〔32〕名独居老人，为其中〔30〕名安装'],
    [
      'a whole and its part, with nothing before',
      '32名独居老人中的30名安装',
      '〔32〕名独居老人，其中〔30〕名安装',
    ],
    [
      'a whole of which there are already',
      '共有3000户居民，已有2900户接入',
      '共有〔3000〕户居民，已有〔2900〕户接入',
    ],
    [
      'a whole of which there are already, with nothing before',
      '3000户居民，已有2900户接入',
      '〔3000〕户居民，其中〔2900〕户接入',
    ],
    ['not of so many estates', '6个中的4个建有', '〔6〕个中的〔4〕个建有'],
    ['but of so many lamps', '6个路灯中的4个可调', '〔6〕个路灯，其中〔4〕个可调'],
    ['not of two units', '32户家庭中的30名安装', '〔32〕户家庭中的〔30〕名安装'],
    ['not of about so many', '为约32名老人中的30名安装', '为约〔about?〕名老人中的〔30〕名安装'],
    ['not of at least so many', '为32名老人中的至少30名安装', '为〔32〕名老人中的〔>= 30〕名安装'],
  ])('%s: %s', (_, text, plainly) => expect(after(putPlainly, text)).toBe(plainly));
});
