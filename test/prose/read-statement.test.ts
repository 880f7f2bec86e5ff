import { describe, expect, test } from 'vitest';
import { LONGEST_STATEMENT, type StatementOf } from '../../src/prose/said.ts';
import { shown, statementRead } from './read.ts';

/** All that a reading of a statement tells: `+` a fact and its words, `≠` one that is said twice, `?` what is unread and why. */
function told(id: string, text: string, of?: StatementOf): readonly string[] {
  const { reported, disagreeing, unread } = statementRead(id, text, of);
  return [
    ...reported.map(({ fact, value, words }) => `+ ${fact}=${shown(value)} ${words}`),
    ...disagreeing.map(({ fact, words }) => `≠ ${fact} ${words.join(' | ')}`),
    ...unread.map(({ words, why }) => `? ${words}${why === undefined ? '' : ` ${why}`}`),
  ];
}

describe('what is read, with its words', () => {
  test.each<[why: string, id: string, text: string, all: readonly string[]]>([
    [
      'two facts of one sentence',
      'fixed-broadband',
      '家庭总数1000户，具备千兆接入能力的家庭900户。',
      ['+ households=1000 家庭总数1000户', '+ gigabit_households=900 千兆接入能力的家庭900户'],
    ],
    [
      'in the order of the reading, whatever that of the sentence',
      'fixed-broadband',
      '千兆光纤覆盖率90%，家庭总数1000户。',
      ['+ households=1000 家庭总数1000户', '+ gigabit_coverage=90% 覆盖率90%'],
    ],
    [
      'a flag that is denied, with what denies it',
      'information-security',
      '数据未采用加密措施。',
      ['+ data_encrypted=false 数据未采用加密措施'],
    ],
    [
      'what a label names is read by the label alone',
      'information-security',
      '采用加密等安全措施保障居民个人信息安全：否。',
      ['+ data_encrypted=false 采用加密等安全措施保障居民个人信息安全：否'],
    ],
    [
      'and what others name beside it',
      'information-security',
      '采用加密等安全措施保障居民个人信息安全：是，记录不可修改、删除：否。',
      [
        '+ data_encrypted=true 采用加密等安全措施保障居民个人信息安全：是',
        '+ logs_tamper_proof=false 记录不可修改、删除：否',
      ],
    ],
    [
      'from the word that says of how many to what they do',
      'fire-hazards',
      '所有小区安装摄像头，实现电动车进电梯智能识别。',
      ['+ lift_ebike_recognition_rate=100% 所有小区安装摄像头，实现电动车进电梯智能识别'],
    ],
    [
      'up to what says of how many',
      'fire-hazards',
      '实现电动车进电梯智能识别的小区有4个。',
      ['+ lift_ebike_recognition_estates=4 实现电动车进电梯智能识别的小区有4个'],
    ],
  ])('%s: %s: %s', (_, id, text, all) => {
    expect(told(id, text)).toEqual(all);
  });
});

describe('what a statement says of one fact more than once', () => {
  test.each<[why: string, id: string, text: string, all: readonly string[]]>([
    [
      'two figures are none',
      'fixed-broadband',
      '家庭总数1000户，家庭总数1100户。',
      ['≠ households 家庭总数1000户 | 家庭总数1100户'],
    ],
    [
      'the same twice is one',
      'fixed-broadband',
      '家庭总数1000户，社区家庭总户数为1000.0户。',
      ['+ households=1000 家庭总数1000户'],
    ],
    [
      'two figures by the label',
      'satisfaction',
      '居民满意度95%，居民满意度96%。',
      ['≠ satisfaction 居民满意度95% | 居民满意度96%'],
    ],
    [
      'of three the last',
      'satisfaction',
      '居民满意度95%，居民满意度95%，居民满意度96%。',
      ['≠ satisfaction 居民满意度95% | 居民满意度95% | 居民满意度96%'],
    ],
    [
      'the same by the label twice',
      'satisfaction',
      '居民满意度95%，居民满意度95.0%。',
      ['+ satisfaction=95% 居民满意度95%'],
    ],
    [
      'one by the label, one by other words',
      'fixed-broadband',
      '社区家庭总数1000户，家庭总数为1100户。',
      ['≠ households 社区家庭总数1000户 | 家庭总数为1100户'],
    ],
    [
      'in whatever order',
      'fixed-broadband',
      '家庭总数为1100户，社区家庭总数1000户。',
      ['≠ households 社区家庭总数1000户 | 家庭总数为1100户'],
    ],
    [
      'the same by the label and by other words',
      'fixed-broadband',
      '社区家庭总数1000户，家庭总数为1000户。',
      ['+ households=1000 社区家庭总数1000户'],
    ],
    [
      'reached and named, the same',
      'satisfaction',
      '居民满意度95%，满意度达到95%。',
      ['+ satisfaction=95% 居民满意度95%'],
    ],
    [
      'yes and no',
      'information-security',
      '采用加密等安全措施保障居民个人信息安全：是。数据未采用加密措施。',
      ['≠ data_encrypted 采用加密等安全措施保障居民个人信息安全：是 | 数据未采用加密措施'],
    ],
    [
      'a part of it is no other figure',
      'satisfaction',
      '居民满意度98%，其中老年人满意度96%。',
      ['+ satisfaction=98% 居民满意度98%', '? 其中老年人满意度96% unfamiliar'],
    ],
    [
      'nor is another year',
      'satisfaction',
      '居民满意度98%，2021年居民满意度96%。',
      ['+ satisfaction=98% 居民满意度98%', '? 2021年居民满意度96% past'],
    ],
    [
      'lists in several places list all',
      'elderly-services',
      '提供助餐、助浴服务。提供助洁、助餐服务。',
      ['+ elderly_services=meals,bathing,cleaning 提供助餐、助浴服务”“提供助洁、助餐服务'],
    ],
    [
      'one of them open leaves all open',
      'elderly-services',
      '提供助餐、助浴服务。提供助洁、助餐等服务。',
      ['+ elderly_services=meals,bathing,cleaning+ 提供助餐、助浴服务”“提供助洁、助餐等服务'],
    ],
    [
      'by the label too',
      'elderly-services',
      '社区养老服务：助餐、助浴。提供助洁服务。',
      ['+ elderly_services=meals,bathing,cleaning 社区养老服务：助餐、助浴”“提供助洁服务'],
    ],
    [
      'none and some is neither',
      'elderly-services',
      '社区养老服务：无。提供助洁服务。',
      ['≠ elderly_services 社区养老服务：无 | 提供助洁服务'],
    ],
    [
      'two lists of records',
      'falling-objects',
      '住宅：（层数18层，数量3）。住宅：（层数6层，数量5）。',
      ['≠ residential_buildings 住宅：（层数18层，数量3） | 住宅：（层数6层，数量5）'],
    ],
    [
      'two numbers of times',
      'awareness',
      '每年开展智慧社区宣传活动6次，组织宣传8次。',
      ['≠ awareness_events_per_year 每年开展智慧社区宣传活动6次', '? 组织宣传8次'],
    ],
  ])('%s: %s: %s', (_, id, text, all) => {
    expect(told(id, text, { years: [2022] })).toEqual(all);
  });
});

