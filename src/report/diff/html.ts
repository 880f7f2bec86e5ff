import type { ComparedCommunity, TurnedRequirement } from '../../diff/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { say, tell } from '../say.ts';
import {
  countsOf,
  type DiffReport,
  figures,
  runSentences,
  standing,
  statusMessage,
  totals,
  turnedIn,
  turnedStatus,
} from './report.ts';
import { STYLE } from './style.ts';

/** Year on year as one page that asks nothing of the network: how many stand where, who moved, and what turned. */
export function diffHtml(report: DiffReport, { lang }: Layout): string {
  const { tool, diff } = report;
  const voice = { lang, ascii: false };
  const turned = turnedIn(diff);
  const title = say('diff-title', voice);
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p class="lead">${escaped(tell(totals(diff), voice))}</p>`,
    ...runSentences(diff).map((message) => `<p class="run">${escaped(tell(message, voice))}</p>`),
    standingTable(diff, voice),
    turned.length === 0
      ? `<p>${escaped(say('diff-nothing', voice))}</p>`
      : turned.map((one) => communitySection(one, report, voice)).join('\n'),
    `<footer>sce ${escaped(tool.version)}</footer>`,
  ];
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<main>
${body.join('\n')}
</main>
</html>
`;
}

type Voice = { readonly lang: Layout['lang']; readonly ascii: boolean };

const STATUSES = ['met', 'unmet', 'undetermined', 'not-applicable'] as const;

/** How many stand where, then and now. */
function standingTable({ old, new: now }: DiffReport['diff'], voice: Voice): string {
  const [before, after] = [countsOf(old), countsOf(now)];
  const rows = STATUSES.filter((status) => before[status] + after[status] > 0).map((status) => {
    const change = after[status] - before[status];
    const signed = change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '';
    return row([tell(statusMessage(status), voice), String(before[status]), String(after[status]), signed]);
  });
  return table(
    ['status', 'old', 'new', 'change'].map((name) => say(`diff-column-${name}` as 'diff-column-old', voice)),
    rows,
    'standing',
  );
}

function communitySection(one: ComparedCommunity, report: DiffReport, voice: Voice): string {
  const stands = standing(one, report).map((message) => tell(message, voice));
  const head = [...stands.slice(0, -1), say('diff-met', voice, { met: figures(one.met) })].join(' · ');
  const verdict = stands.at(-1) ?? '';
  const heads = (['indicator', 'status', 'figure', 'cause'] as const).map((name) =>
    say(`diff-column-${name}`, voice),
  );
  const rows = one.turned.map((turned) => turnedRow(turned, voice));
  return `<section>
<h2>${escaped(one.community.name)} <span class="${one.verdict.new ?? 'absent'}">${escaped(verdict)}</span></h2>
<p class="run">${escaped(head)}</p>
${rows.length === 0 ? '' : table(heads, rows, 'turned')}
</section>`;
}

function turnedRow(one: TurnedRequirement, voice: Voice): string {
  const threshold =
    one.threshold.old === one.threshold.new
      ? []
      : [say('diff-threshold', voice, { threshold: figures(one.threshold) })];
  const figure = one.figure.old === one.figure.new ? [] : [figures(one.figure)];
  const joint = voice.lang === 'zh' ? '、' : ', ';
  return row([
    `${one.number} ${one.title}`,
    tell(turnedStatus(one.status), voice),
    [...figure, ...threshold].join(joint),
    one.causes.map((cause) => say(`cause-${cause}`, voice)).join(joint),
  ]);
}

const table = (heads: readonly string[], rows: readonly string[], name: string): string =>
  `<table class="${name}"><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;

const row = ([first = '', ...cells]: readonly string[]): string =>
  `<tr><th scope="row">${escaped(first)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
