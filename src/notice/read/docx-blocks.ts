import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { BeyondLimit } from '../../prose/limit.ts';
import type { Block } from './blocks.ts';
import { blocksOfHtml } from './html-blocks.ts';

/** Those in the cells of tables too. */
const MOST_PARAGRAPHS = 20_000;
/** Its tags, of beginnings and ends. */
const MOST_TAGS = 800_000;
const BODY = 'word/document.xml';
/** A run of text with this among its properties is not seen: hidden, or struck out twice (once, mammoth tells of). */
const NOT_SEEN = /<w:(?:vanish|dstrike|webHidden)(?:\s*\/>|\s+w:val="(?:1|true|on)"\s*\/>)/u;
const RUN = /<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/gu;

/** The texts and tables of a Word document, without what is deleted, struck out or hidden; nothing where it is none. */
export async function blocksOfDocument(bytes: Uint8Array): Promise<readonly Block[] | undefined> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(seenOnly(bytes)) });
    return blocksOfHtml(value);
  } catch (error) {
    if (error instanceof BeyondLimit) throw error;
    return undefined;
  }
}

function tagsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count += 1;
  return count;
}

function seenOnly(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const body = parts[BODY];
  if (body === undefined) return bytes;
  const text = strFromU8(body);
  if (text.split(/<w:p[\s>/]/, MOST_PARAGRAPHS + 2).length > MOST_PARAGRAPHS + 1)
    throw new BeyondLimit('too-many-paragraphs', MOST_PARAGRAPHS);
  if (tagsIn(text) > MOST_TAGS) throw new BeyondLimit('too-much-markup', MOST_TAGS);
  if (!NOT_SEEN.test(text)) return bytes;
  const seen = text.replace(RUN, (run) => (NOT_SEEN.test(run) ? '' : run));
  return zipSync({ ...parts, [BODY]: strToU8(seen) });
}
