import type { HintedCode } from '../model/index.ts';
import { type Archive, archiveOf, BrokenArchive } from './unpack.ts';

export type FileKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'csv' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'docx'; readonly archive: Archive }
  | { readonly kind: 'xlsx'; readonly archive: Archive }
  /** What it is, and what it must be saved as. */
  | { readonly kind: 'other'; readonly code: HintedCode };

type Mark = readonly [readonly number[], HintedCode];

const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** How Word, Excel, WPS kept their files before 2007, and how a file with a password is kept. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const OTHERS: readonly Mark[] = [
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'old-document'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x42, 0x4d], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
  [[0x52, 0x61, 0x72, 0x21], 'packed-file'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'packed-file'],
  [[0x1f, 0x8b], 'packed-file'],
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const other = (code: HintedCode): FileKind => ({ kind: 'other', code });

/** What a file is, by what is in it; where that does not tell, by its name. @throws TooLarge */
export function kindOf(file: string, bytes: Uint8Array): FileKind {
  if (startsWith(bytes, PDF)) return { kind: 'pdf' };
  if (startsWith(bytes, COMPOUND)) return other(compoundKind(file, bytes));
  if (startsWith(bytes, ZIP)) return archiveKind(bytes);
  const code = OTHERS.find(([mark]) => startsWith(bytes, mark) && !isText(bytes))?.[1];
  if (code !== undefined) return other(code);
  // What standard input is, its text must tell: a table, or else a notice.
  return { kind: /\.(csv|tsv)$/i.test(file) || file === '-' ? 'csv' : 'text' };
}

/** A text may begin with BM, or with a picture's letters; it holds no NUL. RTF is text, and no text to read. */
const isText = (bytes: Uint8Array): boolean => bytes[0] === 0x42 && !bytes.subarray(0, 1024).includes(0);

function compoundKind(file: string, bytes: Uint8Array): HintedCode {
  // The names of its streams are UTF-16.
  const has = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'locked-file';
  if (/\.(xls|et|xlt|xlsx?)$/i.test(file) || has('Workbook')) return 'old-workbook';
  return /\.(doc|wps|dot|docx?)$/i.test(file) || has('WordDocument') ? 'old-document' : 'old-office';
}

function archiveKind(bytes: Uint8Array): FileKind {
  let archive: Archive;
  try {
    archive = archiveOf(bytes);
  } catch (error) {
    if (error instanceof BrokenArchive) return other('broken-archive');
    throw error;
  }
  const { names } = archive;
  if (names.includes('OFD.xml')) return other('ofd-document');
  if (names.includes('content.xml') && names.includes('mimetype')) return other('open-document');
  const types = archive.part('[Content_Types].xml');
  return types === undefined ? other('packed-file') : officeKind(new TextDecoder().decode(types), archive);
}

/** By what its parts are said to be, wherever they stand. */
function officeKind(types: string, archive: Archive): FileKind {
  if (types.includes('sheet.binary')) return other('old-workbook');
  if (
    /(?:spreadsheetml\.(?:sheet|template)|sheet\.macroEnabled|ms-excel\.\w+\.macroEnabled)\.main/.test(types)
  )
    return { kind: 'xlsx', archive };
  if (/(?:wordprocessingml\.(?:document|template)|ms-word\.\w+\.macroEnabled\w*)\.main/.test(types))
    return { kind: 'docx', archive };
  return other(types.includes('presentationml') ? 'slides' : 'unknown-document');
}
