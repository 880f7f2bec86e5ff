import type { Block } from '../../notice/read/blocks.ts';
import { blocksOfPage } from './page-blocks.ts';
import { contentOfPage } from './pdf-page.ts';
import { holdWithin } from './pdf-streams.ts';

/** More pages than any notice has. */
const MOST_PAGES = 200;

export type PdfBlocks =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | {
      readonly ok: false;
      readonly code: 'locked-file' | 'pdf-without-text' | 'broken-archive' | 'pdf-table';
    };

/**
 * The paragraphs of a PDF and the rows of its tables, put together again by where they stand and what lines are drawn.
 * @throws TooLarge
 */
export async function blocksOfPdf(bytes: Uint8Array): Promise<PdfBlocks> {
  holdWithin(bytes);
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > MOST_PAGES) return { ok: false, code: 'pdf-table' };
    const { OPS } = await getResolvedPDFJS();
    const blocks: Block[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      joinOver(blocks, blocksOfPage(await contentOfPage(page, OPS as Record<string, number>)));
      page.cleanup();
    }
    await document.destroy();
    return blocks.length === 0 ? { ok: false, code: 'pdf-without-text' } : { ok: true, blocks };
  } catch (error) {
    const isLocked = (error as Error).name === 'PasswordException';
    return { ok: false, code: isLocked ? 'locked-file' : 'broken-archive' };
  }
}

/** Fewer characters fill no line of a page. */
const FULL_LINE = 20;

/** A sentence that a page's end cuts through goes on upon the next; a line that is not full was not cut. */
function joinOver(blocks: Block[], next: readonly Block[]): void {
  const [first, ...more] = next;
  const last = blocks.at(-1);
  if (last?.kind === 'text' && first?.kind === 'text' && isCut(last.text)) {
    blocks[blocks.length - 1] = { ...last, text: last.text + first.text };
    blocks.push(...more);
  } else blocks.push(...next);
}

const isCut = (text: string): boolean => text.length >= FULL_LINE && !/[。：！？…]$/u.test(text);