describe('what is not read, and why', () => {
  test.each<[why: string, id: string, text: string, all: readonly string[]]>([
    [
      'what no phrase is about',
      'fixed-broadband',
      '家庭总数1000户。社区环境优美，绿树成荫。',
      ['+ households=1000 家庭总数1000户', '? 社区环境优美', '? 绿树成荫'],
    ],
    [
      'what carries no fact is not told',
      'fixed-broadband',
      '家庭总数1000户，方便了群众，具体如下。',
      ['+ households=1000 家庭总数1000户'],
    ],
    [
      'but for what denies one',
      'fixed-broadband',
      '依托千兆光纤尚未全覆盖的平台。',
      ['? 依托千兆光纤尚未全覆盖的平台 denied'],
    ],
    [
      'what is denied beside what is read',
      'fixed-broadband',
      '千兆光纤尚未全覆盖，千兆光纤覆盖率95%。',
      ['+ gigabit_coverage=95% 覆盖率95%', '? 千兆光纤尚未全覆盖 denied'],
    ],
    ['said twice, told once', 'fixed-broadband', '社区环境优美，社区环境优美。', ['? 社区环境优美']],
    [
      'a single character is no clause',
      'fixed-broadband',
      '家庭总数1000户，好。',
      ['+ households=1000 家庭总数1000户'],
    ],
    [
      'a plan',
      'fixed-broadband',
      '家庭总数1000户，计划明年千兆全覆盖。',
      ['+ households=1000 家庭总数1000户', '? 计划明年千兆全覆盖 planned'],
    ],
    ['about so many', 'fixed-broadband', '家庭总数约1000户。', ['? 家庭总数约1000户 about']],
    ['who else that is', 'fixed-broadband', '光亮里家庭总数1000户。', ['? 光亮里家庭总数1000户 unfamiliar']],
    ['no number of homes', 'fixed-broadband', '家庭总数1000.5户。', ['? 家庭总数1000.5户 uncountable']],
    ['in a unit whose factor has no end', 'mobile-network', '社区面积100亩。', ['? 社区面积100亩 unclear']],
    ['no rate', 'fixed-broadband', '千兆光纤覆盖率102%。', ['? 千兆光纤覆盖率102% uncountable']],
    [
      'denied, and denied again',
      'fixed-broadband',
      '千兆光纤尚未全覆盖，尚未全接入。',
      ['? 千兆光纤尚未全覆盖 denied', '? 尚未全接入 denied'],
    ],
    [
      'taken back by what follows',
      'fixed-broadband',
      '家庭总数1000户。注：以上数据有误。',
      ['? 家庭总数1000户 denied', '? 注：以上数据有误 denied'],
    ],
    [
      'the number of an item is none of its words',
      'fixed-broadband',
      '1.家庭总数1000户；2.环境优美。',
      ['+ households=1000 家庭总数1000户', '? 环境优美'],
    ],
    [
      'what is taken out of a list',
      'property-services',
      '水、电、气可线上缴纳，暖气不可线上缴费。',
      ['+ online_bills=water,electricity,gas 水、电、气可线上缴纳', '? 暖气不可线上缴费 denied'],
    ],
  ])('%s: %s: %s', (_, id, text, all) => {
    expect(told(id, text)).toEqual(all);
  });

  test('a statement as long as any is read, and told that it is too long when longer', () => {
    const text = `家庭总数1000户。${'绿'.repeat(LONGEST_STATEMENT - 11)}。`;
    expect(text.length).toBe(LONGEST_STATEMENT);
    expect(statementRead('fixed-broadband', text)).toMatchObject({ reported: [{ fact: 'households' }] });
    expect(statementRead('fixed-broadband', text)).not.toHaveProperty('tooLong');
    expect(statementRead('fixed-broadband', `${text}。`)).toEqual({
      reported: [],
      disagreeing: [],
      unread: [],
      tooLong: true,
    });
  });
});
