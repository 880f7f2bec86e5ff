import type { Evaluation, EvaluationHead, FailOn, KeptFinding, Severity } from '../model/index.ts';
import { decisive } from '../report/evaluation/index.ts';

/** Mildest last; a verdict that is unmet is as grave as an error, one that is open as a warning. */
export const FAIL_ON: readonly FailOn[] = ['unmet', 'undetermined', 'error', 'warning', 'info', 'never'];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Results {
  readonly evaluations: readonly EvaluationHead[];
  readonly findings: readonly KeptFinding[];
}

/** Whether a run ends with exit code 1; of an audit by its findings alone, unless a verdict is named. */
export function fails(failOn: FailOn, { evaluations, findings }: Results, audit = false): boolean {
  const verdicts = decisive(evaluations).map(({ verdict }) => verdict);
  const unmet = verdicts.includes('unmet');
  const open = verdicts.some((verdict) => verdict !== 'met');
  switch (failOn) {
    case 'never':
      return false;
    case 'unmet':
      return unmet;
    case 'undetermined':
      return open;
    default: {
      const verdictFails = failOn === 'error' ? unmet : open;
      return (!audit && verdictFails) || failing(failOn, findings).length > 0;
    }
  }
}

/** The findings for which a run ends with exit code 1. */
export function failing(failOn: FailOn, findings: readonly KeptFinding[]): readonly KeptFinding[] {
  const grave = SEVERITIES.slice(0, (SEVERITIES as readonly FailOn[]).indexOf(failOn) + 1);
  return findings.filter(({ severity }) => grave.includes(severity));
}

/** The same of evaluations that hold their own findings. */
export const failsWith = (failOn: FailOn, evaluations: readonly Evaluation[]): boolean =>
  fails(failOn, { evaluations, findings: evaluations.flatMap(({ findings }) => findings) });
