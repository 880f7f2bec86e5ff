import { shortNames } from '../../audit/index.ts';
import { type Problem, problemsOf } from '../../gap/index.ts';
import type { Evaluation, Gap, Standard, Tier } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { clean, named, say, type Voice } from '../say.ts';
import { type FieldRow, fill, flow, setRows } from '../terminal/lines.ts';
import { faint, strong } from '../terminal/signs.ts';
import { actionText, isChange, titleText } from './fields.ts';
import type { GapReport } from './report.ts';

const ROWS = 12;
/** So many things are told of a tier beside what all of its communities need. */
const TOLD = 5;

interface Step {
  readonly evaluation: Evaluation;
  readonly problems: readonly Problem[];
}

/** What many communities are to do: those short of their own tier first, then by tier what all need and who needs more. */
export function gapSurvey(report: GapReport, layout: Layout): readonly string[] {
  const { gaps, standard } = report;
  const name = namesOf(gaps);
  const { short, rising } = stepsOf(report);
  return [
    ...fill(gapTitle(report, layout), layout.width).map(strong(layout)),
    ...ownLines(short, standard, name, layout),
    ...standard.tiers.flatMap((tier) => tierLines(tier, rising, standard, name, layout)),
    '',
    ...flow([say('next-each', layout), say('next-first', layout)], layout.width).map(faint(layout)),
  ];
}

/** Who is short of the own tier, and who may rise from it. */
function stepsOf({ gaps, standard }: GapReport): {
  readonly short: readonly Step[];
  readonly rising: readonly Step[];
} {
  const steps = gaps.map(({ evaluation }) => ({ evaluation, problems: problemsOf(evaluation, standard) }));
  const own = steps.filter(({ evaluation: { submission, tier } }) => submission.tier === tier.id);
  const short = own.filter(({ evaluation }) => evaluation.verdict !== 'met');
  const behind = new Set(short.map(({ evaluation }) => evaluation.submission));
  const rising = steps.filter(
    ({ evaluation: { submission, tier } }) => submission.tier !== tier.id && !behind.has(submission),
  );
  return { short, rising };
}

type Name = (evaluation: Evaluation) => string;

function namesOf(gaps: readonly Gap[]): Name {
  const submissions = [...new Set(gaps.map(({ evaluation }) => evaluation.submission))];
  const names = shortNames(submissions);
  return ({ submission }) => names.get(submission) ?? submission.community.name;
}

/** `39 个社区   5 个未达本类型，33 个可向上一类型，1 个已是最高` */
export function gapTitle(report: GapReport, layout: Voice, colon = '   '): string {
  const { short, rising } = stepsOf(report);
  const count = new Set(report.gaps.map(({ evaluation }) => evaluation.submission)).size;
  const parts = [
    ...(short.length === 0 ? [] : [say('gap-count-own', layout, { count: String(short.length) })]),
    ...(rising.length === 0 ? [] : [say('gap-count-rising', layout, { count: String(rising.length) })]),
    ...(count - short.length - rising.length === 0
      ? []
      : [say('gap-count-top', layout, { count: String(count - short.length - rising.length) })]),
  ];
  const head = say('survey-communities', layout, { count: String(count) });
  return `${head}${colon}${parts.join(layout.lang === 'zh' ? '，' : ', ')}`;
}

function ownLines(short: readonly Step[], standard: Standard, name: Name, layout: Layout): readonly string[] {
  if (short.length === 0) return [];
  const worst = ({ problems }: Step) => problems.reduce((most, { missing }) => Math.max(most, missing), 0);
  const order = short.toSorted((a, b) => (worst(a) === worst(b) ? 0 : worst(a) - worst(b)));
  const rows = order.slice(0, ROWS).flatMap((step): readonly FieldRow[] => {
    const { evaluation } = step;
    const lead = [{ text: clean(name(evaluation), layout) }, { text: named(evaluation.tier.title, layout) }];
    const open = evaluation.counts.undetermined;
    const lines = step.problems.map((problem, index): FieldRow => {
      const fields = [
        ...(index === 0 ? lead : [{ text: '' }, { text: '' }]),
        { text: titleText(problem, layout) },
      ];
      return { fields, text: eachText(problem, standard, layout) };
    });
    if (open === 0) return lines;
    const text = say('gap-lack-data', layout, { count: String(open) });
    return [
      ...lines,
      { fields: lines.length === 0 ? [...lead, { text }] : [{ text: '' }, { text: '' }, { text }] },
    ];
  });
  const more = order.length - ROWS;
  return [
    '',
    strong(layout)(say('gap-head-own', layout, { count: String(short.length) })),
    ...setRows(rows, layout.width, '  '),
    ...(more > 0 ? [`  ${say('survey-more', layout, { count: String(more) })}`] : []),
  ];
}

