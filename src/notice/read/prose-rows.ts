import type { Indicator, Reading, Tier } from '../../model/index.ts';
import { bare, plain } from '../../prose/characters.ts';
import type { Block } from './blocks.ts';
import type { Row } from './columns.ts';

const MARK = '(?:第?[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2}|[①-⑳])[）)、.．：:]{0,2}(?:指标|项)?)?';
const LONGEST_TITLE = 20;
/** 1.有线宽带网络：…, （一）有线宽带网络。…, 有线宽带网络方面，… */
const HEADED = new RegExp(
  `^\\s*${MARK}\\s*[“【]?(?<title>[^，。；：:\\s“”【】]{2,${LONGEST_TITLE}}?)[”】]?(?:建设|完成)?(?:情况|方面)?(?:[：:。，\\s—]{1,3}(?<said>[\\s\\S]*))?$`,
  'u',
);
/** Of two indicators and more a text is a notice of its own, written without a table. */
const FEWEST = 2;

/**
 * The rows of a notice that has no table: each begins with the title of an indicator, at the start of a paragraph or
 * after a sentence, and goes on to the next one. Nothing where no two are found.
 */
export function proseRows(blocks: readonly Block[], tier: Tier, reading: Reading): readonly Row[] {
  const rows: { title: string; said: string[]; line?: number }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    for (const text of block.text.split('\n').flatMap((line) => cutAtTitles(line, tier))) {
      const { title = '', said = '' } = HEADED.exec(text)?.groups ?? {};
      if (indicatorCalled(title, tier) !== undefined)
        rows.push({ title, said: [said], ...(block.line !== undefined && { line: block.line }) });
      else if (closes(text, reading)) return asRows(rows);
      else if (!isHeading(text)) rows.at(-1)?.said.push(text);
    }
  }
  return asRows(rows);
}

const asRows = (
  rows: readonly { title: string; said: readonly string[]; line?: number }[],
): readonly Row[] =>
  rows.length < FEWEST
    ? []
    : rows.map(({ title, said, line }) => ({
        kind: 'row',
        cells: [title, said.filter((one) => one.trim() !== '').join('\n')],
        ...(line !== undefined && { line }),
      }));

function indicatorCalled(title: string, tier: Tier): Indicator | undefined {
  const name = bare(title);
  return name === '' ? undefined : tier.indicators.find((one) => bare(one.title.zh) === name);
}

/** A paragraph that goes through several indicators, before each title that a colon follows. */
function cutAtTitles(text: string, tier: Tier): readonly string[] {
  const titles = tier.indicators.map(({ title }) => title.zh.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(?<=[。；;])(?=\\s*${MARK}\\s*(?:${titles.join('|')})[：:])`, 'u'));
}

/** 一、基础设施: a heading over several indicators. */
const isHeading = (text: string): boolean =>
  new RegExp(`^\\s*${MARK}[\\p{Script=Han}]{2,10}$`, 'u').test(text) && !/[，。；：]/u.test(text);

/** What a notice says of itself at its end: how long it is up, whom to ask, who signs. */
const closes = (text: string, { notice }: Reading): boolean =>
  [...notice.published, ...Object.values(notice.publication).flat()].some((source) =>
    new RegExp(source, 'u').test(plain(text)),
  ) || /^(?:现予|特此|如有异议|公示期|联系)/u.test(text.trim());
