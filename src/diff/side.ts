import type { Evidence, Status } from '../model/index.ts';

/** What a comparison reads of a report: its JSON (`sce schema evaluate`), of which it needs no more than this. */
export interface Side {
  readonly schema?: string;
  readonly tool: { readonly version: string };
  readonly standard: { readonly id: string; readonly version: string; readonly digest?: string };
  readonly run?: SideRun;
  /** With `--attest`: what it was made of. */
  readonly attest?: {
    readonly tool?: string;
    readonly standard: string;
    readonly submissions: readonly { readonly file: string; readonly digest: string }[];
  };
  readonly evaluations: readonly SideEvaluation[];
}

export interface SideRun {
  readonly evidence: Evidence;
  readonly as_of?: string;
  readonly tier?: string;
  readonly comparison?: unknown;
  readonly set?: readonly string[];
}

export interface SideEvaluation {
  readonly file: string;
  readonly community: { readonly id: string; readonly name: string };
  readonly tier: string;
  readonly verdict: Status;
  readonly counts: { readonly met: number };
  readonly indicators: readonly SideIndicator[];
}

export interface SideIndicator {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly SideRequirement[];
}

export interface SideLeaf {
  readonly status: Status;
  readonly evidence?: Evidence;
  readonly fact?: string;
  readonly actual?: { readonly text: string; readonly exact?: string };
  readonly threshold?: { readonly op: string; readonly text: string };
  readonly parts?: readonly SideLeaf[];
}

export interface SideRequirement extends SideLeaf {
  readonly id: string;
  readonly clause: string;
  readonly waiver?: unknown;
}

/** A parsed JSON as a side of a comparison; nothing where it is no report of evaluations. */
export function sideOf(value: unknown): Side | undefined {
  if (!isObject(value) || !isObject(value['tool']) || !isObject(value['standard'])) return undefined;
  const { evaluations } = value;
  return Array.isArray(evaluations) && evaluations.every(isEvaluation)
    ? (value as unknown as Side)
    : undefined;
}

type Unknown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEvaluation = (value: unknown): boolean =>
  isObject(value) &&
  isObject(value['community']) &&
  typeof value['community']['id'] === 'string' &&
  isObject(value['counts']) &&
  listOf(value['indicators'], (indicator) => listOf(indicator['requirements'], () => true));

const listOf = (value: unknown, each: (one: Unknown) => boolean): boolean =>
  Array.isArray(value) && value.every((one) => isObject(one) && each(one));
