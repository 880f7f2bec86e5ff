import type { ComparedCommunity } from '../../diff/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { say, tell } from '../say.ts';
import {
  type DiffReport,
  figures,
  runSentences,
  standing,
  totals,
  turnedIn,
  turnedStatus,
} from './report.ts';

/** The same for a pull request: a row a requirement that turned. */
export function diffMarkdown(report: DiffReport, { lang }: Layout): string {
  const { diff } = report;
  const voice = { lang, ascii: false };
  const cell = (text: string) => text.replace(/[\\|<>`*_[\]]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const turned = turnedIn(diff);
  const head = ['community', 'indicator', 'status', 'figure', 'cause'] as const;
  const rows = turned.flatMap((one) => [
    ...(one.verdict.old === one.verdict.new ? [] : [row(verdictCells(one))]),
    ...one.turned.map((clause) =>
      row([
        one.community.name,
        `${clause.number} ${clause.title}`,
        tell(turnedStatus(clause.status), voice),
        clause.figure.old === clause.figure.new ? '' : figures(clause.figure),
        clause.causes.map((cause) => say(`cause-${cause}`, voice)).join(', '),
      ]),
    ),
  ]);
  function verdictCells(one: ComparedCommunity): readonly string[] {
    const stands = standing(one, report).map((message) => tell(message, voice));
    return [one.community.name, say('diff-verdict', voice), stands.toSpliced(-2, 1).join(' '), '', ''];
  }
  return [
    `**${tell(totals(diff), voice)}**`,
    '',
    ...runSentences(diff).map((message) => `- ${cell(tell(message, voice))}`),
    '',
    ...(rows.length === 0
      ? [say('diff-nothing', voice)]
      : [
          row(head.map((name) => say(`diff-column-${name}`, voice))),
          row(head.map(() => '-')).replaceAll('\\', ''),
          ...rows,
        ]),
    '',
  ].join('\n');
}
