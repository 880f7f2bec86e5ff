import type { DraftValue, Reading } from '../model/index.ts';
import { literal } from './any-of.ts';
import type { ReadyReading } from './compile.ts';
import { type ReadableStatement, spanOf } from './said.ts';
import { figureAt } from './tokens.ts';

const LONGEST_ITEM = 12;
/** No enumeration of a notice is longer: one that is is left unread. */
const LONGEST_LIST = 1000;
const LONGEST_END = 4;
/** What an item of its own words is not: a clause with a verb of its own. */
const NO_NAME =
  /[，。；：？！（）☐\ue000-\uf8ff\d]|实现|提供|提升|提高|方便|可以|能够|进行|开展|通过|采用|利用|其他|其它|各类|多种|多个|相关|[已未不无了着]|功能$|^(?:为|将|把|对|在|是|有|并|且|使|让)/u;

/**
 * The items of an enumeration: those whose words are found, and where the set is open the others by their own words.
 * It names everything, unless 等 after it or 一般包括 before it says that it does not; 等4个 after four names them all.
 * What the statement elsewhere denies, plans or excepts is left out.
 */
export function readList(
  match: RegExpExecArray,
  items: ReadonlyMap<string, RegExp>,
  keepOthers: boolean,
  { reading }: ReadyReading,
  said: ReadableStatement,
): DraftValue | undefined {
  const whole = match.groups?.['list'] ?? '';
  const at = match.index + match[0].indexOf(whole);
  const region = enumeration(whole, items);
  if (region.length > LONGEST_LIST) return undefined;
  const rest = said.tokens.text.slice(at + region.length);
  const before = said.tokens.text.slice(Math.max(0, at - 12), at);
  const found = itemsIn(at, region, items, keepOthers, reading, said);
  if (found.length === 0 || (found.length > 1 && isEither(region, items))) return undefined;
  const open =
    isOpen(region, rest, found.length, reading, said) ||
    reading.open.before.some((word) => before.endsWith(word));
  return open ? { including: found } : found;
}

/** 红外监测或电子围栏 says of neither that it is there. */
const isEither = (region: string, items: ReadonlyMap<string, RegExp>): boolean =>
  [...items.values()].reduce((rest, words) => rest.replace(words, ''), region).match(/或|选一|任选/u) !==
  null;

function isOpen(
  region: string,
  rest: string,
  count: number,
  { open }: Reading,
  said: ReadableStatement,
): boolean {
  const word = open.after.find((one) => region.includes(one) || rest.startsWith(one));
  if (word === undefined) return false;
  const after = region.includes(word)
    ? region.slice(region.lastIndexOf(word) + word.length) + rest
    : rest.slice(word.length);
  const number = figureAt(said.tokens, after[0]);
  return number === undefined || number.bound !== undefined || number.low.n !== BigInt(count);
}

/** Up to where it goes on as something else: a comma ends what 、 sets apart, unless an item follows it. */
function enumeration(region: string, items: ReadonlyMap<string, RegExp>): string {
  const pieces = region.split('，');
  const first = pieces[0] ?? '';
  const known = (text: string) =>
    [...items.values()].some((words) => {
      words.lastIndex = 0;
      const found = words.exec(text);
      words.lastIndex = 0;
      return found !== null && text.length - found[0].length <= 4;
    });
  let kept = first;
  for (const piece of pieces.slice(1)) {
    if (!known(piece) && !piece.split(/[、和及与]/u).every(known)) break;
    kept += `，${piece}`;
  }
  return kept;
}

function itemsIn(
  at: number,
  region: string,
  items: ReadonlyMap<string, RegExp>,
  keepOthers: boolean,
  reading: Reading,
  said: ReadableStatement,
): readonly string[] {
  const taken: { at: number; id: string }[] = [];
  const pieces = piecesOf(region, items, reading).filter((piece) => !isDoubted(at, piece, said));
  const clear = pieces.length === 0 ? '' : region;
  for (const [id, words] of items) {
    const where = clear === '' ? undefined : positionOf(words, clear, pieces);
    if (
      where !== undefined &&
      !isDoubted(at, { at: where, text: lengthened(words, region, where) }, said) &&
      !isTakenOut(words, said)
    )
      taken.push({ at: where, id });
  }
  if (keepOthers)
    for (const piece of pieces) {
      const known = [...items.values()].some(
        (words) => piece.text.search(words) >= 0 || isWithin(piece, words, region),
      );
      const isName = piece.text.length >= 2 && piece.text.length <= LONGEST_ITEM && !NO_NAME.test(piece.text);
      if (!known && isName && !isTakenOut(new RegExp(literal(piece.text), 'gu'), said))
        taken.push({ at: piece.at, id: piece.text });
    }
  return [...new Set(taken.sort((a, b) => a.at - b.at).map(({ id }) => id))];
}

const lengthened = (words: RegExp, region: string, at: number): string => {
  words.lastIndex = at;
  const found = words.exec(region);
  words.lastIndex = 0;
  return found?.[0] ?? region.slice(at, at + 1);
};

