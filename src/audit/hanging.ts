import type { CheckResult, Evaluation, Fact, KeptFinding, MessageArg, Standard } from '../model/index.ts';
import { isZero } from '../quantity/index.ts';
import { inputsOf, leafResults } from '../standard/index.ts';
import { requirementsOf } from './rule.ts';

/** The first check that a wrong figure would turn. */
export interface Hanging {
  readonly fact: Fact;
  readonly actual: MessageArg;
  readonly threshold: MessageArg;
}

/** What hangs on an implausible figure, or on one that was copied where the least change of it would tell. */
export function hangingOn(
  finding: KeptFinding,
  evaluation: Evaluation,
  standard: Standard,
): Hanging | undefined {
  if (finding.code !== 'implausible-value' && finding.code !== 'copied-figure') return undefined;
  const [first] = checksOn(finding, evaluation, standard).filter(
    (check) => finding.code === 'implausible-value' || isAtEdge(check),
  );
  if (first?.fact === undefined) return undefined;
  return { fact: first.fact, actual: first.actual?.text ?? '', threshold: first.threshold?.text ?? '' };
}

/** The checks that hold, and hold on the figures of the finding. */
function checksOn(
  { facts = [] }: KeptFinding,
  evaluation: Evaluation,
  standard: Standard,
): readonly CheckResult[] {
  const meant = new Set(facts);
  return requirementsOf(evaluation)
    .filter(({ requirement }) => requirement.status === 'met')
    .flatMap(({ requirement }) => leafResults(requirement.result))
    .filter(({ fact }) => {
      const catalogued = fact && standard.facts.get(fact.id);
      return catalogued !== undefined && [catalogued.id, ...inputsOf(catalogued)].some((id) => meant.has(id));
    });
}

/** The least change would refute it. */
const isAtEdge = ({ margin }: CheckResult): boolean =>
  margin !== undefined && (isZero(margin.change) || (margin.reached && isOne(margin.change)));

const isOne = ({ n, d }: { readonly n: bigint; readonly d: bigint }): boolean => n === d;
