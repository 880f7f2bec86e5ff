import type { Indicator, Lang, Standard, Submission, Tier } from '../../model/index.ts';
import { askedFirst } from './asked-first.ts';
import { named, type Say, sayIn } from './say.ts';
import { quoted } from './value-written.ts';
import { FactLines } from './yaml-facts.ts';

/**
 * A submission as a text to fill in: every fact that the tier asks stands in it under the clauses that ask it, as a
 * comment where nothing is known of it.
 *
 * @param schema where an editor finds the schema of submissions
 * @param from what is known already; in the form of another tier than its own, what that asks more stands first
 */
export function formYaml(
  standard: Standard,
  tier: Tier,
  lang: Lang,
  schema: string | undefined,
  from?: Submission,
): string {
  const say = sayIn(lang);
  const known = knownOf(from, tier);
  const lines = new FactLines(standard, lang, say, known.facts);
  const facts = partsOf(standard, tier, from, say).flatMap(({ heading, indicators }) => [
    ...(indicators.length === 0 ? [] : heading),
    ...indicators.flatMap((indicator) => lines.of(indicator)),
  ]);
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    `# ${say('form-title', { standard: standard.title, tier: tier.title })}`,
    `# ${say('form-yaml-how-1')}`,
    `# ${say('form-yaml-how-2')}`,
    ...aboutLines(known, tier, say),
    'facts:',
    ...facts,
    ...lines.rest(),
    'statements:',
    `  # ${say('form-yaml-statements')}`,
    ...tier.indicators.map((indicator) => statementLine(indicator, known, lang)),
    '',
  ].join('\n');
}

/** Indicators in the order in which they are asked, with what is said over them. */
function partsOf(standard: Standard, tier: Tier, from: Submission | undefined, say: Say) {
  const before = standard.tiers.find(({ id }) => id === from?.tier);
  if (before === undefined || before === tier) return [{ heading: [], indicators: tier.indicators }];
  const { more, same } = askedFirst(tier, before, standard);
  const over = (code: 'form-yaml-more' | 'form-yaml-same') => [`  # ${say(code, { tier: before.title })}`];
  return [
    { heading: over('form-yaml-more'), indicators: more },
    { heading: over('form-yaml-same'), indicators: same },
  ];
}

function aboutLines({ community, acceptance, source }: Known, tier: Tier, say: Say): readonly string[] {
  const { id = 'my-community', name = say('form-yaml-name'), district } = community;
  const more = district === undefined ? '' : `, district: ${quoted(district)}`;
  const given = community.name === undefined ? name : quoted(name);
  return [
    `community: { id: ${quotedId(id)}, name: ${given}${more} }`,
    `tier: ${tier.id}`,
    ...(source === undefined ? [] : [`source: ${mapWritten(source)}`]),
    ...(acceptance === undefined
      ? [`# ${say('form-yaml-acceptance')}`, '# acceptance: { by: , from: , to: }']
      : [`acceptance: ${mapWritten(acceptance)}`]),
  ];
}

/** An id of digits alone is a number to YAML. */
const quotedId = (id: string): string => (/^[a-z][a-z-]*$/.test(id) ? id : quoted(id));

const mapWritten = (map: Readonly<Record<string, string | number | undefined>>): string => {
  const said = Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${bare(value) ? value : quoted(String(value))}`],
  );
  return `{ ${said.join(', ')} }`;
};
const bare = (value: string | number): boolean =>
  typeof value === 'number' || /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What of a submission a form of a tier takes over. */
interface Known {
  readonly community: Partial<Submission['community']>;
  readonly acceptance?: Submission['acceptance'];
  readonly source?: Submission['source'];
  readonly facts: Submission['facts'];
  readonly statements: Submission['statements'];
  /** Whether it is of the same tier: what was claimed for another certifies nothing. */
  readonly own: boolean;
}

function knownOf(from: Submission | undefined, tier: Tier): Known {
  if (from === undefined) return { community: {}, facts: new Map(), statements: new Map(), own: true };
  const { community, acceptance, source, facts, statements } = from;
  const own = from.tier === undefined || from.tier === tier.id;
  return {
    community,
    facts,
    statements,
    own,
    ...(own && acceptance && { acceptance }),
    ...(own && source && { source }),
  };
}

function statementLine({ id, number, title }: Indicator, { statements, own }: Known, lang: Lang): string {
  const { claimed, text } = statements.get(id) ?? {};
  const said = [
    ...(own && claimed ? [`claimed: ${claimed}`] : []),
    ...(text === undefined ? [] : [`text: ${quoted(text)}`]),
  ];
  const comment = `# ${number} ${named(title, lang)}`;
  return said.length === 0
    ? `  # ${id}: { claimed: met, text: "" } ${comment}`
    : `  ${id}: { ${said.join(', ')} } ${comment}`;
}
