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
  '(': '（',
  ')': '）',
};

/** For matching: half-width digits and letters, full-width punctuation, no white space. Separators in figures go. */
export const plain = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[,;:()]/g, (c) => PUNCTUATION[c] ?? c)
    .replace(/[「『]/g, '“')
    .replace(/[」』]/g, '”')
    .replace(/"([^"]*)"/g, '“$1”');

/** A title for comparing: without punctuation and brackets of either width. */
export const bare = (text: string): string =>
  plain(text)
    .replace(/[\p{P}\p{S}\p{Z}]/gu, '')
    .toLowerCase();
