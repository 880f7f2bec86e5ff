import { describe, expect, test } from 'vitest';
import type { StatementOf } from '../../src/prose/said.ts';
import { factsRead } from './read.ts';

const GUANGMING: StatementOf = { name: '光明路社区' };
const ASKED = 'fixed-broadband';

describe('whose statement it is, and of which year', () => {
  test.each<[why: string, text: string, of: StatementOf, facts: readonly string[]]>([
    ['its own by its name', '光明路社区家庭总数1000户。', GUANGMING, ['households=1000']],
    [
      'by the name without what every name ends with',
      '光明路家庭总数1000户。',
      GUANGMING,
      ['households=1000'],
    ],
    ['as people call it', '光明家庭总数1000户。', GUANGMING, ['households=1000']],
    ['of another', '幸福里家庭总数1000户。', GUANGMING, []],
    ['whoever it is, where the name is not known', '光明路社区家庭总数1000户。', {}, []],
    ['one character is no name', '光家庭总数1000户。', { name: '光明社区' }, []],
    ['a name that ends otherwise', '光明村家庭总数1000户。', { name: '光明村' }, ['households=1000']],
    ['of now', '2022年家庭总数1000户。', { years: [2022, 2023] }, ['households=1000']],
    ['of before', '2021年家庭总数1000户。', { years: [2022, 2023] }, []],
    ['of years to come', '2024年家庭总数1000户。', { years: [2022, 2023] }, []],
    ['of any year, where none is asked for', '2021年家庭总数1000户。', {}, ['households=1000']],
  ])('%s: %s', (_, text, of, facts) => {
    expect(factsRead(ASKED, text, of)).toEqual(facts);
  });
});

describe('what a label says is no figure, and no doubt', () => {
  test.each<[text: string, fact: string]>([
    ['拥有至少1类智能便民服务设施的小区数：5个。', 'convenience_facility_estates=5'],
    ['拥有至少1类智能便民服务设施的小区占比：80%。', 'convenience_facility_rate=80%'],
  ])('%s', (text, fact) => {
    expect(factsRead('convenience-services', text)).toEqual([fact]);
  });
  test('建有一分钟诊所、智能云药房。', () => {
    expect(factsRead('medical-services', '建有一分钟诊所、智能云药房。')).toEqual([
      'consultation_facilities=one-minute-clinic,cloud-pharmacy',
    ]);
  });
});
