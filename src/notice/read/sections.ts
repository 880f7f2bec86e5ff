import type { Reading } from '../../model/index.ts';
import { plain, tidy } from '../../prose/characters.ts';
import { numberOf } from '../../prose/figures.ts';
import type { Block } from './blocks.ts';

/** What a notice of several communities holds of one of them: its heading, and what follows that. */
export interface Section {
  readonly name: string;
  readonly blocks: readonly Block[];
}

const MARK = '(?:第?[（]?[一二三四五六七八九十\\d]{1,3}[）、.．：]*)?';
const LONGEST_HEADING = 40;

/**
 * The sections of a notice of several communities, one for each that it names or counts; nothing where they do not come
 * out even, since then it is not known whose rows are whose.
 *
 * @param group how the opening sentence calls them: 甲社区、乙社区, 某区11个社区
 */
export function sectionsOf(
  group: string,
  blocks: readonly Block[],
  reading: Reading,
): readonly Section[] | undefined {
  const sections: { name: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const name = headingOf(block, reading);
    if (name !== undefined) sections.push({ name, blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  const own = sections.filter(({ blocks: held }) => held.some(({ kind }) => kind === 'row'));
  const names = new Set(own.map(({ name }) => name));
  if (own.length < 2 || names.size !== own.length) return undefined;
  return isAllOf(group, [...names]) ? own : undefined;
}

/** Whether these are the communities that a sentence names, or as many as it counts. */
export function isAllOf(group: string, names: readonly string[]): boolean {
  const counted = /(\d+|[一二两三四五六七八九十百]+)个(?:智慧)?(?:社区|村)/u.exec(group)?.[1];
  const listed = group
    .replace(/等?(?:\d+|[一二两三四五六七八九十百]+)个(?:智慧)?(?:社区|村居?)$/u, '')
    .split(/[、和及与]/u)
    .filter((one) => one !== '');
  if (counted !== undefined && Number(numberOf(counted)?.n ?? 0) !== names.length) return false;
  if (counted !== undefined && listed.length < 2) return true;
  return (
    listed.length === names.length &&
    listed.every((one) => names.some((name) => one.endsWith(name) || name === one + suffixOf(name)))
  );
}

/** 甲、乙、丙三个社区 says each suffix once. */
const suffixOf = (name: string): string => /(?:社区|村)$/u.exec(name)?.[0] ?? '';

/** A short line that is a community's name, numbered or not: 一、甲社区, （二）乙社区验收情况. */
function headingOf(block: Block, { notice }: Reading): string | undefined {
  if (block.kind !== 'text' || block.text.length > LONGEST_HEADING) return undefined;
  const ends = notice.suffixes.map((suffix) => suffix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    `^${MARK}(?<name>[^，。；：、（）\\d]{1,20}?(?:${ends}))(?:智慧社区)?(?:建设|验收|完成|自评|创建|达标)*(?:情况|内容|结果|明细)?(?:表)?[：]?$`,
    'u',
  );
  const name = pattern.exec(plain(block.text))?.groups?.['name'];
  return name === undefined ? undefined : tidy(name);
}
