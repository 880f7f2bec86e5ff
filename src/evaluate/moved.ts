import type {
  CheckResult,
  FailingRecord,
  MessageArg,
  Position,
  ReportedFact,
  RequirementResult,
  ShortfallOf,
} from '../model/index.ts';

export type Judged = Omit<RequirementResult, 'waiver'>;

/** The facts that a requirement was judged on, in the order of those it asks. */
export type Facts = readonly (ReportedFact | undefined)[];

/** A record without a name is called by its line, in words that cannot be moved. */
export const tellsLines = ({ result, when }: Judged): boolean =>
  namesLines(result) || (when !== undefined && namesLines(when));

const namesLines = ({ reason, parts, shortfall }: CheckResult): boolean =>
  saysLine(reason) ||
  parts?.some(namesLines) === true ||
  recordsIn(shortfall).some((record) => record.result !== undefined && namesLines(record.result));

const saysLine = (arg: MessageArg): boolean =>
  typeof arg === 'object' &&
  (Array.isArray(arg)
    ? arg.some(saysLine)
    : 'code' in arg && (arg.code === 'record-at' || Object.values(arg.args).some(saysLine)));

const recordsIn = (shortfall: CheckResult['shortfall']): readonly FailingRecord[] =>
  shortfall !== undefined && 'records' in shortfall ? shortfall.records : [];

/** The same result where the facts stand at these places. */
export function movedTo(before: Judged, then: Facts, now: Facts): Judged {
  const [from, to] = [then.flatMap(placesOf), now.flatMap(placesOf)];
  if (from.every((at, i) => isSamePlace(at, to[i]))) return before;
  const place = (at: Position): Position => to[from.indexOf(at)] ?? at;
  const { result, when } = before;
  return { ...before, result: moved(result, place), ...(when && { when: moved(when, place) }) };
}

/** Places are told apart as objects: two facts that share one (a program may give them so) could change places. */
export function areTold(facts: Facts): boolean {
  const places = facts.flatMap(placesOf).filter((at) => at !== undefined);
  return new Set(places).size === places.length;
}

/** Of a fact, and of its records. */
function placesOf(fact: ReportedFact | undefined): readonly (Position | undefined)[] {
  if (fact?.value.kind !== 'list') return [fact?.at];
  return [fact.at, ...fact.value.records.map(({ at }) => at)];
}

const isSamePlace = (a: Position | undefined, b: Position | undefined): boolean =>
  a === b || (a?.line === b?.line && a?.column === b?.column);

/** Places are the only thing in a result that is not made of values alone. */
function moved(result: CheckResult, place: (at: Position) => Position): CheckResult {
  const at = result.at && { at: place(result.at) };
  if (result.parts !== undefined)
    return { ...result, ...at, parts: result.parts.map((part) => moved(part, place)) };
  const { claimed, shortfall } = result;
  return {
    ...result,
    ...at,
    ...(claimed && { claimed: { ...claimed, at: place(claimed.at) } }),
    ...(shortfall !== undefined && 'records' in shortfall && { shortfall: movedRecords(shortfall, place) }),
  };
}

/** Each record at its own place, and what fails of it. */
const movedRecords = (
  shortfall: ShortfallOf<'mend' | 'records'>,
  place: (at: Position) => Position,
): ShortfallOf<'mend' | 'records'> => ({
  ...shortfall,
  records: shortfall.records.map((record) => ({
    ...record,
    at: place(record.at),
    ...(record.result && { result: moved(record.result, place) }),
  })),
});
