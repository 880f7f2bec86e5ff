import type { Label, Message } from '../model/index.ts';
import { sentence, visible } from '../words/index.ts';
import type { Pair } from './data.ts';

/** Each thing once, by its place: what thousands of submissions say alike is written down once. */
export class Once<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  placeOf(thing: T): number {
    const key = JSON.stringify(thing);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}

export class Texts extends Once<Pair> {
  label(label: Label): number {
    return this.placeOf(pair(label));
  }

  message(message: Message): number {
    return this.placeOf(saidPair(message));
  }
}

export const saidPair = (message: Message): Pair => [
  visible(sentence(message, 'zh')),
  visible(sentence(message, 'en')),
];

export const pair = ({ zh, en }: Label): Pair => [oneLine(zh), oneLine(en)];

const oneLine = (text: string): string => visible(text.trim().replace(/\s*\n\s*/g, ' '));

/** Areas go by their signs on the page: 平方公里 is too wide for a column. What is counted for each keeps its word. */
export const withSymbols = ({ zh, en }: Label): Label => ({
  zh: zh.replace(/(?<!每)平方(?:公里|千米)/g, 'km²').replace(/(?<!每)平方米/g, 'm²'),
  en,
});
