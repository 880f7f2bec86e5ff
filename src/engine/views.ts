import type { Standard } from '../model/index.ts';
import { type Dialect, view } from './dialect.ts';
import { Refused } from './refused.ts';
import { isNumber } from './scope.ts';
import { isNotNull, type Sql, text } from './sql.ts';
import { type JudgedCheck, STATUSES, type TierRow } from './tier.ts';

const KEYS = ['submission', 'community_id', 'own_tier'];

const wordOf = (number: Sql, words: readonly string[]): Sql =>
  `CASE ${number} ${words.map((word, i) => `WHEN ${i} THEN ${text(word)}`).join(' ')} END`;
const evidenceOf = (code: Sql): Sql =>
  `CASE abs(${code}) WHEN 3 THEN 'measured' WHEN 2 THEN 'declared' WHEN 1 THEN 'attested' END`;
const truthOf = (code: Sql): Sql =>
  `CASE WHEN ${code} > 0 THEN 'true' WHEN ${code} < 0 THEN 'false' ELSE 'unknown' END`;

const statusColumns = ['status', 'status_declared', 'status_measured'];
const statusesOf = (statuses: readonly Sql[]): readonly Sql[] => statuses.map((one) => wordOf(one, STATUSES));

/** The four views, each the rows of all tiers. @throws Refused where a row would be too wide */
export function viewsSql(standard: Standard, rows: readonly TierRow[], dialect: Dialect): Sql {
  const views = rows.map((one) => tierViews(one, standard, dialect));
  const all = NAMES.map((name) => view(name, views.map((one) => one[name]).join('\nUNION ALL\n')));
  const [before, after] = dialect.session;
  return [before, ...views.map((one) => one.row), after, ...all].filter((part) => part !== '').join('\n');
}

const NAMES = ['sce_check', 'sce_requirement', 'sce_indicator', 'sce_evaluation'] as const;

/** A tier's part of the views, and the row that they are all taken from. */
function tierViews(one: TierRow, standard: Standard, dialect: Dialect) {
  const name = dialect.quote(`sce_tier_${one.tier.id}`);
  const listed = (names: readonly string[], values: readonly (readonly Sql[])[]) =>
    dialect.rows(name, [...KEYS, `${text(one.tier.id)} AS tier`], names, values);
  const views = {
    sce_check: listed(CHECK_COLUMNS, checkRows(one, standard, dialect)),
    sce_requirement: listed(REQUIREMENT_COLUMNS, requirementRows(one)),
    sce_indicator: listed(INDICATOR_COLUMNS, indicatorRows(one)),
    sce_evaluation: evaluationSql(one, name),
  };
  const used = Object.values(views).join(' ');
  if (one.row.widest(used) > dialect.mostColumns) throw new Refused('engine-too-wide', one.tier.id);
  return { ...views, row: dialect.named(name, one.row.sql(used)) };
}

const INDICATOR_COLUMNS = ['indicator', ...statusColumns, 'waived'];
const indicatorRows = ({ indicators }: TierRow) =>
  indicators.map(({ indicator, statuses, waived }) => [text(indicator.id), ...statusesOf(statuses), waived]);

const REQUIREMENT_COLUMNS = ['indicator', 'requirement', ...statusColumns, 'evidence', 'waived'];
const requirementRows = ({ indicators }: TierRow) =>
  indicators.flatMap(({ indicator, requirements }) =>
    requirements.map(({ requirement, statuses, check, when, waived }) => [
      text(indicator.id),
      text(requirement.id),
      ...statusesOf(statuses),
      `CASE ${statuses[0]} WHEN 3 THEN ${evidenceOf(when)} WHEN 1 THEN NULL ELSE ${evidenceOf(check)} END`,
      waived,
    ]),
  );

const CHECK_COLUMNS = [
  'indicator',
  'requirement',
  'path',
  'kind',
  'fact',
  'truth',
  'evidence',
  'low_numerator',
  'low_denominator',
  'low_included',
  'high_numerator',
  'high_denominator',
  'high_included',
  'shortfall_kind',
  'shortfall_fact',
  'shortfall_numerator',
  'shortfall_denominator',
  'shortfall_beyond',
  'shortfall_unsaid',
];

const checkRows = ({ indicators }: TierRow, standard: Standard, dialect: Dialect) =>
  indicators.flatMap(({ indicator, requirements }) =>
    requirements.flatMap(({ requirement, checks }) =>
      checks.map((one) => [
        text(indicator.id),
        text(requirement.id),
        text(one.path),
        text(one.check.kind),
        'fact' in one.check ? text(one.check.fact) : `CAST(NULL AS ${dialect.types.text})`,
        truthOf(one.code),
        evidenceOf(one.code),
        ...figureOf(one, standard, dialect),
        ...shortOf(one, dialect),
      ]),
    ),
  );

/** Both ends of what is known, as fractions; nulls where there is none. */
function figureOf({ check, scope }: JudgedCheck, standard: Standard, dialect: Dialect): readonly Sql[] {
  const { wide, boolean } = dialect.types;
  const fact = 'fact' in check ? standard.facts.get(check.fact) : undefined;
  if (check.kind !== 'compare' || fact === undefined || !isNumber(fact))
    return [wide, wide, boolean, wide, wide, boolean].map((type) => `CAST(NULL AS ${type})`);
  const { is, ends } = scope.number(check.fact);
  return ([ends.low, ends.high] as const).flatMap(({ n, d, open }) => {
    const there = `${is} AND ${isNotNull(n)}`;
    return [
      `CAST(CASE WHEN ${there} THEN ${n} END AS ${wide})`,
      `CAST(CASE WHEN ${there} THEN ${d} END AS ${wide})`,
      `CASE WHEN ${there} THEN ${open === 'FALSE' ? 'TRUE' : `NOT ${open}`} END`,
    ];
  });
}

/** What is short, typed alike for every kind of check. */
const shortOf = ({ shortfall: s }: JudgedCheck, { types: { text: word, wide, boolean } }: Dialect) =>
  (
    [
      [s.kind, word],
      [s.fact, word],
      [s.n, wide],
      [s.d, wide],
      [s.beyond, boolean],
      [s.unsaid, word],
    ] as const
  ).map(([sql, type]) => `CAST(${sql} AS ${type})`);

function evaluationSql({ tier, statuses, indicators }: TierRow, source: Sql): Sql {
  const count = (status: number) =>
    indicators
      .map(
        ({ waived, statuses: [own] }) => `CASE WHEN ${own} = ${status} AND NOT ${waived} THEN 1 ELSE 0 END`,
      )
      .join(' + ');
  const columns = [
    ...KEYS,
    `${text(tier.id)} AS tier`,
    ...statusesOf(statuses).map(
      (sql, i) => `${sql} AS ${['verdict', 'verdict_declared', 'verdict_measured'][i]}`,
    ),
    ...['unmet', 'undetermined', 'met', 'not_applicable'].map((name, i) => `${count(i)} AS ${name}`),
    `${indicators.map(({ waived }) => `CASE WHEN ${waived} THEN 1 ELSE 0 END`).join(' + ')} AS waived`,
  ];
  return `SELECT ${columns.join(',\n  ')}\nFROM ${source}`;
}
