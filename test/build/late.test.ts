// What the bundle has in place of large values is those values, and reads no more of them than is asked for.
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { plainStandard } from '#generated/standard.js';
import {
  filed,
  lateCatalogue,
  lateObject,
  lateStandard,
  tiersApart,
  topicsApart,
} from '../../src/build/late.mjs';
import { catalogue } from '../../src/words/index.ts';

let parse: MockInstance<typeof JSON.parse>;
beforeEach(() => {
  parse = vi.spyOn(JSON, 'parse');
});
afterEach(() => parse.mockRestore());

const unread = () => {
  throw new Error('read before it was asked for');
};

test('the catalogue is itself, whatever is asked of it', () => {
  const late = lateCatalogue(() => filed(topicsApart(catalogue)));
  expect(late).toEqual(catalogue);
  expect(Object.keys(late).toSorted()).toEqual(Object.keys(catalogue).toSorted());
  expect('figure' in late && Object.hasOwn(late, 'figure')).toBe(true);
  for (const no of ['figure-of-nothing', 'nothing', '', 'toString', 'constructor', '__proto__'])
    expect([no, late[no], no in late, Object.hasOwn(late, no)]).toEqual([no, undefined, false, false]);
});

test('of the catalogue a topic is parsed once, when a code of it is asked for', () => {
  const file = filed(topicsApart(catalogue));
  const late = lateCatalogue(() => file);
  expect(parse).toHaveBeenCalledTimes(0);
  expect([late['survey-met-line'], late['survey-files']]).toEqual([
    catalogue['survey-met-line'],
    catalogue['survey-files'],
  ]);
  // Where the topics lie, and the topic.
  expect(parse).toHaveBeenCalledTimes(2);
  expect(parse.mock.calls.every(([text]) => text.length < file.length / 4)).toBe(true);
});

test('the standard is itself, in its own order, and its tiers are parsed one by one', () => {
  const plain = plainStandard as { readonly tiers: readonly object[] };
  const file = filed(tiersApart(plain));
  const late = lateStandard(() => file, plain.tiers.length);
  expect(late.tiers).toHaveLength(plain.tiers.length);
  expect(parse).toHaveBeenCalledTimes(0);
  expect(late.tiers[1]).toEqual(plain.tiers[1]);
  expect(parse).toHaveBeenCalledTimes(2);
  expect(JSON.stringify(late)).toBe(JSON.stringify(plain));
});

test('an object is itself, part by part, and its file is not read before', () => {
  const days = { holidays: { '2026-01-01': '元旦' }, workdays: {} };
  expect(lateObject(() => filed(days), ['holidays', 'workdays'])).toEqual(days);
  expect(() => [
    lateCatalogue(unread),
    lateStandard(unread, 3),
    lateObject(unread, ['holidays']),
  ]).not.toThrow();
});
