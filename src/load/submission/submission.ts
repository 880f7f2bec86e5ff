import { isMap } from 'yaml';
import type {
  Diagnostic,
  DiagnosticCode,
  Loaded,
  Position,
  Publication,
  ReportedFact,
  Settlement,
  Standard,
  Statement,
  Submission,
  Tier,
  Waiver,
} from '../../model/index.ts';
import { isCalendarDate, nearest, tierChoices, withName } from '../../standard/index.ts';
import { at, placeOf } from '../../yaml/diagnose.ts';
import { nodeAt, type ParsedDocument, rangeOf, written } from '../../yaml/documents.ts';
import { isEnough } from '../../yaml/enough.ts';
import { structureOf, type Validator } from '../../yaml/structure.ts';
import { outsideFacts } from './outside-facts.ts';
import { publicationDates, publicationOf } from './publication.ts';
import { readFacts } from './submission-facts.ts';

/** The plain shape that the submission schema has made sure of. */
interface Plain {
  readonly community: Submission['community'];
  readonly tier?: string;
  readonly source?: NonNullable<Submission['source']>;
  readonly acceptance?: NonNullable<Submission['acceptance']>;
  readonly statements?: Readonly<
    Record<string, { readonly claimed?: 'met' | 'unmet'; readonly text?: string }>
  >;
  readonly waivers?: readonly (Omit<Waiver, 'at' | 'timeZone'> & { readonly time_zone?: string })[];
  readonly settled?: readonly Omit<Settlement, 'at'>[];
  readonly publication?: Publication;
}

/** One YAML document as a submission, or every diagnostic on it. */
export function readSubmission(
  parsed: ParsedDocument,
  standard: Standard,
  validate: Validator,
): Loaded<Submission> {
  if (parsed.diagnostics.length > 0) return { ok: false, diagnostics: parsed.diagnostics };
  const broken = structureOf(parsed, validate).map((one) => outsideFacts(one, standard));
  const diagnostics: Diagnostic[] = [...broken];
  const told = {
    complain: (d: Diagnostic) => void diagnostics.push(d),
    isEnough: () => isEnough(diagnostics),
  };
  const facts = readFacts(parsed, standard, told);
  if (broken.length > 0) return { ok: false, diagnostics };
  const plain = parsed.document.toJS({ maxAliasCount: -1 }) as Plain;
  const complain = (path: readonly (string | number)[], code: DiagnosticCode, args = {}) =>
    diagnostics.push(at(parsed.source, rangeOf(nodeAt(parsed.document, path)), code, args));
  const tier = plain.tier === undefined ? undefined : withName(standard.tiers, plain.tier)?.id;
  if (plain.tier !== undefined && tier === undefined)
    complain(['tier'], 'unknown-tier', {
      ...near(plain.tier, tierNames(standard)),
      choices: tierChoices(standard),
    });
  for (const path of datePaths(plain))
    if (!told.isEnough() && !isCalendarDate(written(nodeAt(parsed.document, path))))
      complain(path, 'no-such-date', { written: written(nodeAt(parsed.document, path)) });
  checkNames(parsed, plain, standard, { told: told.complain, complain, isEnough: told.isEnough });
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, value: assemble(parsed, plain, tier, inOrder(facts, standard)) };
}

/** In the catalogue's order, whatever the file's: what is made of the facts is then the same. */
function inOrder(
  facts: ReadonlyMap<string, ReportedFact>,
  standard: Standard,
): ReadonlyMap<string, ReportedFact> {
  const ordered = new Map<string, ReportedFact>();
  for (const id of standard.facts.keys()) {
    const reported = facts.get(id);
    if (reported !== undefined) ordered.set(id, reported);
  }
  return ordered;
}

type Step = string | number;

/** Where a submission gives dates. */
function datePaths({
  source,
  acceptance,
  waivers = [],
  settled = [],
  publication,
}: Plain): readonly (readonly Step[])[] {
  const given = (path: readonly Step[], value: unknown): readonly (readonly Step[])[] =>
    value === undefined ? [] : [path];
  return [
    ...given(['source', 'published'], source?.published),
    ...given(['source', 'reported'], source?.reported),
    ...given(['acceptance', 'from'], acceptance?.from),
    ...given(['acceptance', 'to'], acceptance?.to),
    ...waivers.map((_, i) => ['waivers', i, 'until']),
    ...settled.map((_, i) => ['settled', i, 'until']),
    ...(publication ? publicationDates(publication).map((path) => ['publication', ...path]) : []),
  ];
}

const near = (wordGiven: string, names: readonly string[]) => {
  const close = nearest(wordGiven, names);
  return { written: wordGiven, allowed: names, ...(close && { nearest: close }) };
};

const tierNames = (standard: Standard): string[] => standard.tiers.map(({ id }) => id);

const idsOf = new WeakMap<Tier, ReadonlySet<string>>();

