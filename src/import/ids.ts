import { pinyin } from 'pinyin-pro';
import type { Draft } from '../model/index.ts';
import placeReadings from './place-readings.json' with { type: 'json' };

const LONGEST = 60;

/** An id from a name: pinyin without tones, without what every name ends in; latin letters and digits as they are. */
function idOf(name: string, suffixes: readonly string[]): string {
  const suffix = suffixes.find((one) => name.endsWith(one) && name.length > one.length);
  const stem = suffix === undefined ? name : name.slice(0, -suffix.length);
  const id = latin(spoken(stem.normalize('NFKC')))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'community' : id;
}

const READINGS = new Map<string, string>(Object.entries(placeReadings));
const LONGEST_PLACE = Math.max(...[...READINGS.keys()].map((place) => place.length));

/** Places are read as they are called, whatever their characters are read elsewhere. */
function spoken(text: string): string {
  let [said, rest] = ['', ''];
  const flush = (): void => {
    said += syllables(rest);
    rest = '';
  };
  for (let at = 0; at < text.length; ) {
    const place = placeAt(text, at);
    if (place === undefined) rest += text[at];
    else {
      flush();
      said += READINGS.get(place);
    }
    at += place?.length ?? 1;
  }
  flush();
  return said;
}

function placeAt(text: string, at: number): string | undefined {
  for (let length = LONGEST_PLACE; length >= 2; length -= 1) {
    const place = text.slice(at, at + length);
    if (place.length === length && READINGS.has(place)) return place;
  }
  return undefined;
}

const syllables = (text: string): string =>
  text === ''
    ? ''
    : pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join('');

/** Letters that are no others with a mark on them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'ss', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe' },
  ...{ đ: 'd', Đ: 'd', ð: 'd', Ð: 'd', þ: 'th', Þ: 'th', ı: 'i', ħ: 'h', Ħ: 'h', ŧ: 't', Ŧ: 't', ŋ: 'n' },
};

/** Niño is nino, Straße strasse. */
const latin = (text: string): string =>
  text
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/** The id, or the id with the least number that makes it unlike those taken: `xuezhuang-2`. */
function unlike(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let n = 2;
  while (taken.has(`${id}-${n}`)) n += 1;
  return `${id}-${n}`;
}

/** Two communities of one id, or one pinyin, are both kept; `taken` holds the ids of this import, and gets these. */
export function withIds(
  drafts: readonly Draft[],
  suffixes: readonly string[],
  given: ReadonlySet<string>,
  taken: Set<string>,
): readonly Draft[] {
  return drafts.map((draft) => {
    const own = draft.id === '' ? idOf(draft.name, suffixes) : draft.id;
    const id =
      draft.id === '' && given.has(own) ? unlike(own, new Set([...given, ...taken])) : unlike(own, taken);
    taken.add(id);
    return { ...draft, id };
  });
}
