/**
 * A number for a text, for telling texts apart without keeping them: the first 53 bits of what two multiplicative
 * hashes mix (cyrb53, by bryc, public domain). Of a million texts some two are taken for one once in eighteen thousand
 * times; no verdict may rest on it.
 */
export function digestOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  // 0 is no text's.
  return (low & 0x1fffff) * 2 ** 32 + (high >>> 0) || 1;
}

/** Numbers the digests that it is given, from 0; in few bytes, since nearly every statement has one of its own. */
export class Digests {
  #digests = new Float64Array(1024);
  #numbers = new Int32Array(1024);
  #size = 0;

  /** How many there are: the number of the next one that is new. */
  get size(): number {
    return this.#size;
  }

  numberOf(digest: number): number {
    const slot = slotOf(digest, this.#digests);
    if (this.#digests[slot] === digest) return this.#numbers[slot] ?? 0;
    this.#digests[slot] = digest;
    this.#numbers[slot] = this.#size;
    this.#size += 1;
    if (this.#size * 2 > this.#digests.length) this.#grow();
    return this.#size - 1;
  }

  #grow(): void {
    const [digests, numbers] = [this.#digests, this.#numbers];
    this.#digests = new Float64Array(digests.length * 2);
    this.#numbers = new Int32Array(digests.length * 2);
    for (const [from, digest] of digests.entries()) {
      if (digest === 0) continue;
      const slot = slotOf(digest, this.#digests);
      this.#digests[slot] = digest;
      this.#numbers[slot] = numbers[from] ?? 0;
    }
  }
}

/** Where a digest is, or has room: the first such place from the one that it names (0 is empty). */
function slotOf(digest: number, digests: Float64Array): number {
  let slot = digest % digests.length;
  while (digests[slot] !== 0 && digests[slot] !== digest) slot = (slot + 1) % digests.length;
  return slot;
}

/** So many rows stand together: what grows is never copied. */
const ROWS = 4096;

/** A table of numbers that only grows. */
export class Rows {
  readonly #width: number;
  readonly #blocks: Float64Array[] = [];
  #size = 0;

  constructor(width: number) {
    this.#width = width;
  }

  push(...row: readonly number[]): void {
    if (this.#size % ROWS === 0) this.#blocks.push(new Float64Array(ROWS * this.#width));
    this.#blocks.at(-1)?.set(row, (this.#size % ROWS) * this.#width);
    this.#size += 1;
  }

  row(number: number): readonly number[] {
    const from = (number % ROWS) * this.#width;
    return [...(this.#blocks[Math.floor(number / ROWS)]?.subarray(from, from + this.#width) ?? [])];
  }
}