/** The ids of a tier's indicators, gathered once. */
function idsIn(tier: Tier): ReadonlySet<string> {
  const before = idsOf.get(tier);
  if (before !== undefined) return before;
  const ids = new Set(tier.indicators.map(({ id }) => id));
  idsOf.set(tier, ids);
  return ids;
}

interface Complaints {
  readonly told: (diagnostic: Diagnostic) => void;
  readonly complain: (path: readonly Step[], code: DiagnosticCode, args?: object) => void;
  readonly isEnough: () => boolean;
}

function checkNames(
  parsed: ParsedDocument,
  plain: Plain,
  standard: Standard,
  { told, complain, isEnough }: Complaints,
): void {
  const own = plain.tier === undefined ? undefined : withName(standard.tiers, plain.tier);
  // Its own tier is asked first: to read the checks of another takes as long as to judge a submission.
  const tiers = own === undefined ? standard.tiers : [own, ...standard.tiers];
  const isIndicator = (id: string) => tiers.some((tier) => idsIn(tier).has(id));
  const indicatorIds = () => [...new Set(standard.tiers.flatMap((tier) => [...idsIn(tier)]))];
  const statements = isMap(parsed.document.contents)
    ? parsed.document.contents.get('statements', true)
    : undefined;
  if (isMap(statements))
    for (const { key } of statements.items)
      if (!isEnough() && !isIndicator(written(key))) {
        const close = nearest(written(key), indicatorIds());
        told(
          at(parsed.source, rangeOf(key), 'unknown-indicator', {
            written: written(key),
            ...(close && { nearest: close }),
          }),
        );
      }
  for (const [index, { indicator, fact }] of (plain.settled ?? []).entries()) {
    if (isEnough()) return;
    if (indicator !== undefined && !isIndicator(indicator))
      complain(['settled', index, 'indicator'], 'unknown-indicator', near(indicator, indicatorIds()));
    if (fact !== undefined && !standard.facts.has(fact))
      complain(['settled', index, 'fact'], 'unknown-fact', near(fact, [...standard.facts.keys()]));
  }
  if (plain.waivers === undefined) return;
  const indicators = standard.tiers.flatMap((tier) => tier.indicators);
  const names = new Set(indicators.flatMap((i) => i.requirements.flatMap((r) => [r.id, `${i.id}/${r.id}`])));
  for (const [index, waiver] of (plain.waivers ?? []).entries()) {
    if (isEnough()) return;
    if (!names.has(waiver.requirement))
      complain(
        ['waivers', index, 'requirement'],
        'unknown-requirement',
        near(waiver.requirement, [...names]),
      );
    if (waiver.time_zone !== undefined && !isTimeZone(waiver.time_zone))
      complain(['waivers', index, 'time_zone'], 'unknown-time-zone', { written: waiver.time_zone });
  }
}

const timeZones = new Map<string, boolean>();

/** Asked once for a name: to ask takes long. */
export function isTimeZone(name: string): boolean {
  const before = timeZones.get(name);
  if (before !== undefined) return before;
  const is = isKnownToIntl(name);
  timeZones.set(name, is);
  return is;
}

function isKnownToIntl(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== undefined;
  } catch {
    return false;
  }
}

/** Where the values of a map stand, by their keys: of a map of many, each is not looked for from its beginning. */
function placesIn(parsed: ParsedDocument, key: string): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  const map = nodeAt(parsed.document, [key]);
  if (!isMap(map)) return places;
  for (const { key: name, value } of map.items)
    if (isMap(value)) places.set(written(name), placeOf(parsed.source, rangeOf(value)[0]));
  return places;
}

function assemble(
  parsed: ParsedDocument,
  plain: Plain,
  tier: string | undefined,
  facts: ReadonlyMap<string, ReportedFact>,
): Submission {
  const position = (path: readonly (string | number)[]) =>
    placeOf(parsed.source, rangeOf(nodeAt(parsed.document, path))[0]);
  const places = placesIn(parsed, 'statements');
  const statements = Object.entries(plain.statements ?? {}).map(([id, said]): [string, Statement] => [
    id,
    { ...said, at: places.get(id) ?? position(['statements', id]) },
  ]);
  const waivers = (plain.waivers ?? []).map(
    ({ time_zone, ...waiver }, index): Waiver => ({
      ...waiver,
      until: waiver.until,
      ...(time_zone && { timeZone: time_zone }),
      at: position(['waivers', index]),
    }),
  );
  return {
    file: parsed.source.file,
    community: plain.community,
    communityAt: position(['community']),
    ...(tier !== undefined && { tier }),
    ...(plain.source && { source: plain.source }),
    ...(plain.acceptance && { acceptance: plain.acceptance }),
    facts,
    statements: new Map(statements),
    waivers,
    settled: (plain.settled ?? []).map((one, index) => ({
      ...one,
      at: position(['settled', index]),
    })),
    ...(plain.publication && {
      publication: publicationOf(plain.publication, parsed, ['publication']),
      publicationAt: position(['publication']),
    }),
  };
}
