import type { Reading, Standard, Tier } from '../../model/index.ts';
import { bare, plain, tidy } from '../../prose/characters.ts';
import { datesIn } from '../../prose/dates.ts';
import type { Block } from './blocks.ts';

/** One notice of a document: what its sentences say, and the rows of its table. */
export interface Notice {
  /** From 1, in the order of the document. */
  readonly number: number;
  readonly name: string;
  readonly tier?: Tier;
  readonly document?: string;
  readonly acceptance?: { readonly by: string; readonly from?: string; readonly to?: string };
  readonly published?: string;
  readonly rows: readonly Extract<Block, { kind: 'row' }>[];
  readonly line?: number;
}

/** Splits a document at the sentences that name a community. */
export function noticesOf(blocks: readonly Block[], reading: Reading, standard: Standard): readonly Notice[] {
  const starts = blocks.flatMap((block, index) => (nameIn(block, reading) === undefined ? [] : [index]));
  return starts.map((start, n) => {
    const before = blocks.slice(n === 0 ? 0 : (starts[n - 1] ?? 0) + 1, start);
    const own = blocks.slice(start, starts[n + 1] ?? blocks.length);
    return noticeOf(n + 1, before, own, reading, standard);
  });
}

function nameIn(block: Block, reading: Reading): string | undefined {
  if (block.kind !== 'text') return undefined;
  const name = firstGroup(reading.notice.name, plain(block.text), 'name');
  return name === undefined || name === '' ? undefined : name;
}

const firstGroup = (patterns: readonly string[], text: string, group: string): string | undefined => {
  for (const source of patterns) {
    const found = new RegExp(source, 'u').exec(text)?.groups?.[group];
    if (found !== undefined) return found;
  }
  return undefined;
};

function noticeOf(
  number: number,
  before: readonly Block[],
  own: readonly Block[],
  reading: Reading,
  standard: Standard,
): Notice {
  const texts = own.flatMap((block) => (block.kind === 'text' ? [plain(block.text)] : []));
  const [opening = ''] = texts;
  const { notice } = reading;
  const acceptance = acceptanceIn(opening, reading);
  const year = acceptance?.from?.slice(0, 4) ?? /(\d{4})年/.exec(texts.join('\n'))?.[1];
  const published = texts
    .map((text) => firstGroup(notice.published, text, 'date'))
    .find((text) => text !== undefined);
  const heading = before.findLast(
    (block) => block.kind === 'text' && firstGroup(notice.document, plain(block.text), 'title') !== undefined,
  );
  const document = heading && firstGroup(notice.document, plain((heading as { text: string }).text), 'title');
  const tier = tierIn(texts, reading, standard);
  const date = published === undefined ? undefined : datesIn(published, year)[0];
  const line = own[0]?.line;
  return {
    number,
    name: tidy(nameIn(own[0] as Block, reading) ?? ''),
    ...(tier && { tier }),
    ...(document !== undefined && { document }),
    ...(acceptance && { acceptance }),
    ...(date !== undefined && { published: date }),
    rows: own.filter((block) => block.kind === 'row'),
    ...(line !== undefined && { line }),
  };
}

function acceptanceIn(text: string, { notice }: Reading): Notice['acceptance'] {
  const by = firstGroup(notice.acceptance, text, 'by');
  if (by === undefined) return undefined;
  const [from, to] = datesIn(firstGroup(notice.acceptance, text, 'dates') ?? '');
  return { by, ...(from && { from }), ...(to && { to }) };
}

function tierIn(texts: readonly string[], { notice }: Reading, standard: Standard): Tier | undefined {
  for (const text of texts) {
    const named = firstGroup(notice.tier, text, 'tier');
    const tier = named && standard.tiers.find(({ title }) => bare(title.zh) === bare(named));
    if (tier) return tier;
  }
  return undefined;
}
