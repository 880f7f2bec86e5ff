import { describe, expect, test } from 'vitest';
import { dateOf, dateSaid, dayNumber, rangeSaid, weekday } from '../../../src/notice/write/dates.ts';
import { periodOf } from '../../../src/notice/write/period.ts';
import { lastYear } from '../../../src/standard/holidays.ts';

type Given = Parameters<typeof periodOf>[0];
const said = (given: Given) => {
  const read = periodOf(given);
  return read.ok
    ? `${read.period.days} ${read.period.kind} ${read.period.from}..${read.period.to}`
    : read.problem.code;
};

describe('dates are whole numbers of days', () => {
  test('known days', () => {
    expect([dayNumber('1970-01-01'), dayNumber('2000-03-01'), dayNumber('2022-12-05')]).toEqual([
      0, 11017, 19331,
    ]);
    expect(weekday(dayNumber('2022-12-05') ?? 0)).toBe(1);
    expect(weekday(dayNumber('1969-12-28') ?? 0)).toBe(0);
  });
  test('there and back, as the platform counts', () => {
    for (let day = -200_000; day < 200_000; day += 97) {
      expect(dayNumber(dateOf(day))).toBe(day);
      expect(dateOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }
  });
  test('no such day', () => {
    for (const date of ['2022-02-29', '2022-00-10', '2022-13-01', '2022-04-31', '1900-02-29', 'x'])
      expect(dayNumber(date), date).toBeUndefined();
    expect(dayNumber('2024-02-29')).toBeDefined();
  });
  test('in words: no leading zeros, the year once', () => {
    expect(dateSaid('2022-12-02', 'zh')).toBe('2022年12月2日');
    expect(rangeSaid('2022-12-02', '2022-12-04', 'zh')).toBe('2022年12月2日—12月4日');
    expect(rangeSaid('2022-12-30', '2023-01-03', 'zh')).toBe('2022年12月30日—2023年1月3日');
    expect(rangeSaid('2022-12-02', undefined, 'zh')).toBe('2022年12月2日');
    expect(rangeSaid('2022-12-02', '2022-12-04', 'en')).toBe('2 December 2022 to 4 December 2022');
  });
});

describe('a period states its length rightly', () => {
  const cases: readonly [Given, string][] = [
    [{ from: '2022-12-05', days: 5 }, '5 calendar 2022-12-05..2022-12-09'],
    [{ from: '2022-12-05', days: 6, kind: 'calendar' }, '6 calendar 2022-12-05..2022-12-10'],
    [{ from: '2022-12-05', to: '2022-12-10' }, '6 calendar 2022-12-05..2022-12-10'],
    [{ from: '2022-12-05', days: 1 }, '1 calendar 2022-12-05..2022-12-05'],
    [{ from: '2022-12-05', days: 5, to: '2022-12-10' }, 'notice-period-mismatch'],
    [{ from: '2022-12-05', days: 5, kind: 'working' }, '5 working 2022-12-05..2022-12-09'],
    [{ from: '2022-12-05', days: 5, to: '2022-12-09', kind: 'working' }, '5 working 2022-12-05..2022-12-09'],
    [{ from: '2022-12-05', days: 5, to: '2022-12-10', kind: 'working' }, 'notice-period-mismatch'],
    [{ from: '2022-12-05', days: 6, kind: 'working' }, '6 working 2022-12-05..2022-12-12'],
    [
      { from: '2022-12-30', days: 3, kind: 'working', holidays: ['2023-01-02'] },
      '3 working 2022-12-30..2023-01-04',
    ],
    [
      { from: '2023-01-28', days: 2, kind: 'working', workdays: ['2023-01-28', '2023-01-29'] },
      '2 working 2023-01-28..2023-01-29',
    ],
    // National Day and Mid-Autumn of 2023: 29 September to 6 October, made up for on the 7th and 8th.
    [{ from: '2023-09-28', days: 3, kind: 'working' }, '3 working 2023-09-28..2023-10-08'],
    [{ from: '2022-12-03', days: 1, kind: 'working' }, '1 working 2022-12-03..2022-12-05'],
    [{ from: '2022-12-05', to: '2022-12-11', kind: 'working' }, '5 working 2022-12-05..2022-12-11'],
    [{ from: '2022-12-03', to: '2022-12-04', kind: 'working' }, 'notice-period-empty'],
    [{ from: '2022-12-05', to: '2022-12-04' }, 'notice-period-backwards'],
    [{ from: '2022-02-29', days: 5 }, 'notice-bad-date'],
    [{ from: '2022-12-05', days: 5, holidays: ['2022-12-32'] }, 'notice-bad-date'],
    [{ from: '2022-12-05', to: '2099-12-05' }, 'notice-period-too-long'],
  ];
  for (const [given, expected] of cases)
    test(JSON.stringify(given), () => expect(said(given)).toBe(expected));

  test('beyond the calendar of public holidays it is said that they are not known', () => {
    const read = periodOf({ from: `${lastYear()}-12-31`, days: 5, kind: 'working' });
    expect(read.ok && read.period.unknownHolidays).toBe(lastYear() + 1);
    const given = periodOf({ from: `${lastYear()}-12-31`, days: 5, kind: 'working', holidays: [] });
    expect(given.ok && given.period.unknownHolidays).toBeUndefined();
  });
  test('the source: five days from 5 to 10 December are six', () => {
    const read = periodOf({ from: '2022-12-05', to: '2022-12-10', days: 5 });
    expect(read.ok ? {} : read.problem.args).toMatchObject({
      calendar: '6',
      working: '5',
      end: '2022-12-09',
    });
  });
});
