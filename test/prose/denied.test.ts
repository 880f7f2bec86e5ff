import { describe, expect, test } from 'vitest';
import { factsRead, statementRead } from './read.ts';

type Case = readonly [why: string, text: string, facts: readonly string[]];

describe('whether a thing is there, is not, or is left open', () => {
  const [YES, NO, OPEN] = [['data_encrypted=true'], ['data_encrypted=false'], []];
  test.each<Case>([
    ['it is', '数据采用加密措施', YES],
    ['it is, to a question', '数据采用加密措施：是', YES],
    ['it is not', '数据未采用加密措施', NO],
    ['it is not, as is said behind', '数据采用加密措施尚未实现', NO],
    ['no, to a question', '数据采用加密措施：否', NO],
    ['no, as a sign', '数据采用加密措施：×', NO],
    ['no, in brackets', '数据采用加密措施（否）', NO],
    ['none, in brackets', '数据采用加密措施（无）', NO],
    ['it is not so, to a question', '数据采用加密措施：不是', OPEN],
    ['nobody knows', '数据采用加密措施：不清楚', OPEN],
    ['nobody says', '数据采用加密措施：不详', OPEN],
    ['not all of it', '数据未全部采用加密措施', OPEN],
    ['not all of it, as is said behind', '数据采用加密措施未完全到位', OPEN],
    ['not by itself', '未单独采用加密措施', OPEN],
    ['what is denied stands far off', '未能由第三方公司采用加密措施', OPEN],
    ['what is denied is another thing', '未记录、采用加密措施', OPEN],
    ['it is not planned', '尚未计划采用加密措施', OPEN],
    ['it is to be', '计划采用加密措施', OPEN],
    ['it is asked whether', '是否采用加密措施有待确认', OPEN],
    ['it was', '2019年数据采用加密措施', OPEN],
    ['others do', '其他社区数据采用加密措施', OPEN],
    ['a notice about it is there', '数据采用加密措施的通知已印发', OPEN],
    ['it is not true', '数据采用加密措施，不属实', OPEN],
  ])('%s: %s', (_, text, facts) => {
    expect(factsRead('information-security', text, { years: [2022] })).toEqual(facts);
  });

  test.each<Case>([
    ['it is', '与智慧物业管理服务平台实现互联互通', ['property_platform_linked=true']],
    ['all of it', '100%实现与智慧物业管理服务平台互联互通', ['property_platform_linked=true']],
    ['a part of it', '95%实现与智慧物业管理服务平台互联互通', []],
    ['none of it', '与智慧物业管理服务平台互联互通0次', []],
    ['taken back at once', '与智慧物业管理服务平台互联互通，该平台尚未启用', []],
    ['not all of it', '与智慧物业管理服务平台互联互通未全部实现', []],
  ])('of a link, %s: %s', (_, text, facts) => {
    expect(factsRead('information-platform', text)).toEqual(facts);
  });
});

describe('what all do, and what they are to do', () => {
  const DOES = '实现电动车进电梯智能识别';
  test.each<Case>([
    ['they do', `所有小区${DOES}`, ['lift_ebike_recognition_rate=100%']],
    ['not all do', `并非所有小区${DOES}`, []],
    ['none does', `没有小区${DOES}`, []],
    ['they are moved to', `推动所有小区${DOES}`, []],
    ['it is seen to that they do', `确保所有小区${DOES}`, []],
    ['they are asked to', `号召所有小区${DOES}`, []],
    ['under conditions', `所有小区有条件${DOES}`, []],
    ['if they do', `所有小区若${DOES}，可获补贴`, []],
    ['others say so', `有人说所有小区${DOES}`, []],
    ['a scheme for it is there', `所有小区${DOES}的方案已制定`, []],
    ['they did', `所有小区${DOES}，设备已停用`, []],
    ['it is no longer to be had', `所有小区${DOES}，功能未开通`, []],
  ])('%s: %s', (_, text, facts) => {
    expect(factsRead('fire-hazards', text)).toEqual(facts);
  });
});

test('a flag is denied with the words of its clause that deny it', () => {
  const words = (text: string) =>
    statementRead('information-security', text).reported.map((one) => one.words);
  expect(words('家庭信息安全，数据尚未采用加密措施。')).toEqual(['数据尚未采用加密措施']);
  expect(words('社区：数据尚未采用加密措施。')).toEqual(['数据尚未采用加密措施']);
});
