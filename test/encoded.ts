/** The bytes of a text in an encoding that Node only decodes, by asking what each pair of bytes stands for. */
export function encoded(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, readonly number[]>();
  for (let a = 0x81; a < 0xff; a += 1)
    for (let b = 0x40; b < 0xff; b += 1) {
      const character = decoder.decode(Uint8Array.of(a, b));
      if (character.length === 1 && !bytes.has(character)) bytes.set(character, [a, b]);
    }
  return Uint8Array.from(
    [...text].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : (bytes.get(c) ?? [0x3f]))),
  );
}
