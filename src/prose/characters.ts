/** Text as a person would read it: no markup left in, one line break between blocks, no white space inside Chinese. */

const HAN = '\\p{Script=Han}，。；：、（）“”《》％';
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}])[ \\t\\u3000]+(?=[${HAN}])`, 'gu');
const BEFORE_FIGURE = new RegExp(`(?<=[${HAN}])[ \\t\\u3000]+(?=[\\p{L}\\p{N}])`, 'gu');
const AFTER_FIGURE = new RegExp(`(?<=[\\p{L}\\p{N}%％])[ \\t\\u3000]+(?=[${HAN}])`, 'gu');

/** A statement on one line, set as Chinese is: spaces go where a layout put them, digits and signs stay as written. */
export const tidy = (text: string): string =>
  text
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()
    .replace(BETWEEN_HAN, '')
    .replace(BEFORE_FIGURE, '')
    .replace(AFTER_FIGURE, '')
    .replace(/(?<=\d) (?=[%％])/g, '')
    .replace(/(?<=\d) (?=[A-Z])/g, '')
    .replace(/\s*([;；])\s*/g, '；');

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '∶': '：',
  '(': '（',
  ')': '）',
  '[': '（',
  ']': '）',
  '【': '（',
  '】': '）',
  '!': '！',
  '?': '？',
  '｡': '。',
  '﹪': '%',
  '㎢': 'k㎡',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
};

/** Stands where a figure ends in doubt: what touches it is no figure. */
export const UNCLEAR = '☐';
/** What stands for a figure in a text whose figures were read: one character each. */
export const FIGURE = '\ue000-\uf8ff';

const SPACE = '[\\s\\u3000\\u00a0\\u2000-\\u200b\\u202f\\ufeff]';
const BETWEEN_DIGITS = new RegExp(`(?<=\\d[%]?)${SPACE}+(?=\\d)`, 'gu');
// From the first blank of a run on: begun anew at each, it would take time by the square of their number.
const BLOCK_BREAK = new RegExp(`(?<!${SPACE})${SPACE}*\\n${SPACE}*\\n${SPACE}*`, 'gu');
/** 总数860,512户具备: a total and its part, or one figure? */
const TOTAL_AND_PART = /数\d{1,3},\d{3}[^\d，。；,;]{1,4}(?=具备|接入|已|可|均|实现|开通|覆盖)/gu;
/** 【计划】… is the heading of what follows it, and no remark on what stands before. */
const HEADED = /(^|[\n，。；])[^\S\n]*【([^【】\n]{1,8})】(?=[^\s，。；])/gu;
/** A line of a list of its own: its sign or number ends what stood before. */
const BULLET =
  /\n[^\S\n]*(?:[•●◆■▪►◦·○◇][^\S\n]*|[—–*-][^\S\n]+|(?=[√×✓✗✘☑☐□]|[（(]?\d{1,2}[.．、)）](?!\d)|[\p{Script=Han}A-Z]{2,14}[：:]))/gu;
/** 覆盖率91%, and on the next line 联网率91%: lines of a list without signs. */
const LINE_OF_RATE =
  /(?<=\d[%％户个人次处盏])[^\S\n]*\n\s*(?=\p{Script=Han}{1,10}(?:率|总数|数量|户数)(?!的))/gu;
const OTHER_SPACE = new RegExp(`${SPACE}+`, 'gu');

/**
 * For matching: half-width digits and letters, full-width punctuation, no white space. Separators of thousands go
 * (1,456; １，０１９), what else stands between two digits never joins them: a blank makes both unclear, the end of a
 * block ends the clause. Marks of footnotes (¹, [1], ①) after a figure go.
 */
export const plain = (text: string): string =>
  text
    .replace(HEADED, '$1\n\n$2：')
    .replace(BULLET, '\n\n')
    .replace(LINE_OF_RATE, '\n\n')
    .replace(/[\ue000-\uf8ff\u00ad\u200c-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/gu, '')
    .replace(/(?<=\d|[０-９])[⁰¹²³⁴-⁹①-⑳]+/gu, '')
    .replace(/(?<=[0-9０-９][户个人次处台套盏块%]?)\[\d{1,2}\]/gu, '')
    .replace(TOTAL_AND_PART, (joined) => joined.replace(',', UNCLEAR))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(BLOCK_BREAK, (_, at: number, whole: string) =>
      at === 0 || /[，。；：、！？,;:]$/u.test(whole.slice(Math.max(0, at - 1), at)) ? '' : '；',
    )
    .replace(BETWEEN_DIGITS, UNCLEAR)
    .replace(OTHER_SPACE, '')
    .replace(/[,;:()[\]【】!?∶｡﹪㎢‐‑﹣]/gu, (c) => PUNCTUATION[c] ?? c)
    .replace(/[「『]/gu, '“')
    .replace(/[」』]/gu, '”')
    .replace(/"([^"]*)"/gu, '“$1”');

/** A title for comparing: without punctuation and brackets of either width. */
export const bare = (text: string): string =>
  plain(text)
    .replace(/[\p{P}\p{S}\p{Z}]/gu, '')
    .toLowerCase();
