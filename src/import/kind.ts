import { unzipSync } from 'fflate';

export type FileKind = 'text' | 'docx' | 'xlsx' | 'csv';
/** More than this unpacked is no notice and no form: a document that was made to fill the memory. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** What a file is, by what is in it; a table of values by its name alone. `undefined`: an archive of something else. */
export function kindOf(file: string, bytes: Uint8Array): FileKind | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return /\.(csv|tsv)$/i.test(file) ? 'csv' : 'text';
  const names: string[] = [];
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return undefined;
  }
  if (unpacked > MOST_UNPACKED) return undefined;
  if (names.includes('word/document.xml')) return 'docx';
  return names.includes('xl/workbook.xml') ? 'xlsx' : undefined;
}
