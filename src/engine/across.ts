import { SCALE } from '../audit/index.ts';
import type { AuditSettings, Standard, Tier } from '../model/index.ts';
import { type Dialect, view } from './dialect.ts';
import { caseOf, type Sql, text } from './sql.ts';

/** Views of what only several submissions show: of two the one counts as the first whose key comes first. */
export const acrossSql = (standard: Standard, tiers: readonly Tier[], dialect: Dialect): Sql =>
  [
    view('sce_duplicate_submission', duplicates(standard, dialect)),
    view('sce_boilerplate', boilerplate(standard, tiers, dialect)),
    view('sce_outlier', outliers(standard, dialect)),
  ].join('\n');

const listOf = (names: readonly string[]): Sql => `(${names.map(text).join(', ')})`;

/** One id, one name where the districts do not tell them apart, or the same raw figures throughout. */
function duplicates({ facts, audit }: Standard, dialect: Dialect): Sql {
  const raw = [...facts.values()].filter(({ type }) => type === 'count' || type === 'measure');
  const least = audit['duplicate-submission']?.figures;
  const whole = raw.length === 0 ? 'FALSE' : `fact IN ${listOf(raw.map(({ id }) => id))} AND low = high`;
  const figures = `SELECT submission, ${dialect.joined(`concat(fact, '=', CAST(low AS ${dialect.types.text}))`)} AS figures, count(*) AS number
    FROM sce_fact WHERE ${whole} GROUP BY submission`;
  const telling = least === undefined ? 'NULL' : `CASE WHEN f.number >= ${least} THEN f.figures END`;
  const all = `SELECT ${dialect.byBytes('s.submission')} AS submission, community_id, name_key, district_key, ${telling} AS figures
  FROM sce_submission s LEFT JOIN (${figures}) f ON f.submission = s.submission`;
  const first = (by: readonly Sql[], where?: Sql) =>
    `min(${where === undefined ? 'submission' : `CASE WHEN ${where} THEN submission END`}) OVER (PARTITION BY ${by.join(', ')})`;
  const alike = `SELECT *, ${first(['community_id'])} AS by_id,
    ${caseOf([['district_key IS NULL', first(['name_key'])]], first(['name_key', 'district_key']))} AS by_district,
    ${first(['name_key'], 'district_key IS NULL')} AS by_name,
    ${caseOf([['figures IS NULL', 'submission']], first(['name_key', 'figures']))} AS by_both,
    ${caseOf([['figures IS NULL', 'submission']], first(['figures']))} AS by_figures
  FROM (${all}) a`;
  const named = 'least(by_district, by_name, by_both)';
  const other = caseOf(
    [
      ['by_id < submission', 'by_id'],
      [`${named} < submission`, named],
      ['by_figures < submission', 'by_figures'],
    ],
    'NULL',
  );
  const how = caseOf(
    [
      ['coalesce(a.figures = b.figures, FALSE)', text('duplicate-figures')],
      ['a.community_id = b.community_id', text('duplicate-id')],
    ],
    text('duplicate-name'),
  );
  return `SELECT a.submission, a.community_id, b.submission AS other, ${how} AS how
FROM (SELECT *, ${other} AS first FROM (${alike}) a) a
JOIN (${all}) b ON b.submission = a.first`;
}

/** A statement's words, the same in so many submissions: a row for each of them. */
function boilerplate({ audit }: Standard, tiers: readonly Tier[], dialect: Dialect): Sql {
  const least = audit.boilerplate?.submissions;
  const asked = tiers.map(
    ({ id, indicators }) =>
      `(s.tier = ${text(id)} AND c.indicator IN ${listOf(indicators.map((one) => one.id))})`,
  );
  const alike = 'OVER (PARTITION BY s.tier, c.indicator, c.words)';
  const key = dialect.byBytes('c.submission');
  return `SELECT * FROM (SELECT c.submission AS submission, s.community_id AS community_id, s.tier AS tier, c.indicator AS indicator,
    min(${key}) ${alike} AS first, count(*) ${alike} AS submissions
  FROM sce_claim c JOIN sce_submission s ON s.submission = c.submission
  WHERE c.words <> '' AND (${asked.join(' OR ')})) t
WHERE ${least === undefined ? 'FALSE' : `submissions >= ${least}`}`;
}

type Settings = NonNullable<AuditSettings['outlier']>;

/** Figures far from the others, by median and median absolute deviation: in doubles, since no verdict rests on them. */
function outliers({ audit: { outlier: settings } }: Standard, dialect: Dialect): Sql {
  const { text: word, double, decimal } = dialect.types;
  const none = `SELECT submission, community_id, CAST(NULL AS ${word}) AS fact, CAST(NULL AS ${word}) AS per, CAST(NULL AS ${decimal}) AS figure,
  CAST(NULL AS ${decimal}) AS per_figure, CAST(NULL AS ${double}) AS deviations, count(*) AS submissions FROM sce_submission WHERE FALSE GROUP BY submission, community_id`;
  if (settings === undefined || settings.figures.length === 0) return none;
  return settings.figures.map((asked) => outliersOf(asked, settings, dialect)).join('\nUNION ALL\n');
}

function outliersOf(asked: Settings['figures'][number], settings: Settings, dialect: Dialect): Sql {
  const { text: word, double, decimal } = dialect.types;
  const [fact, per] = 'fact' in asked ? [asked.fact, undefined] : [asked.part, asked.whole];
  const exact = (id: string | undefined) =>
    id === undefined
      ? `CAST(NULL AS ${decimal})`
      : `max(CASE WHEN fact = ${text(id)} AND low = high THEN low END)`;
  const figures = `SELECT submission, ${exact(fact)} AS figure, ${exact(per)} AS per_figure FROM sce_fact GROUP BY submission`;
  const inDoubles = (name: string) => `CAST(${name} AS ${double})`;
  const value =
    per === undefined ? inDoubles('figure') : `${inDoubles('figure')} / ${inDoubles('per_figure')}`;
  const logarithmic = settings.scale === 'logarithmic';
  const there = per === undefined ? 'figure IS NOT NULL' : 'figure IS NOT NULL AND per_figure <> 0';
  const positive = per === undefined ? 'figure > 0' : '(figure > 0) = (per_figure > 0) AND figure <> 0';
  const measured = `SELECT submission, figure, per_figure, ${logarithmic ? `log10(${value})` : value} AS measured
    FROM (${figures}) f WHERE ${there}${logarithmic ? ` AND ${positive}` : ''}`;
  const middle = `SELECT ${dialect.median('measured')} AS middle, count(*) AS submissions FROM (${measured}) m`;
  const spread = `SELECT ${dialect.median('abs(measured - middle)')} * ${SCALE} AS spread, max(middle) AS middle, max(submissions) AS submissions
    FROM (${measured}) m CROSS JOIN (${middle}) n`;
  return `SELECT t.submission, s.community_id, ${text(fact)} AS fact, ${per === undefined ? `CAST(NULL AS ${word})` : text(per)} AS per,
  figure, per_figure, deviations, submissions
FROM (SELECT m.*, abs(measured - middle) / nullif(spread, 0) AS deviations, submissions
  FROM (${measured}) m CROSS JOIN (${spread}) d) t
JOIN sce_submission s ON s.submission = t.submission
WHERE submissions >= ${settings.submissions} AND deviations > ${settings.deviations}`;
}
