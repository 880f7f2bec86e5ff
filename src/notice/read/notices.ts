import type { CalendarDate, DraftValue, Reading, Standard, Tier } from '../../model/index.ts';
import { bare, plain, tidy } from '../../prose/characters.ts';
import { datesIn } from '../../prose/dates.ts';
import type { Block } from './blocks.ts';
import { firstGroup, publicationIn, signatureOf, withoutApplicant } from './publication.ts';
import { isAllOf, sectionsOf } from './sections.ts';
import { sectionsByColumn, sectionsByHeads } from './sections-by-column.ts';

/** One notice of a document: what its sentences say, and the rows of its table. */
export interface Notice {
  /** From 1, in the order of the document. */
  readonly number: number;
  readonly name: string;
  readonly tier?: Tier;
  /** Tiers that the notice names beside that one. */
  readonly otherTiers: readonly Tier[];
  readonly document?: string;
  readonly acceptance?: { readonly by: string; readonly from?: CalendarDate; readonly to?: CalendarDate };
  readonly published?: string;
  /** Those that are now for it. */
  readonly years: readonly number[];
  readonly publication?: DraftValue;
  readonly rows: readonly Extract<Block, { kind: 'row' }>[];
  /** What follows the sentence that names the community, where it has no table. */
  readonly prose: readonly Block[];
  /** It speaks of several communities and has not a table for each: `11个社区`, `甲、乙、丙社区`. */
  readonly group?: string;
  readonly line?: number;
}

type Text = Extract<Block, { kind: 'text' }>;

/** What a person gives where a text lacks it. */
export interface GivenNotice {
  readonly name?: string | undefined;
  readonly tier?: Tier | undefined;
  /** The year that it is, where it is known. */
  readonly today?: number | undefined;
}

/** Splits a document at the sentences that name a community; a name that is given is that of a document's only notice. */
export function noticesOf(
  blocks: readonly Block[],
  reading: Reading,
  standard: Standard,
  given: GivenNotice = {},
): readonly Notice[] {
  const starts = blocks.flatMap((block, index) => (nameIn(block, reading) === undefined ? [] : [index]));
  if (starts.length === 0 && given.name !== undefined)
    return [noticeOf(1, given.name, [], blocks, reading, standard, given.today)];
  const notices = starts.flatMap((start, n) => {
    const before = blocks.slice(n === 0 ? 0 : (starts[n - 1] ?? 0) + 1, start);
    const own = blocks.slice(start, starts[n + 1] ?? blocks.length);
    const name = starts.length === 1 ? given.name : undefined;
    const found = name ?? nameIn(own[0] as Block, reading) ?? '';
    return eachOf(noticeOf(n + 1, found, before, own, reading, standard, given.today), own, reading);
  });
  return withoutHeads(notices).map((notice, n) => ({ ...notice, number: n + 1 }));
}

/** A notice of several communities as one for each, where each has a section of its own. */
function eachOf(notice: Notice, own: readonly Block[], reading: Reading): readonly Notice[] {
  if (notice.group === undefined) return [notice];
  const { group, publication, ...each } = notice;
  const blocks = own.slice(1);
  const sections =
    sectionsOf(group, blocks, reading) ??
    sectionsByColumn(group, blocks, reading) ??
    sectionsByHeads(group, blocks, reading);
  if (sections === undefined) return [notice];
  const shared = withoutApplicant(publication);
  return sections.map(({ name, blocks }) => ({
    ...each,
    name,
    ...(shared !== undefined && { publication: shared }),
    rows: blocks.filter((block) => block.kind === 'row'),
    ...(blocks[0]?.line !== undefined && { line: blocks[0].line }),
  }));
}

/** Without a sentence of several communities that only heads the notices of just those. */
function withoutHeads(notices: readonly Notice[]): readonly Notice[] {
  const single = notices.filter(({ group }) => group === undefined).map(({ name }) => name);
  return notices.filter(
    ({ group, name, rows, prose }, at) =>
      rows.length > 0 ||
      (group === undefined ? prose.length > 0 || notices[at + 1]?.name !== name : !isAllOf(group, single)),
  );
}

function nameIn(block: Block, reading: Reading): string | undefined {
  if (block.kind !== 'text') return undefined;
  const name = firstGroup(reading.notice.name, plain(block.text), 'name');
  return name === undefined || name === '' ? undefined : nameOnly(name, reading);
}

/** Without what stands before a name in its sentence (经验收，一致认定甲社区). */
function nameOnly(found: string, { notice }: Reading): string {
  const words = /(?:一致)?(?:认定|认为|同意|确认|确定|审定|评定|核定)(?:了)?/gu;
  const last = [...found.matchAll(words)].at(-1);
  const name = last === undefined ? found : found.slice(last.index + last[0].length);
  const own = name.replace(
    /^(?:关于|其中|以及|[现兹](?=[^，。]{2,}(?:社区|村|居委会)$)|我区|我市|我县|辖区|辖区内|下列|以下|申报的|申请的|推荐的|所辖)+/u,
    '',
  );
  return own === '' || notice.suffixes.includes(own) ? found : own;
}