function eachText(problem: Problem, standard: Standard, layout: Layout): string {
  const text = actionText(problem, standard, layout);
  return problem.indicators.length > 1 && isChange(problem)
    ? say('gap-each', layout, { change: text })
    : text;
}

/** Of those who may rise from one tier: what all need, what all lack, and who needs what besides. */
function tierLines(
  from: Tier,
  rising: readonly Step[],
  standard: Standard,
  name: Name,
  layout: Layout,
): readonly string[] {
  const own = rising.filter(({ evaluation }) => evaluation.submission.tier === from.id);
  const [first] = own;
  if (first === undefined) return [];
  const to = first.evaluation.tier;
  const needed = own.map(
    ({ problems }) => new Map(problems.flatMap((one) => entriesOf(one, standard, layout))),
  );
  const common = [...(needed[0] ?? [])].filter(([key]) => needed.every((of) => of.has(key)));
  const all = common.map(([, { text }]) => text);
  const rows: FieldRow[] = [];
  const comma = layout.lang === 'zh' ? '，' : ', ';
  if (all.length > 0) rows.push({ fields: [{ text: say('gap-all-need', layout) }], text: all.join(comma) });
  const lacking = own.map(({ evaluation }) => openIn(evaluation));
  const shared = [...(lacking[0] ?? [])].filter((id) => lacking.every((of) => of.has(id))).length;
  if (shared > 0)
    rows.push({
      fields: [{ text: say('gap-all-lack', layout) }],
      text: say('gap-lack-data', layout, { count: String(shared) }),
    });
  const commonKeys = new Set(common.map(([key]) => key));
  const others = othersText(own, needed, commonKeys, name, layout);
  if (others !== '') rows.push({ fields: [{ text: say('gap-also', layout) }], text: others });
  const head = { count: String(own.length), from: from.title, to: to.title };
  return ['', strong(layout)(say('gap-head-tier', layout, head)), ...setRows(rows, layout.width, '  ')];
}

const openIn = ({ indicators }: Evaluation): ReadonlySet<string> =>
  new Set(
    indicators
      .filter(({ status, waived }) => status === 'undetermined' && !waived)
      .map(({ indicator }) => indicator.id),
  );

interface Need {
  readonly title: string;
  readonly change: string;
  readonly text: string;
}

/** One for each indicator of a problem, by what is asked and by how much. */
const entriesOf = (
  problem: Problem,
  standard: Standard,
  layout: Layout,
): readonly (readonly [string, Need])[] =>
  problem.indicators.map(({ indicator }) => {
    const title = `${indicator.number} ${named(indicator.title, layout)}`;
    const change = actionText(problem, standard, layout);
    return [`${indicator.id} ${change}`, { title, change, text: `${title} ${change}` }];
  });

/** By indicator, those who need it and how much; the indicator that most need first. */
function othersText(
  own: readonly Step[],
  needed: readonly ReadonlyMap<string, Need>[],
  common: ReadonlySet<string>,
  name: Name,
  layout: Layout,
): string {
  const by = new Map<string, string[]>();
  for (const [index, { evaluation }] of own.entries())
    for (const [key, { title, change }] of needed[index] ?? []) {
      if (common.has(key)) continue;
      by.set(title, [...(by.get(title) ?? []), `${clean(name(evaluation), layout)} ${change}`]);
    }
  const [comma, semicolon] = layout.lang === 'zh' ? ['、', '；'] : [', ', '; '];
  const parts = [...by].toSorted(([, a], [, b]) => b.length - a.length);
  const texts = parts.slice(0, TOLD).map(([title, who]) => {
    const told = who.slice(0, 8).join(comma);
    const rest = who.length > 8 ? comma + say('survey-more', layout, { count: String(who.length - 8) }) : '';
    return `${title}${layout.lang === 'zh' ? '：' : ': '}${told}${rest}`;
  });
  const more = parts.length - TOLD;
  return [...texts, ...(more > 0 ? [say('brief-more', layout, { count: String(more) })] : [])].join(
    semicolon,
  );
}
