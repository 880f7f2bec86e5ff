import type {
  Config,
  Finding,
  FindingCode,
  KeptFinding,
  SettledFinding,
  Standard,
  SubmissionHead,
} from '../model/index.ts';

/** A finding as a baseline remembers it: without its line, which moves. */
export interface BaselineEntry {
  readonly community: string;
  readonly code: FindingCode;
  readonly indicator?: string;
  readonly requirement?: string;
  readonly facts?: readonly string[];
}

export interface SettlementRules {
  /** The calendar date that settlements are held against; asked for only where there are any. */
  readonly asOf: () => string;
  readonly baseline?: readonly BaselineEntry[];
  /** How grave findings are here, where that is not as usual. */
  readonly settings?: Config['findings'];
}

export interface SettledFindings<S extends SubmissionHead> {
  readonly findings: readonly Finding<S>[];
  readonly settled: readonly SettledFinding<S>[];
}

/**
 * Findings that are still open, and those that somebody has looked into: in the submission, with who says so, why and
 * until when, or in a baseline. One that many submissions show together is settled where all of them say so.
 */
export function settle<S extends SubmissionHead>(
  found: readonly Finding<S>[],
  { asOf, baseline = [], settings = {} }: SettlementRules,
): SettledFindings<S> {
  const known = new Set(baseline.map(keyOf));
  const findings: Finding<S>[] = [];
  const settled: SettledFinding<S>[] = [];
  for (const one of found) {
    const severity = settings[one.code]?.severity;
    if (severity === 'off') continue;
    const finding = severity === undefined ? one : { ...one, severity };
    const by =
      settlementOf(finding, asOf) ?? (known.has(keyOf(rememberedOf(finding))) ? 'baseline' : undefined);
    if (by === undefined) findings.push(finding);
    else settled.push({ ...finding, settled: by });
  }
  return { findings, settled };
}

function settlementOf(
  finding: KeptFinding,
  asOf: () => string,
): SubmissionHead['settled'][number] | undefined {
  const concerned = finding.submission === undefined ? (finding.among ?? []) : [finding.submission];
  const each = concerned.map(({ settled }) =>
    settled.find(
      ({ code, indicator, fact, until }) =>
        code === finding.code &&
        (indicator === undefined || indicator === finding.indicator) &&
        (fact === undefined || finding.facts?.includes(fact) === true) &&
        until >= asOf(),
    ),
  );
  return each.includes(undefined) ? undefined : each[0];
}

export const rememberedOf = ({
  community,
  code,
  indicator,
  requirement,
  facts,
}: KeptFinding): BaselineEntry => ({
  community: community.id,
  code,
  ...(indicator !== undefined && { indicator }),
  ...(requirement !== undefined && { requirement }),
  ...(facts !== undefined && facts.length > 0 && { facts }),
});

const keyOf = ({ community, code, indicator = '', requirement = '', facts = [] }: BaselineEntry): string =>
  [community, code, indicator, requirement, ...facts].join('\n');

export const sameRemembered = (one: BaselineEntry, other: BaselineEntry): boolean =>
  keyOf(one) === keyOf(other);

/** The standard, with the numbers of its audit as they are set here. */
export function withThresholds(standard: Standard, settings: Config['findings'] = {}): Standard {
  const audit = Object.fromEntries(
    Object.entries(standard.audit).map(([code, own]) => {
      const set = Object.entries(settings[code as FindingCode]?.thresholds ?? {});
      return [code, { ...own, ...Object.fromEntries(set.filter(([name]) => name in own)) }];
    }),
  );
  return Object.keys(settings).length === 0 ? standard : { ...standard, audit };
}
