// What slips, tools and malice do to a text: to its characters, its lines, its cells, and now and then its bytes.

const CHARACTERS = [
  ...'0123456789.%,:;-#[]{}()"\'|>&*!?@`~=<+_/\\ \t\n\r',
  ...'０５９％：，。；、　（）“”《》≥≤＞＜～—－零〇一二两三四五六七八九十百千万亿几多余约近',
  ...['\0', '\ufeff', '\u200b', '\u202e', '\u0085', '\u2028', '\ud800', '𠮷', 'é', 'ß', '🙂', '\ue000'],
];
const NUMBERS = [
  ...['0', '1', '-1', '7', '70%', '100%', '101%', '69.99%', '0.7', '1456', '1,456', '1e9', '007', '.5', '5.'],
  ...[
    '9007199254740993',
    '9'.repeat(40),
    '>= 4',
    '"<= 2"',
    '"> 0"',
    '"4..6"',
    '"6..4"',
    '一百二十',
    '两三',
    '3.5万',
  ],
];

/** One change of a text; the other text lends lines. */
const CHANGES = [
  ({ text, random }) => cut(text, random, 1 + random.below(4)),
  ({ text, random }) => cut(text, random, 1 + random.below(40)),
  ({ text, random }) => put(text, random, random.of(CHARACTERS)),
  ({ text, random }) => swapped(text, random, random.of(CHARACTERS)),
  ({ text, random, words }) => put(text, random, random.of(words)),
  ({ text, random, words }) => put(text, random, random.of(words)),
  ({ text, random, words }) => swapped(text, random, random.of(words)),
  ({ text, random }) => numbered(text, random),
  ({ text, random }) => numbered(text, random),
  ({ text, random }) => again(text, random),
  ({ text, random }) => onLines(text, random, (lines, at) => lines.splice(at, 1)),
  ({ text, random }) =>
    onLines(text, random, (lines, at) => lines.splice(at, 0, lines[random.below(lines.length)])),
  ({ text, other, random }) =>
    onLines(text, random, (lines, at) => lines.splice(at, 0, random.of(other.split('\n')))),
  ({ text, random }) =>
    onLines(text, random, (lines, at) => {
      lines[at] = random.chance(2) ? ` ${lines[at]}` : lines[at].replace(/^ {1,2}/, '');
    }),
  ({ text, random }) =>
    onLines(text, random, (lines, at) => {
      const second = random.below(lines.length);
      [lines[at], lines[second]] = [lines[second], lines[at]];
    }),
  ({ text, random, words }) =>
    onLines(text, random, (lines, at) => {
      lines[at] = onCells(lines[at], random, words);
    }),
  ({ text, other, random }) =>
    text.slice(0, random.below(text.length)) + other.slice(random.below(other.length)),
];

function cut(text, random, length) {
  const at = random.below(text.length);
  return text.slice(0, at) + text.slice(at + length);
}
function put(text, random, word) {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + word + text.slice(at);
}
function swapped(text, random, word) {
  const at = random.below(text.length);
  return text.slice(0, at) + word + text.slice(at + 1 + random.below(4));
}
/** Another number in place of one that is there. */
function numbered(text, random) {
  const found = [...text.matchAll(/[\d.]+%?/g)];
  if (found.length === 0) return put(text, random, random.of(NUMBERS));
  const { index, 0: written } = random.of(found);
  return text.slice(0, index) + random.of(NUMBERS) + text.slice(index + written.length);
}
/** A stretch once or many times more. */
function again(text, random) {
  const at = random.below(text.length);
  const stretch = text.slice(at, at + 1 + random.below(24));
  return text.slice(0, at) + stretch.repeat(random.chance(8) ? 200 : 2) + text.slice(at + stretch.length);
}
function onLines(text, random, change) {
  const lines = text.split('\n');
  change(lines, random.below(lines.length));
  return lines.join('\n');
}
/** Cells of a table, values of a list in brackets, clauses: whatever sets them apart. */
function onCells(line, random, words) {
  const sign = random.of(['\t', ',', '，', '；', '。', '、', ';', '|', ': ']);
  const cells = line.split(sign);
  const at = random.below(cells.length);
  const what = random.below(4);
  if (what === 0) cells.splice(at, 1);
  else if (what === 1) cells.splice(at, 0, random.of(words));
  else if (what === 2) cells.push(cells[at]);
  else cells.reverse();
  return cells.join(sign);
}

const LONGEST = 20_000;

/** Another input made of one that is known, and a second that lends to it. */
export function mutated(bytes, other, words, random) {
  let text = bytes.toString();
  const second = other.toString();
  for (let n = 1 + random.below(4); n > 0; n -= 1)
    text = random.of(CHANGES)({ text, other: second, random, words });
  const made = Buffer.from(text.slice(0, LONGEST));
  if (random.chance(12) && made.length > 0) made[random.below(made.length)] = random.below(256);
  return made;
}
