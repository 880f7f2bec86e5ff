/** What a hostile input is: its bytes, or for a standard the files that differ from the shipped one's. */
export type Made = string | Uint8Array | Readonly<Record<string, string>>;

/** What is too large to be kept, or is made of characters that no editor shows: by its name in the index. */
export type Makers = Readonly<Record<string, () => Made>>;

export const HEAD = 'community: { id: a, name: 光明社区 }\ntier: basic\n';
export const range = (count: number): readonly number[] => [...Array(count).keys()];
export const facts = (text: string): string => `${HEAD}facts:\n${text}`;

/** Hidden characters: C0, C1, bidirectional, separators, a tag. */
export const HIDDEN = '\u0007\u001b[31m\u0085\u009b2J\u202e\u2066\u2028\u2029\ufeff\u{e0041}';

/** The same as YAML and JSON escape them. */
export const ESCAPED = [...HIDDEN]
  .map((c) => `\\U${(c.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`)
  .join('');

/** Entities of entities, ten a level: the last one stands for ten thousand million characters. */
export const ENTITIES = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${range(9)
  .map((n) => `<!ENTITY ${'a'.repeat(n + 2)} "${`&${'a'.repeat(n + 1)};`.repeat(10)}">`)
  .join('')}]>`;

/** 300 MB of nothing, which pack into less than one. */
export const nothing = (): Uint8Array => new Uint8Array(300 * 1024 * 1024);
