import { jsonText } from './visible.ts';

/** A list of which each item is made when it is written. */
type Items = Iterable<unknown>;

/**
 * The text that `jsonText` gives of an object, and a line break, piece by piece: the values of its keys, and the items
 * of lists that are made as they are asked for. So no text is longer than one of them, where V8 has a longest.
 */
export function* jsonPieces(object: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${before}\n  ${jsonText(key)}: `;
    if (isMadeLate(value)) yield* listPieces(value);
    else yield indented(jsonText(value), 2);
    before = ',';
  }
  yield before === '{' ? '{}\n' : '\n}\n';
}

function* listPieces(items: Items): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}\n    ${indented(jsonText(item), 4)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n  ]';
}

const isMadeLate = (value: unknown): value is Items =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value;

/** A text of several lines, further in: within a JSON text no line break is anything but layout. */
const indented = (text: string, by: number): string => text.replaceAll('\n', `\n${' '.repeat(by)}`);

/** What `make` gives of each, when it is asked for. */
export function* madeLate<T>(items: Iterable<T>, make: (item: T) => unknown): Generator<unknown> {
  for (const item of items) yield make(item);
}
