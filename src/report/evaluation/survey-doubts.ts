import { auditedOf, groupFindings } from '../../audit/index.ts';
import type { FindingCode, FindingGroup } from '../../model/index.ts';
import { say, tell } from '../say.ts';
import { setRows } from '../terminal/lines.ts';
import { severityPaint, strong } from '../terminal/signs.ts';
import type { Layout, Report } from './report.ts';

/** What the failures say already, and what is too small for a survey's first screen. */
const NOT_TOLD: readonly FindingCode[] = [
  'verdict-contradicted',
  'near-miss',
  'claim-contradicted',
  'unsubstantiated',
  'clause-echo',
  'outlier',
  'copied-figure',
];
const ROWS = 6;

interface Doubt {
  readonly who: string;
  readonly groups: readonly FindingGroup[];
}

/** What the audit says across the communities: whom it concerns, and all that is said of them, on one line. */
export function doubtLines(
  { findings = [], evaluations, standard }: Report,
  layout: Layout,
): readonly string[] {
  const told = findings.filter(({ code }) => !NOT_TOLD.includes(code));
  const doubts = doubtsOf(groupFindings(told, auditedOf(evaluations, standard), standard), layout);
  const paint = severityPaint('warning', layout);
  const rows = doubts.slice(0, ROWS).map(({ who, groups }) => ({
    fields: [{ text: `! ${who}`, paint: (line: string) => paint('!') + line.slice(1) }],
    text: mostTelling(groups)
      .map(({ what }) => tell(what, layout))
      .join(layout.lang === 'zh' ? '；' : '; '),
  }));
  const more = doubts.length - ROWS;
  return rows.length === 0
    ? []
    : [
        strong(layout)(say('brief-verify', layout)),
        ...setRows(rows, layout.width, '  '),
        ...(more > 0 ? [`  ${say('survey-more-kinds', layout, { count: String(more) })}`] : []),
      ];
}

/** Two things are told of one; that texts are alike is the first to give way. */
const mostTelling = (groups: readonly FindingGroup[]): readonly FindingGroup[] =>
  groups.toSorted((a, b) => Number(a.severity === 'info') - Number(b.severity === 'info')).slice(0, 2);

/** Problems first, then what most communities share; boilerplate is said of those of whom there is more to say. */
function doubtsOf(groups: readonly FindingGroup[], layout: Layout): readonly Doubt[] {
  const by = new Map<string, FindingGroup[]>();
  for (const group of groups) {
    const who = tell(group.who, layout);
    by.set(who, [...(by.get(who) ?? []), group]);
  }
  return [...by].map(([who, own]) => ({ who, groups: own })).toSorted((a, b) => weightOf(b) - weightOf(a));
}

function weightOf({ groups }: Doubt): number {
  const grave = groups.some(({ severity }) => severity === 'error');
  const doubtful = groups.some(({ severity }) => severity === 'warning');
  const size = groups.reduce((most, { submissions }) => Math.max(most, submissions.length), 0);
  return (grave ? 2_000_000 : doubtful ? 1_000_000 : 0) + size;
}
