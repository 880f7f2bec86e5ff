import { describe, expect, test } from 'vitest';
import { mayTakeForever } from '../../src/prose/repetition.ts';

describe('may take time without end', () => {
  test.each<[why: string, source: string]>([
    ['what is repeated is repeated', '(a+)+'],
    ['what is repeated has no end', '(?:a{2,})*'],
    ['what is repeated is there a few times', '(?:a{1,2})*'],
    ['what is repeated may be left out', '(?:a?)*'],
    ['what is repeated is repeated lazily', '(?:a+?)+'],
    ['by a group within it', '(?:x(?:a+))*'],
    ['by a group within it that may be left out', '(?:(?:ab)?)*'],
    ['by a group within it, once', '((a+))*'],
    ['by a group of a name', '(?<word>a+)*'],
    ['behind a class', '(?:[ab]c+)*'],
    ['so often that it is as good as without end', '(?:(?:a{2,})b?){1,100}'],
    ['more than a few times', '(?:a+){2,13}'],
    ['from so often on', '(?:a+){2,}'],
    ['one of several begins as another does', '(?:a|aa)*b'],
    ['one of several begins as one after it', '(?:ab|a)*'],
    ['one of several begins as the third', '(?:ab|c|a)*'],
    ['one of several may be the other', '(?:[^。]|a)+'],
    ['one of several is any character', '(?:.|a)+'],
    ['one of several is of a class', '(?:\\d|a)+'],
    ['one of several has a group', '(?:(?:a)c|d)*'],
    ['behind an escaped bracket', '\\((?:a+)+'],
    ['behind a class with an escaped bracket', '[\\]](?:a+)+'],
  ])('%s: %s', (_, source) => expect(mayTakeForever(source)).toBe(true));
});

describe('may not', () => {
  test.each<[why: string, source: string]>([
    ['what is repeated is one thing', '[^。]*共有'],
    ['several that are unlike', '(?:居民|家庭|住户)*'],
    ['each only where another does not follow', '(?:(?!提供)[^。；])*?'],
    ['a group that may be left out', '(?:a+)?'],
    ['a group so many times', '(?:ab){3}'],
    ['a group that varies, so many times', '(?:a+){13}'],
    ['a group that varies, a few times', '(?:a+){2,12}'],
    ['what is there so many times', '(?:a{3})*'],
    ['signs in a class', '[(a+)+]'],
    ['signs in a class that is repeated', '(?:[+*])*'],
    ['signs behind an escaped end of a class', '(?:[a\\]+*])*'],
    ['escaped brackets', '\\(a+\\)+'],
    ['escaped signs', '(?:a\\+)*'],
    ['a group of several within one', '(?:(?:a|b)c)*'],
    ['a group of a name', '(?<word>ab)*'],
    ['several that are alike, once', '(?:a|aa)b'],
    ['nothing', ''],
  ])('%s: %s', (_, source) => expect(mayTakeForever(source)).toBe(false));
});
