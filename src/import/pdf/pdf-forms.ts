import { BeyondLimit } from '../../prose/limit.ts';

/** A stream of a PDF: its dictionary, and how often it draws something that has a name (`Do`). */
export interface DrawnStream {
  /** Of the object; nothing where none stands before it. */
  readonly number: number | undefined;
  readonly dictionary: string;
  /** Infinite where it is packed in a way that is not looked into. */
  readonly draws: number;
}

/** A form drawn within forms is drawn as often as all of them say together; no document needs more than this. */
const MOST_DRAWN = 50_000;
/** Of a stream that is not looked into. */
const SUPPOSED = 1_000;
/** Forms within forms. */
const MOST_NESTED = 100;
/** References from object to object, in all. */
const MOST_FOLLOWED = 1_000_000;

const isForm = ({ dictionary }: DrawnStream): boolean => /\/Subtype\s*\/Form\b/.test(dictionary);
const referencesIn = (text: string): readonly number[] =>
  [...text.matchAll(/(\d{1,9})\s+\d{1,5}\s+R\b/g)].map(([, number]) => Number(number));

/**
 * Refuses forms that draw each other more often than may be, or in a circle, by an upper bound: a form draws the most
 * drawn of the forms that its dictionary reaches, as often as it draws anything.
 *
 * @param objects what has no stream, by number: a dictionary may stand in an object of its own
 * @throws BeyondLimit
 */
export function holdForms(streams: readonly DrawnStream[], objects: ReadonlyMap<number, string>): void {
  const forms = new Map(
    streams.flatMap((stream) =>
      stream.number !== undefined && isForm(stream) ? [[stream.number, stream]] : [],
    ),
  );
  if (forms.size === 0) return;
  const counted = new Map<DrawnStream, number>();
  const followed = following(forms, objects);
  const drawnBy = (stream: DrawnStream, depth: number): number => {
    const known = counted.get(stream);
    if (known !== undefined) return known;
    if (depth > MOST_NESTED) throw new BeyondLimit('drawn-too-deep', MOST_NESTED);
    // Until it is counted: what comes back to it is a circle.
    counted.set(stream, Number.POSITIVE_INFINITY);
    const within = followed(stream.dictionary).map((form) => drawnBy(form, depth + 1));
    const count = drawn(stream, within);
    counted.set(stream, count);
    return count;
  };
  const most = [...forms.values()].reduce((max, form) => Math.max(max, drawnBy(form, 1)), 0);
  const onPages = streams
    .filter((stream) => !isForm(stream) && Number.isFinite(stream.draws))
    .reduce((sum, { draws }) => sum + draws * most, 0);
  if (Math.max(most, onPages) > MOST_DRAWN) throw new BeyondLimit('drawn-too-often', MOST_DRAWN);
}

function drawn({ draws }: DrawnStream, within: readonly number[]): number {
  if (draws === 0 || within.length === 0) return 1;
  const times = Number.isFinite(draws) ? draws : SUPPOSED;
  return 1 + times * within.reduce((a, b) => Math.max(a, b), 0);
}

/** The forms that a dictionary names, itself or by an object that has no stream. @throws BeyondLimit */
function following(forms: ReadonlyMap<number, DrawnStream>, objects: ReadonlyMap<number, string>) {
  let left = MOST_FOLLOWED;
  return (text: string): readonly DrawnStream[] => {
    const seen = new Set<number>();
    const found: DrawnStream[] = [];
    const waiting = [text];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      for (const number of referencesIn(next)) {
        left -= 1;
        if (left < 0) throw new BeyondLimit('drawn-too-often', MOST_DRAWN);
        if (seen.has(number)) continue;
        seen.add(number);
        const form = forms.get(number);
        if (form !== undefined) found.push(form);
        else waiting.push(objects.get(number) ?? '');
      }
    return found;
  };
}
