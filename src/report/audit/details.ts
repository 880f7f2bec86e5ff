import type { KeptFinding } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { clean, say, tell } from '../say.ts';
import { severityPaint, strong } from '../terminal/signs.ts';
import { wrap } from '../terminal/wrap.ts';
import { type AuditReport, bySubmission } from './report.ts';

/** Each finding with its place, its sentence and its code, by submission; those that many share in a part of their own. */
export function detailLines({ findings }: AuditReport, layout: Layout): readonly string[] {
  return [...bySubmission(findings)].flatMap(([, own]) => [
    ...wrap(headOf(own, layout), layout.width).map(strong(layout)),
    ...own.flatMap((finding) => findingLines(finding, layout)),
    '',
  ]);
}

const headOf = ([first]: readonly KeptFinding[], layout: Layout): string =>
  first?.submission === undefined
    ? say('audit-shared', layout)
    : clean(`${first.community.name}  ${first.file}`, layout);

/** Severity, place, sentence, code; what follows the first line is set in by two. */
function findingLines(finding: KeptFinding, layout: Layout): readonly string[] {
  const at =
    finding.submission === undefined || finding.at === undefined
      ? ''
      : `${finding.at.line}:${finding.at.column}  `;
  const text = `${say(`severity-${finding.severity}`, layout)}  ${at}${tell(finding.message, layout)}  [${finding.code}]`;
  const whom = (finding.among ?? []).map(({ file }) => clean(file, layout)).join(' ');
  return [
    ...wrap(text, layout.width - 4).map(
      (line, index) => (index === 0 ? '  ' : '    ') + severityPaint(finding.severity, layout)(line),
    ),
    ...(finding.submission === undefined ? wrap(whom, layout.width - 4).map((line) => `    ${line}`) : []),
  ];
}
