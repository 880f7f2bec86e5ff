import { pinyin } from 'pinyin-pro';
import type { Draft } from '../model/index.ts';

const LONGEST = 60;

/** An id from a name: pinyin without tones, without what every name ends in; latin letters and digits as they are. */
function idOf(name: string, suffixes: readonly string[]): string {
  const suffix = suffixes.find((one) => name.endsWith(one) && name.length > one.length);
  const stem = suffix === undefined ? name : name.slice(0, -suffix.length);
  const syllables = pinyin(stem, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const id = syllables
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  return id === '' ? 'community' : id;
}

/** The id, or the id with the least number that makes it unlike those taken: `xuezhuang-2`. */
function unlike(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let n = 2;
  while (taken.has(`${id}-${n}`)) n += 1;
  return `${id}-${n}`;
}

/** Two communities of one id, or one pinyin, are both kept. */
export function withIds(drafts: readonly Draft[], suffixes: readonly string[]): readonly Draft[] {
  const given = drafts.map(({ id }) => id).filter((id) => id !== '');
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const own = draft.id !== '';
    const id = own
      ? unlike(draft.id, taken)
      : unlike(idOf(draft.name, suffixes), new Set([...given, ...taken]));
    taken.add(id);
    return { ...draft, id };
  });
}
