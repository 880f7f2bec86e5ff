import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Evidence, Message, MessageArg } from '../../src/model/index.ts';
import { CATALOGUE, LEVELS } from '../differential/generate.ts';
import type { Case, PlainCheck, PlainValue } from '../differential/reference.ts';

export const TOLD = 'test/evaluate/cases/told.yaml';

export interface Told {
  readonly check: PlainCheck;
  readonly facts: Readonly<Record<string, PlainValue>>;
  readonly when?: PlainCheck;
  readonly attested?: boolean;
  readonly round?: number;
  readonly evidence?: Evidence;
  readonly gives?: unknown;
}

export const toldCases = parse(readFileSync(TOLD, 'utf8')) as Readonly<Record<string, Told>>;

export const caseOf = ({ check, facts, when, attested = false, round }: Told): Case => ({
  catalogue: CATALOGUE,
  levels: LEVELS,
  check,
  facts,
  attested,
  ...(when && { when }),
  ...(round !== undefined && { round }),
});

/** A message by its code and arguments, whatever its sentence: `reason-compare-true(figure(part 4) asked(≥ 5))`. */
export function coded({ code, args }: Message): string {
  const said = Object.values(args).map(argument).filter(Boolean);
  return said.length === 0 ? code : `${code}(${said.join(' ')})`;
}

function argument(arg: MessageArg): string {
  if (typeof arg === 'string') return arg;
  if (Array.isArray(arg)) return `[${arg.map(argument).join(', ')}]`;
  return 'code' in arg ? coded(arg as Message) : (arg as { zh: string }).zh;
}
