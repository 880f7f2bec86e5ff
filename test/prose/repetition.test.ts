import { expect, test } from 'vitest';
import { mayTakeForever } from '../../src/prose/repetition.ts';

test.each(['(a+)+', '(?:a|aa)*b', '(?:[^。]|a)+', '(?:a?)*', '(?:(?:a{2,})b?){1,100}', '(?:x(?:a+))*'])(
  '%s may take time without end',
  (source) => expect(mayTakeForever(source)).toBe(true),
);

test.each([
  '[^。]*共有',
  '(?:居民|家庭|住户)*',
  '(?:(?!提供)[^。；])*?',
  '(?:a+)?',
  '(?:ab){3}',
  '[(a+)+]',
  '\\(a+\\)+',
])('%s may not', (source) => expect(mayTakeForever(source)).toBe(false));
