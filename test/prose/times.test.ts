import { describe, expect, test } from 'vitest';
import { statementRead } from './read.ts';

const EVENTS = '每年开展2次智慧社区宣传普及活动';

/** How often it is done, or that the statement gives two numbers. */
function times(text: string, indicator = 'awareness'): unknown {
  const { reported, disagreeing } = statementRead(indicator, text);
  return disagreeing.length > 0 ? 'two numbers' : reported[0]?.value;
}

describe('how often something is done', () => {
  test.each<[why: string, text: string, said: string]>([
    ['said once', `${EVENTS}。`, '2'],
    ['and another number of the same year', `${EVENTS}，共6次。`, 'two numbers'],
    ['and another number of another year', `${EVENTS}，2022年共6次。`, 'two numbers'],
    ['and what it was before', `${EVENTS}，去年6次。`, '2'],
    ['and how often it is to be', `${EVENTS}，计划开展6次。`, '2'],
    ['and what is asked', `${EVENTS}，超过6次的要求。`, '2'],
    ['and what is asked as a standard', `${EVENTS}，符合每年6次标准。`, '2'],
    ['and a target that is met, far off', `${EVENTS}，完成年初制定的6次任务。`, '2'],
    ['and what is more than asked, which is another number', `${EVENTS}，超过6次。`, 'two numbers'],
    ['and how often without a network', `${EVENTS}，线下6次。`, '2'],
    ['and how often on the spot', `${EVENTS}，现场开展6次。`, '2'],
    [
      'and how often something else is done, in a sentence of its own',
      `${EVENTS}。推送政策信息每月6次。`,
      '2',
    ],
    ['and how often it is done, in a sentence of its own', `${EVENTS}。智慧社区宣传普及6次。`, 'two numbers'],
    ['and how often something is done that is not told', `${EVENTS}。每月6次。`, 'two numbers'],
    ['and how often something is done in few words', `${EVENTS}。讲座6次。`, 'two numbers'],
    ['and how many of something else there are', `${EVENTS}，参加居民600人。`, '2'],
  ])('%s: %s', (_, text, said) => expect(times(text)).toBe(said));
});

test('what is counted is told, with the words that were read first', () => {
  const { disagreeing } = statementRead('awareness', `${EVENTS}，共6次。`);
  expect(disagreeing).toEqual([{ fact: 'awareness_events_per_year', words: ['每年开展2次智慧社区宣传'] }]);
});

test('of other facts there may be several numbers of times', () => {
  const text = '家庭总数1456户，每年检修2次，每月巡查4次。';
  expect(statementRead('fixed-broadband', text).reported).toMatchObject([
    { fact: 'households', value: '1456' },
  ]);
});
