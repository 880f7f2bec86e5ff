import { extname } from 'node:path';
import type { Diagnostic } from '../model/index.ts';
import { type Notice, type NoticeFormatName, noticeFormats } from '../notice/write/index.ts';
import { found } from './found.ts';
import { type CommunityDocument, intoFolder } from './into-folder.ts';
import { fileKept, isRegularFile } from './output.ts';
import { WrongCall } from './wrong-call.ts';

export interface WrittenNotices {
  /** What goes to `file` or to standard output; empty where all is written already. */
  readonly output: string | Uint8Array;
  readonly file?: string | undefined;
  /** How many files were written into a folder. */
  readonly files: number;
  /** Files that were kept. */
  readonly diagnostics: readonly Diagnostic[];
}

interface NoticeOutput {
  readonly format: NoticeFormatName;
  readonly output?: string;
  readonly force?: boolean;
}

/**
 * Notices into a folder, a file each; one into a file; or onto standard output.
 *
 * @param asked how many submissions there are, made into notices or not
 * @throws WrongCall where several are to be one document that cannot hold them, or a file cannot be written
 */
export async function writeNotices(
  notices: readonly Notice[],
  asked: number,
  options: NoticeOutput,
): Promise<WrittenNotices> {
  if (options.output !== undefined && isFolder(options.output, asked)) {
    const kept = await intoFolder(options.output, documentsOf(notices, options.format), options.force);
    return { output: '', files: notices.length - kept.length, diagnostics: kept };
  }
  if (asked > 1 && options.format !== 'markdown') throw several(asked, options.format);
  if (options.output !== undefined && options.force !== true && isRegularFile(options.output))
    return { output: '', files: 0, diagnostics: [fileKept(options.output)] };
  const written = await Promise.all(notices.map((notice) => noticeFormats[options.format].write(notice)));
  const [first = ''] = written;
  const output = written.length > 1 ? written.join('\n') : first;
  return { output, files: 0, file: options.output, diagnostics: [] };
}

const documentsOf = (notices: readonly Notice[], format: NoticeFormatName): readonly CommunityDocument[] =>
  notices.map((notice) => ({
    id: notice.id,
    name: notice.name,
    ending: `${notice.suffix ?? ''}.${noticeFormats[format].extension}`,
    write: () => noticeFormats[format].write(notice),
  }));

const several = (count: number, format: string): WrongCall =>
  new WrongCall(
    { code: 'notice-several', args: { count: String(count), format } },
    { code: 'hint-notice-folder', args: {} },
  );

/** A folder is what is one, ends like one, or must be one since there are several notices. @throws WrongCall */
function isFolder(output: string, asked: number): boolean {
  const there = found(output);
  if (there?.isDirectory() === true || /[\\/]$/.test(output)) return true;
  if (asked < 2) return false;
  const extensions = Object.values(noticeFormats).map(({ extension }) => `.${extension}`);
  if (there === undefined && !extensions.includes(extname(output))) return true;
  throw new WrongCall(
    { code: 'notice-output-is-file', args: { file: output, count: String(asked) } },
    { code: 'hint-notice-folder', args: {} },
  );
}
