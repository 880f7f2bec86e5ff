/** What a reader of XML is told of, in the order of the text. Names are without their prefixes. */
export interface XmlReader {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Not well-formed XML. */
export class BrokenXml extends Error {}

const TOKEN =
  /([^<]+)|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>/y;

/** Reads XML once from its beginning to its end; entities of its own are not known. @throws BrokenXml */
export function readXml(xml: string, { open, text, close }: XmlReader): void {
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const match = TOKEN.exec(xml);
    if (match === null) throw new BrokenXml();
    const [, words, end, name, inside = '', data] = match;
    if (words !== undefined) text?.(unescaped(words));
    else if (data !== undefined) text?.(data);
    else if (name !== undefined) {
      const after = TOKEN.lastIndex;
      if (end === '') open?.(name, (wanted) => attributeOf(inside, wanted));
      if (end === '/' || inside.endsWith('/')) close?.(name);
      TOKEN.lastIndex = after;
    }
  }
}

const ATTRIBUTES = new Map<string, RegExp>();

function attributeOf(inside: string, wanted: string): string | undefined {
  let pattern = ATTRIBUTES.get(wanted);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    ATTRIBUTES.set(wanted, pattern);
  }
  const found = pattern.exec(inside);
  return found === null ? undefined : unescaped(found[1] ?? found[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) =>
        name === undefined
          ? characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
          : (NAMED[name] ?? whole),
      )
    : text;

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** A part of an office document is UTF-8, or UTF-16 by its mark. */
export const xmlText = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
};
