import type { AuditSettings, Fact } from '../../model/index.ts';
import { boundedPattern } from '../../standard/pattern.ts';
import { unknownName } from './checks.ts';
import type { Complain, Complaint, Path, PlainStandard } from './plain-standard.ts';
import { isNumber } from './thresholds.ts';

const FILE = 'standard.yaml';

/**
 * The audit's settings, held against the standard: indicators and facts that they name are there, and no pattern can
 * take long. What they give is what the findings use.
 */
export function auditSettingsOf(
  { standard: head, tiers }: PlainStandard,
  facts: ReadonlyMap<string, Fact>,
  complain: Complain,
): AuditSettings {
  const settings = head.audit ?? {};
  const tell = (path: Path, complaint: Complaint) => complain(FILE, ['audit', ...path], complaint);
  const { outlier } = settings;
  const names = settings['foreign-name'];
  const topics = settings['off-topic-statement'];
  const indicators = new Set(tiers.flatMap((tier) => tier.indicators.map(({ id }) => id)));
  outlier?.figures.forEach((figure, i) => {
    for (const [path, problem] of figureProblems(figure, facts))
      tell(['outlier', 'figures', i, ...path], problem);
  });
  for (const id of Object.keys(topics?.words ?? {}))
    if (!indicators.has(id))
      tell(['off-topic-statement', 'words', id], {
        ...unknownName('unknown-indicator', id, indicators),
        key: true,
      });
  const mentions = names?.mentions.map((pattern, i) =>
    patternOf(pattern, (problem) => tell(['foreign-name', 'mentions', i], problem), 'name'),
  );
  const words = Object.entries(topics?.words ?? {}).map(([id, pattern]) => [
    id,
    patternOf(pattern, (problem) => tell(['off-topic-statement', 'words', id], problem)),
  ]);
  return {
    ...settings,
    ...(names && mentions && { 'foreign-name': { ...names, mentions } }),
    ...(topics && { 'off-topic-statement': { ...topics, words: Object.fromEntries(words) } }),
  };
}

function patternOf(pattern: string, tell: (problem: Complaint) => void, group?: string): string {
  const read = boundedPattern(pattern);
  if (!read.ok) tell({ code: read.problem, args: { written: pattern } });
  else if (new RegExp(`^(?:${read.source})$`, 'u').test(''))
    tell({ code: 'empty-pattern', args: { written: pattern } });
  else if (group !== undefined && !read.groups.includes(group))
    tell({ code: 'pattern-group', args: { written: pattern, group } });
  return read.ok ? read.source : pattern;
}

type Figure = NonNullable<AuditSettings['outlier']>['figures'][number];

/** A figure is one fact, or a part of a whole with a label of its own. */
function figureProblems(
  figure: Figure,
  facts: ReadonlyMap<string, Fact>,
): readonly (readonly [Path, Complaint])[] {
  const keys = Object.keys(figure).sort().join();
  if (keys !== 'fact' && keys !== 'label,part,whole') return [[[], { code: 'outlier-figure' }]];
  const named = 'fact' in figure ? { fact: figure.fact } : { part: figure.part, whole: figure.whole };
  const problems = Object.entries(named).flatMap(([key, id]): readonly (readonly [Path, Complaint])[] => {
    const fact = facts.get(id);
    if (fact === undefined) return [[[key], unknownName('unknown-fact', id, facts.keys())]];
    return isNumber(fact) ? [] : [[[key], { code: 'not-a-figure', args: { written: id } }]];
  });
  const same = 'part' in figure && figure.part === figure.whole;
  return problems.length === 0 && same ? [[['whole'], { code: 'ratio-of-itself' }]] : problems;
}
