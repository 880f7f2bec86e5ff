import { describe, expect, test } from 'vitest';
import { factsRead } from './read.ts';

type Case = readonly [why: string, id: string, text: string, facts: readonly string[]];

describe('what a doubt leaves of a number of things', () => {
  const id = 'smart-charging';
  test.each<readonly [why: string, text: string, facts: readonly string[]]>([
    ['none', '建有汽车充电桩12个', ['ev_chargers=12']],
    ['some of them are not used', '建有汽车充电桩12个，其中2个尚未启用', []],
    ['in fewer words', '建有汽车充电桩12个，2个停用', []],
    ['in brackets', '建有汽车充电桩12个（2个停用）', []],
    ['some of them are tried', '建有汽车充电桩12个，其中2个试运行', []],
    ['some of them are of a kind', '建有汽车充电桩12个，其中2个为快充', ['ev_chargers=12']],
    ['more are planned', '建有汽车充电桩12个，计划新增5个', ['ev_chargers=12']],
    ['all are planned', '计划建设汽车充电桩12个', []],
    ['there are some, though not everywhere', '除东区外，小区建有电动汽车充电桩', ['ev_chargers=>= 1']],
    [
      'there are some, though others are not',
      '小区建有电动汽车充电桩，但仍有楼栋未安装',
      ['ev_chargers=>= 1'],
    ],
    ['there are to be some', '小区拟建有电动汽车充电桩', []],
    ['there were some', '小区曾建有电动汽车充电桩', []],
  ])('%s: %s', (_, text, facts) => {
    expect(factsRead(id, text)).toEqual(facts);
  });
});

describe('what a doubt of some leaves of the whole', () => {
  test.each<Case>([
    [
      'there are so many',
      'smart-charging',
      '有电动自行车的小区6个，其中2个未建停放场所',
      ['ebike_estates=6'],
    ],
    ['but not all of them do', 'fire-hazards', '所有小区实现电动车进电梯智能识别，其中2个试运行', []],
    [
      'a list but for what is excepted',
      'property-services',
      '除暖气外，水、电、气均可线上缴费',
      ['online_bills=water,electricity,gas'],
    ],
    [
      'a list but for what is planned',
      'elderly-services',
      '提供助餐、助浴、拟提供助洁服务',
      ['elderly_services=meals,bathing'],
    ],
    ['a list that is planned', 'elderly-services', '计划提供助餐、助浴、助洁服务', []],
    ['a list that is taken back', 'elderly-services', '提供助餐、助浴、助洁服务，尚未启用', []],
    ['a list of another place', 'elderly-services', '全街道提供助餐、助浴、助洁服务', []],
    ['a list that is told of', 'elderly-services', '据介绍，提供助餐、助浴服务', []],
    ['a list for some', 'elderly-services', '为部分老年人提供助餐、助浴服务', []],
  ])('%s: %s: %s', (_, id, text, facts) => {
    expect(factsRead(id, text)).toEqual(facts);
  });
});

describe('words of doubt that a fact is about', () => {
  test.each<Case>([
    ['what cannot be changed', 'information-security', '记录不可修改、删除', ['logs_tamper_proof=true']],
    ['what can be', 'information-security', '记录未实现不可修改、删除', []],
    ['without a counter', 'medical-services', '设立无人药店', ['consultation_facilities=unstaffed-pharmacy']],
  ])('%s: %s: %s', (_, id, text, facts) => {
    expect(factsRead(id, text)).toEqual(facts);
  });
});
