import { auditedOf, groupFindings } from '../audit/index.ts';
import type {
  Evaluation,
  Finding,
  FindingGroup,
  KeptFinding,
  Label,
  Standard,
  SubmissionHead,
} from '../model/index.ts';
import { sentence } from '../words/index.ts';
import type { PageGroup } from './data.ts';
import { type Texts, withSymbols } from './texts.ts';
import { isGrave, toVerify } from './verify-data.ts';

/** What to verify across submissions, what may change a verdict or a count first; `evaluations` in the page's order. */
export function groupsOf(
  evaluations: readonly Evaluation[],
  findings: readonly Finding[],
  standard: Standard,
  texts: Texts,
): readonly PageGroup[] {
  const places = new Map<SubmissionHead, number>(
    evaluations.map(({ submission }, place) => [submission, place]),
  );
  const of = new Map<SubmissionHead, Evaluation>(evaluations.map((one) => [one.submission, one]));
  return groupFindings(findings.filter(toVerify), auditedOf(evaluations, standard), standard)
    .map((group) => ({
      title: texts.message(group.title),
      text: texts.label(textOf(group)),
      grave: group.findings.some((finding) => changes(finding, of, standard)),
      members: group.submissions.flatMap((one) => places.get(one) ?? []),
    }))
    .toSorted((a, b) => Number(b.grave) - Number(a.grave) || b.members.length - a.members.length);
}

const changes = (
  finding: KeptFinding,
  of: ReadonlyMap<SubmissionHead, Evaluation>,
  standard: Standard,
): boolean => {
  const evaluation = finding.submission && of.get(finding.submission);
  return evaluation !== undefined && isGrave(finding, evaluation, standard);
};

/** Whom it concerns and what is said of them; what the title says already is not said again. */
function textOf({ title, what, who, line }: FindingGroup): Label {
  const said = (lang: 'zh' | 'en'): string => {
    const [heading, rest, whom] = [sentence(title, lang), sentence(what, lang), sentence(who, lang)];
    return rest === heading || heading.includes(rest) ? whom : sentence(line, lang);
  };
  return withSymbols({ zh: said('zh'), en: said('en') });
}
