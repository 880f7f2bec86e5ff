import { auditedOf, lookFirst } from '../audit/index.ts';
import type { Evaluation, Finding, Label, Standard, SubmissionHead } from '../model/index.ts';
import { sentence } from '../words/index.ts';
import type { PageLead } from './data.ts';
import { type Texts, withSymbols } from './texts.ts';

/** A list to begin with: whoever wants all of it asks `sce audit --top`. */
const MOST_LEADS = 10;

/** Whom to look at first; `evaluations` in the page's order. Of one there is nobody to look at before the others. */
export function leadsOf(
  evaluations: readonly Evaluation[],
  findings: readonly Finding[],
  standard: Standard,
  texts: Texts,
): readonly PageLead[] {
  if (evaluations.length < 2) return [];
  const places = new Map<SubmissionHead, number>(
    evaluations.map(({ submission }, place) => [submission, place]),
  );
  return lookFirst(findings, auditedOf(evaluations, standard), standard)
    .slice(0, MOST_LEADS)
    .map(({ evaluation, others, reasons }) => ({
      submission: places.get(evaluation.submission) ?? 0,
      others: others.length > 0,
      reasons: reasons.map((reason) => {
        const said: Label = { zh: sentence(reason, 'zh'), en: sentence(reason, 'en') };
        return texts.label(withSymbols(said));
      }),
    }));
}
