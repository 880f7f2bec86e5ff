import type { Layout } from '../evaluation/report.ts';
import { say, tell } from '../say.ts';
import { type DiffReport, figures, runSentences, statusMessage, totals, turnedIn } from './report.ts';

/** The same for a pull request: a row a requirement that turned. */
export function diffMarkdown({ diff }: DiffReport, { lang }: Layout): string {
  const voice = { lang, ascii: false };
  const cell = (text: string) => text.replace(/[\\|<>`*_[\]]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const turned = turnedIn(diff);
  const head = ['community', 'indicator', 'status', 'figure', 'cause'] as const;
  const rows = turned.flatMap(({ community, verdict, turned: all }) => [
    ...(verdict.old === verdict.new
      ? []
      : [row([community.name, say('diff-verdict', voice), statuses(verdict), '', ''])]),
    ...all.map((one) =>
      row([
        community.name,
        `${one.number} ${one.title}`,
        statuses(one.status),
        one.figure.old === one.figure.new ? '' : figures(one.figure),
        one.causes.map((cause) => say(`cause-${cause}`, voice)).join(', '),
      ]),
    ),
  ]);
  function statuses(both: (typeof turned)[number]['verdict']): string {
    return `${tell(statusMessage(both.old), voice)} → ${tell(statusMessage(both.new), voice)}`;
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
