import type { CheckResult, FailingRecord, LeafResult, Message } from '../model/index.ts';
import { distinct } from './alternatives.ts';
import { askedWords } from './asked-words.ts';
import { leafResults } from './leaves.ts';

const NAMED = 5;

/**
 * Which records are in the way and why: each by its name or its line, with the field, its value and what is asked of
 * it. The first few where there are many.
 */
export const recordWords = (records: readonly FailingRecord[]): readonly Message[] => [
  ...records.slice(0, NAMED).map(recordMessage),
  ...(records.length > NAMED
    ? [{ code: 'record-more', args: { number: String(records.length - NAMED) } } as const]
    : []),
];

/**
 * Of records that are too few: those that a figure, a level or a missing word keeps out. One that is of another kind
 * (a flag says so) is nothing that comes near.
 */
export const nearRecords = (records: readonly FailingRecord[]): readonly FailingRecord[] =>
  records.filter(({ result }) => result === undefined || leafResults(result).some(isNear));

const isNear = ({ truth, check, actual }: LeafResult): boolean =>
  truth !== 'true' && (check.kind === 'compare' || check.kind === 'level' || actual === undefined);

function recordMessage({ name, at, result }: FailingRecord): Message {
  const record: Message =
    name === undefined
      ? { code: 'record-at', args: { line: String(at.line) } }
      : { code: 'record-title', args: { name } };
  return result === undefined ? record : { code: 'record-fails', args: { record, why: failureOf(result) } };
}

function failureOf(result: CheckResult): Message {
  if (result.parts === undefined) return fieldMessage(result);
  const open = result.parts.filter(({ truth }) => truth !== 'true');
  if (result.check.kind === 'any')
    return { code: 'record-none-of', args: { parts: distinct(open).map(failureOf) } };
  const [first, ...more] = (open.length === 0 ? result.parts : open).map(failureOf);
  return more.reduce<Message>(
    (a, b) => ({ code: 'record-both', args: { a, b } }),
    first ?? { code: 'reason-combined', args: { parts: [] } },
  );
}

function fieldMessage(leaf: LeafResult): Message {
  const asked = askedWords(leaf);
  const field = leaf.fact.label;
  return leaf.actual === undefined
    ? { code: 'record-lacks', args: { field, asked } }
    : { code: 'record-field', args: { field, actual: leaf.actual.text, asked } };
}
