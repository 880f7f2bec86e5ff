import { unzipSync } from 'fflate';

export type FileKind = 'text' | 'docx' | 'xlsx' | 'csv';
/** More than this unpacked is no notice and no form: a document that was made to fill the memory. */
const MOST_UNPACKED = 64 * 1024 * 1024;

const PDF = [0x25, 0x50, 0x44, 0x46];
/** .doc and .xls, as they were before 2007. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** What a file is, by what is in it; a table of values by its name alone. `undefined`: an archive of something else. */
export function kindOf(file: string, bytes: Uint8Array): FileKind | undefined {
  if (startsWith(bytes, PDF) || startsWith(bytes, OLD_OFFICE)) return undefined;
  // What standard input is, its text must tell: a table, or else a notice.
  if (!startsWith(bytes, ZIP)) return /\.(csv|tsv)$/i.test(file) || file === '-' ? 'csv' : 'text';
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