function noticeOf(
  number: number,
  name: string,
  before: readonly Block[],
  own: readonly Block[],
  reading: Reading,
  standard: Standard,
  today?: number,
): Notice {
  const texts = own.flatMap((block) => (block.kind === 'text' ? block.text.split('\n').map(plain) : []));
  const [opening = ''] = texts;
  const { notice } = reading;
  const acceptance = acceptanceIn(texts, reading);
  const year = acceptance?.from?.slice(0, 4) ?? /(\d{4})年/.exec(texts.join('\n'))?.[1];
  const published = texts
    .map((text) => firstGroup(notice.published, text, 'date'))
    .find((text) => text !== undefined);
  const heading = before.findLast(
    (block): block is Text =>
      block.kind === 'text' && firstGroup(notice.document, plain(block.text), 'title') !== undefined,
  );
  const document = heading && firstGroup(notice.document, plain(heading.text), 'title');
  const headings = before.slice(heading === undefined ? 0 : before.indexOf(heading));
  const [tier, ...otherTiers] = tiersIn(
    [...texts, ...headings.flatMap((block) => (block.kind === 'text' ? [plain(block.text)] : []))],
    reading,
    standard,
  );
  const date = published === undefined ? undefined : datesIn(published, year)[0];
  const line = own[0]?.line;
  const group = groupIn(name, opening);
  const signed = signatureOf(texts);
  const day = signed?.date ?? date;
  const publication = publicationIn(texts, document, signed?.issuer, year, name, reading);
  return {
    number,
    name: tidy(name),
    ...(tier && { tier }),
    otherTiers,
    ...(document !== undefined && { document }),
    ...(acceptance && { acceptance }),
    ...(day !== undefined && { published: day }),
    years: yearsOf(day ?? acceptance?.to ?? acceptance?.from, [...headings, ...own], today),
    ...(publication !== undefined && { publication }),
    rows: own.filter((block) => block.kind === 'row'),
    prose: own.slice(1),
    ...(group !== undefined && { group }),
    ...(line !== undefined && { line }),
  };
}

/**
 * The year of a notice's own date, and up to March the one before, which it then reports on. Without a date it is the
 * latest that any of its words name and that has begun.
 */
function yearsOf(
  date: string | undefined,
  blocks: readonly Block[],
  today: number | undefined,
): readonly number[] {
  if (date !== undefined) {
    const [year = 0, month = 0] = date.split('-').map(Number);
    return month <= 3 ? [year, year - 1] : [year];
  }
  const text = blocks
    .map((block) => (block.kind === 'text' ? block.text : block.cells.join('\n')))
    .join('\n');
  const named = [...plain(text).matchAll(/(?<!\d)(20\d{2})年/gu)].map(([, year]) => Number(year));
  const begun = named.filter((year) => today === undefined || year <= today);
  return begun.length === 0 ? [] : [Math.max(...begun)];
}

/** 某区11个社区, 甲社区、乙社区: not the name of one community. */
function groupIn(name: string, opening: string): string | undefined {
  const several =
    /(?:(?:\d+|[一二两三四五六七八九十百]+|多|各)个(?:智慧)?|等|上述|以上|以下|下列|这些|全部|所有)(?:社区|村居?)$/u;
  if (several.test(name)) return name;
  if (/、(?=[^、]{1,12}社区)/u.test(name) || /社区[、和及与]/u.test(name)) return name;
  // 光明和幸福社区 are two; 和平社区, 嘉和园社区 and 文化路街道和平社区 one.
  if (/[^和及与]+[^和及与道镇乡县区市处路][和及与][^和及与]{2,12}社区/u.test(name)) return name;
  const at = opening.indexOf(name);
  const before = at < 0 ? '' : opening.slice(Math.max(0, at - 20), at);
  return /社区[、和及与]$/u.test(before) ? before + name : undefined;
}

function acceptanceIn(texts: readonly string[], { notice }: Reading): Notice['acceptance'] {
  for (const text of texts) {
    const by = firstGroup(notice.acceptance, text, 'by');
    if (by === undefined) continue;
    const [from, to] = datesIn(firstGroup(notice.acceptance, text, 'dates') ?? '');
    return { by, ...(from && { from }), ...(to && { to }) };
  }
  return undefined;
}

/** All tiers that the texts name, each once. */
function tiersIn(texts: readonly string[], { notice }: Reading, standard: Standard): readonly Tier[] {
  const found = new Set<Tier>();
  for (const text of texts)
    for (const source of notice.tier)
      for (const match of text.matchAll(new RegExp(source, 'gu'))) {
        const named = match.groups?.['tier'];
        // What stands before the name is the sentence's: 已满足基础型智慧社区建设指标.
        const tier = named && standard.tiers.find(({ title }) => bare(named).endsWith(bare(title.zh)));
        if (tier) found.add(tier);
      }
  return [...found];
}