/** A piece that stands in doubt by itself: 气（未开通）, 另有智慧停车待建. */
const isDoubted = (at: number, piece: Piece, said: ReadableStatement): boolean => {
  const span = spanOf(said, at + piece.at, at + piece.at + Math.max(1, piece.text.length));
  return said.doubts.some(
    (doubt) =>
      doubt.contrary !== true &&
      doubt.from < span.to &&
      span.from < doubt.to &&
      TAKE_OUT.has(doubt.kind) &&
      !isNameOf(doubt, piece, span),
  );
};

/** 无人药店 is the name of a thing, whatever its 无 says. */
const isNameOf = (
  doubt: ReadableStatement['doubts'][number],
  piece: Piece,
  span: { from: number; to: number },
): boolean =>
  span.from <= doubt.wordFrom &&
  doubt.wordTo <= span.to &&
  piece.text.includes(doubt.word) &&
  doubt.word.length < piece.text.length &&
  /^无/u.test(doubt.word);

const TAKE_OUT: ReadonlySet<string> = new Set(['denied', 'planned', 'required', 'past', 'elsewhere']);

/** What was asked of a statement before: its lists ask the same of each of its items. */
const answers = new WeakMap<ReadableStatement['doubts'], Map<string, boolean>>();

/** 暖气除外, 重点人员信息未纳入: what is taken out elsewhere in the statement is not there. */
function isTakenOut(words: RegExp, said: ReadableStatement): boolean {
  const known = answers.get(said.doubts) ?? new Map<string, boolean>();
  answers.set(said.doubts, known);
  const before = known.get(words.source);
  if (before !== undefined) return before;
  const answer = areTakenOut(words, said);
  known.set(words.source, answer);
  return answer;
}

const areTakenOut = (words: RegExp, said: ReadableStatement): boolean =>
  said.doubts.some((doubt) => {
    const own = doubt.from <= doubt.wordFrom && doubt.wordFrom < doubt.to;
    if (doubt.contrary === true || !own || !(doubt.kind === 'excepted' || TAKE_OUT.has(doubt.kind)))
      return false;
    const text = said.plain.slice(doubt.from, doubt.to);
    words.lastIndex = 0;
    const found = words.exec(doubt.kind === 'excepted' ? exceptedWords(text) : text);
    words.lastIndex = 0;
    // 党员管理信息化：否 denies what it names as a whole, and none of its words.
    const label = /^(.*)：[否无]$/u.exec(text)?.[1];
    if (label !== undefined) return found?.[0] === label;
    return found !== null && (found[0].length > 1 || text.replace(/费?(?:除外|以外)?$/u, '') === found[0]);
  });

/** Of 除暖气外，水、电… only what stands between 除 and 外. */
const exceptedWords = (text: string): string => /除(.{1,20}?)(?:之外|以外|外)/u.exec(text)?.[1] ?? text;

/** A piece of an item whose own words hold what separates items: “某某”体验区. */
const isWithin = ({ text, at }: Piece, words: RegExp, region: string): boolean =>
  [...region.matchAll(words)].some(
    (match) => match.index <= at && at + text.length <= match.index + match[0].length,
  );

/** A word of one character is an item only where it stands alone; a longer one wherever it is found. */
function positionOf(words: RegExp, region: string, pieces: readonly Piece[]): number | undefined {
  const alone = pieces.find(({ text }) => text.replace(words, '') === '');
  if (alone) return alone.at;
  for (const match of region.matchAll(words)) {
    if (match[0].length < 2) continue;
    const end = match.index + match[0].length;
    const piece = pieces.find(({ at, text }) => at < end && match.index < at + text.length);
    if (piece !== undefined) return match.index;
  }
  return undefined;
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** 水电气暖物业费, 水电气暖费用均可: items without what sets them apart, and little after them. */
function runTogether(text: string, items: ReadonlyMap<string, RegExp>): readonly Piece[] | undefined {
  const found: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const held = [...items.values()].map((words) => {
      const sticky = new RegExp(words.source, 'uy');
      sticky.lastIndex = at;
      return sticky.exec(text)?.[0] ?? '';
    });
    const longest = held.reduce((a, b) => (b.length > a.length ? b : a), '');
    if (longest === '') break;
    found.push({ text: longest, at });
    at += longest.length;
  }
  return found.length < 2 || text.length - at > LONGEST_END ? undefined : found;
}

function piecesOf(region: string, items: ReadonlyMap<string, RegExp>, reading: Reading): readonly Piece[] {
  return [...region.matchAll(/[^、，,/“”《》和与及（）]+/gu)].flatMap((match): readonly Piece[] => {
    const text = reading.open.after.reduce(
      (rest, word) => (rest.endsWith(word) ? rest.slice(0, -word.length) : rest),
      match[0],
    );
    return (
      runTogether(text, items)?.map((one) => ({ ...one, at: match.index + one.at })) ??
      (text === '' ? [] : [{ text, at: match.index }])
    );
  });
}
