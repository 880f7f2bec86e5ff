import type { getDocumentProxy } from 'unpdf';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** Text as it stands on a page, in points from its upper left corner; `y` is its middle. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** A stroke along one axis: at `at` of the other, from `from` to `to`. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly texts: readonly PlacedText[];
  /** Lines across: `at` is their height. */
  readonly across: readonly Ruling[];
  /** Lines down: `at` is how far from the left they are. */
  readonly down: readonly Ruling[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Operations = Readonly<Record<string, number>>;

/** What stands on a page and which lines are drawn there. */
export async function contentOfPage(page: Page, operations: Operations): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item): readonly PlacedText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const own = item.transform as unknown as Matrix;
    // Text that does not run across, such as a watermark, is no part of a line.
    if (Math.abs(own[1]) > Math.abs(own[0]) / 10) return [];
    const [left, y] = moved(own[4], own[5], view);
    const height = Math.hypot(own[2], own[3]);
    return [{ text: characters(item.str), left, right: left + item.width, y: y - height / 3, height }];
  });
  const { fnArray, argsArray } = await page.getOperatorList();
  return { texts, ...rulingsIn(fnArray, argsArray, operations, view) };
}

/** Radicals that Unicode does not say to be the characters which they are, with those characters. */
const RADICALS = new Map(
  [
    ...'⼾户⺁厂⺇几⺊卜⺎兀⺒巳⺓幺⺟母⺠民⺩王⺫目⺬示⺮竹⺶羊⺻聿⺼月⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);

/** Some programs write 户 as the radical ⼾. */
const characters = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/gu, (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'));

const moved = (x: number, y: number, [a, b, c, d, e, f]: Matrix): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

const times = (outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => {
  const [x, y] = moved(e, f, outer);
  const [p, q, r, s] = outer;
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, x, y];
};

function rulingsIn(
  calls: readonly number[],
  args: readonly unknown[],
  { save, restore, transform, constructPath, endPath }: Operations,
  view: Matrix,
): Pick<PageContent, 'across' | 'down'> {
  const [across, down]: [Ruling[], Ruling[]] = [[], []];
  const kept: Matrix[] = [];
  let now = view;
  for (const [index, call] of calls.entries()) {
    if (call === save) kept.push(now);
    else if (call === restore) now = kept.pop() ?? view;
    else if (call === transform) now = times(now, args[index] as Matrix);
    else if (call === constructPath) {
      const [paint, [path]] = args[index] as [number, [ArrayLike<number> | null]];
      if (paint !== endPath && path !== null) addStrokes(path, now, across, down);
    }
  }
  return { across, down };
}

/** Move, line, curve, close: how many numbers follow each. */
const FOLLOWING = [2, 2, 6, 4, 0];

function addStrokes(path: ArrayLike<number>, matrix: Matrix, across: Ruling[], down: Ruling[]): void {
  let [start, last]: [readonly [number, number], readonly [number, number]] = [
    [0, 0],
    [0, 0],
  ];
  for (let at = 0; at < path.length; ) {
    const kind = path[at] ?? 4;
    const count = FOLLOWING[kind] ?? 0;
    const to = kind === 4 ? start : moved(path[at + count - 1] ?? 0, path[at + count] ?? 0, matrix);
    if (kind === 0) start = to;
    if (kind === 1 || kind === 4) addStroke(last, to, across, down);
    last = to;
    at += 1 + count;
  }
}

const STRAIGHT = 1;
const SHORTEST = 4;

function addStroke(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  across: Ruling[],
  down: Ruling[],
): void {
  if (Math.abs(y1 - y2) <= STRAIGHT && Math.abs(x1 - x2) >= SHORTEST)
    across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (Math.abs(x1 - x2) <= STRAIGHT && Math.abs(y1 - y2) >= SHORTEST)
    down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}
