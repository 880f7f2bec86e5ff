const decoded = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * The text of bytes whose encoding nobody states: UTF-8, UTF-16 by its mark, else GB18030. Almost any bytes are valid
 * GB18030, so that such a text counts only where it holds words that it must hold; otherwise nothing is returned, and
 * the file is refused instead of being read as other characters.
 */
export function decodeText(bytes: Uint8Array, expected: RegExp): string | undefined {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return decoded(a === 0xff ? 'utf-16le' : 'utf-16be', bytes);
  if (bytes.includes(0)) return undefined;
  const utf8 = decoded('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const other = decoded('gb18030', bytes);
  return other !== undefined && expected.test(other) ? other : undefined;
}
