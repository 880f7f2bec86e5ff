import { nameStems, shortNames } from '../../audit/index.ts';
import type { Lead, SubmissionHead } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { clean, say, tell } from '../say.ts';
import { setRows } from '../terminal/lines.ts';
import { strong } from '../terminal/signs.ts';
import type { AuditReport } from './report.ts';

/** Whom to look at first, and why. */
export function leadLines(leads: readonly Lead[], report: AuditReport, layout: Layout): readonly string[] {
  if (leads.length === 0) return [say('lead-none', layout)];
  const unmet = report.evaluations.filter(({ verdict }) => verdict === 'unmet').length;
  const name = namesOf(report);
  const rows = leads.map(({ evaluation, others, reasons }, index) => ({
    fields: [
      { text: String(index + 1), right: true as const },
      {
        text: clean(
          others.length > 0 ? name.stem(evaluation.submission) : name.of(evaluation.submission),
          layout,
        ),
      },
      { text: say(`status-${evaluation.verdict}`, layout) },
    ],
    text: reasons.map((reason) => tell(reason, layout)).join(layout.lang === 'zh' ? '；' : '; '),
  }));
  const count = String(leads.length);
  const head = say('lead-head', layout, { count });
  const but =
    unmet === 0
      ? ''
      : `   ${say(leads.every(({ evaluation }) => evaluation.verdict === 'met') ? 'lead-unmet' : 'lead-unmet-open', layout, { count: String(unmet) })}`;
  return [strong(layout)(head) + but, '', ...setRows(rows, layout.width, '  ')];
}

function namesOf({ evaluations }: AuditReport) {
  const submissions = evaluations.map(({ submission }) => submission);
  const [short, stems] = [shortNames(submissions), nameStems(submissions)];
  return {
    of: (one: SubmissionHead) => short.get(one) ?? one.community.name,
    stem: (one: SubmissionHead) => stems.get(one) ?? one.community.name,
  };
}
