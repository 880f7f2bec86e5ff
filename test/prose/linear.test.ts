import { expect, test } from 'vitest';
import { readStatement } from '../../src/prose/read-statement.ts';
import { LONGEST_STATEMENT } from '../../src/prose/said.ts';
import { reading, standard } from '../notice/write/made.ts';

/** As much of a text as is read, its end. */
const most = (text: string) => text.slice(-LONGEST_STATEMENT);

const timed = (id: string, text: string) => {
  const before = process.cpuUsage().user;
  const read = readStatement(text, id, [], reading, standard);
  expect((process.cpuUsage().user - before) / 1e6, text.slice(0, 20)).toBeLessThan(2);
  return read;
};

test('whatever a statement repeats, reading it takes time in proportion', () => {
  timed('fixed-broadband', most(`${'占比'.repeat(5000)}90%`));
  timed('fixed-broadband', most('一二三四五六七八九十户'.repeat(1500)));
  timed('video-surveillance', most(`${'覆盖率、'.repeat(4000)}均为90%`));
  timed('video-surveillance', most('覆盖率90%，'.repeat(2500)));
  timed('smart-charging', most('拥有建有'.repeat(4000)));
  timed('access-control', most('封闭式小区出入口'.repeat(2000)));
  timed('fixed-broadband', most('（未'.repeat(6000)));
  timed('property-services', most('6个小区有'.repeat(1500)));
  timed('property-services', most('6个小区中'.repeat(1500)));
  timed('property-services', most('除物业费外，水、电、气均可线上缴费，'.repeat(500)));
  timed('information-security', most('平台未采用加密等安全措施'.repeat(600)));
});

test('what is longer than any statement is told, and not read', () => {
  expect(timed('video-surveillance', '覆盖率90%，联网率95%。'.repeat(30_000))).toEqual({
    reported: [],
    disagreeing: [],
    unread: [],
    tooLong: true,
  });
});
