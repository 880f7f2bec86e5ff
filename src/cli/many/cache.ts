import { createHash } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { isBytes, type Source } from '../../load/index.ts';
import type { Diagnostic, Status } from '../../model/index.ts';
import { putInPlace, targetOf } from '../output-file.ts';
import { takenAway } from '../signals.ts';
import { digestOf, type Entry, MAGIC, opened, StoredFile } from './cache-file.ts';
import type { Look } from './memory.ts';
import type { Piece } from './piece.ts';

/** Why a cache is not used; it is said, and the run goes on without it. */
export type CacheNote = 'cache-foreign' | 'cache-broken' | 'cache-other' | 'cache-unwritten';

const VERDICTS: readonly string[] = [
  'met',
  'unmet',
  'undetermined',
  'not-applicable',
] satisfies readonly Status[];

/**
 * Pieces of an earlier run of the same question, by what each source holds and what it is called. A file that is
 * damaged, or was made for another question, by another program or another standard, is begun anew; one that is no
 * cache is left alone. After the run it holds what this run asked for.
 */
export class Cache {
  readonly #file: string;
  /** What it is a link to, or itself. */
  #target: string;
  readonly #context: string;
  readonly #stored: StoredFile | undefined;
  readonly #kept = new Map<string, Entry>();
  readonly #hits = new Map<string, Entry>();
  readonly #writes: boolean;
  readonly #onDate: boolean;
  #fd: number | undefined;
  #size = 0;
  #release = (): void => {};
  /** What went wrong, once. */
  note: CacheNote | undefined;

  /** `onDate`: a date is asked about, so that what holds until one comes to the same on any day. */
  constructor(file: string, context: string, onDate: boolean) {
    this.#file = file;
    this.#target = file;
    this.#context = context;
    this.#onDate = onDate;
    const found = opened(file);
    this.#writes = found !== 'foreign';
    if (found instanceof StoredFile && found.index.context === context) this.#stored = found;
    else if (found instanceof StoredFile) {
      found.close();
      this.note = 'cache-other';
    } else if (found !== 'absent') this.note = found === 'foreign' ? 'cache-foreign' : 'cache-broken';
  }

  readonly look: Look<Piece> = (source) => {
    const key = keyOf(source);
    const entry = key === undefined ? undefined : this.#stored?.index.entries[key];
    const hit = entry && this.#piecesOf(entry);
    if (hit !== undefined && key !== undefined && entry !== undefined) this.#hits.set(key, entry);
    return { hit, keep: (made) => this.#keep(key, made) };
  };

  #piecesOf(entry: Entry): readonly Piece[] | undefined {
    const bytes = this.#stored?.bytes(entry);
    if (bytes === undefined) {
      this.note ??= 'cache-broken';
      return undefined;
    }
    let at = 0;
    const pieces: Piece[] = [];
    for (const [kind, fails, length] of entry[3]) {
      const own = bytes.subarray(at, at + length);
      at += length;
      pieces.push(
        VERDICTS.includes(kind)
          ? { ok: true, text: own, verdict: kind as Status, fails: fails === 1, dated: false }
          : { ok: false, diagnostics: JSON.parse(own.toString('utf8')) as readonly Diagnostic[] },
      );
    }
    return pieces;
  }

  #keep(key: string | undefined, made: readonly Piece[]): void {
    if (key === undefined || !this.#writes) return;
    if (!this.#onDate && made.some((piece) => piece.ok && piece.dated)) return;
    const parts = made.map((piece) => Buffer.from(piece.ok ? piece.text : JSON.stringify(piece.diagnostics)));
    const pieces = made.map((piece, i): Entry[3][number] =>
      piece.ok
        ? [piece.verdict, piece.fails ? 1 : 0, parts[i]?.length ?? 0]
        : ['diagnostics', 0, parts[i]?.length ?? 0],
    );
    const bytes = Buffer.concat(parts);
    this.#attempt(() => {
      const offset = this.#append(bytes);
      this.#kept.set(key, [offset, bytes.length, digestOf(bytes), pieces]);
    });
  }

  /** Into a temporary file beside its own, which is made when there is something to write. */
  #append(bytes: Uint8Array): number {
    if (this.#fd === undefined) {
      this.#target = targetOf(this.#file);
      this.#release = takenAway(() => rmSync(this.#temporary, { force: true }));
      this.#fd = openSync(this.#temporary, 'wx');
      this.#size = 0;
      this.#append(MAGIC);
    }
    const offset = this.#size;
    let done = 0;
    while (done < bytes.length) done += writeSync(this.#fd, bytes, done);
    this.#size += bytes.length;
    return offset;
  }

  get #temporary(): string {
    return `${this.#target}.${process.pid}.tmp`;
  }

  /** Where anything is new, or was left out: the new file in the old one's place. */
  finish(): void {
    const before = Object.keys(this.#stored?.index.entries ?? {}).length;
    if (this.#writes && this.note !== 'cache-unwritten')
      if (this.#kept.size > 0 || this.#hits.size !== before) this.#attempt(() => this.#replace());
  }

  #replace(): void {
    const entries: Record<string, Entry> = Object.fromEntries(this.#kept);
    for (const [key, entry] of this.#hits) {
      const bytes = this.#stored?.bytes(entry);
      if (bytes !== undefined) entries[key] = [this.#append(bytes), entry[1], entry[2], entry[3]];
    }
    const index = Buffer.from(JSON.stringify({ context: this.#context, entries }));
    const trailer = Buffer.alloc(8);
    trailer.writeBigUInt64LE(BigInt(this.#fd === undefined ? MAGIC.length : this.#size));
    this.#append(Buffer.concat([index, trailer, createHash('sha256').update(index).digest()]));
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
    putInPlace(this.#temporary, this.#target);
    this.#release();
    this.#release = () => {};
  }

  /** What was begun and not finished is taken away. */
  close(): void {
    if (this.#fd !== undefined) {
      closeSync(this.#fd);
      rmSync(this.#temporary, { force: true });
      this.#fd = undefined;
    }
    this.#release();
    this.#release = () => {};
    this.#stored?.close();
  }

  /** A cache that cannot be written costs time and nothing else. */
  #attempt(write: () => void): void {
    if (this.note === 'cache-unwritten') return;
    try {
      write();
    } catch {
      this.note = 'cache-unwritten';
    }
  }
}

/** By its name, its line and its bytes: the name stands in what is written. */
const keyOf = (source: Source): string | undefined =>
  isBytes(source)
    ? digestOf(JSON.stringify([source.file, source.startLine ?? 0]), '\0', source.bytes)
    : undefined;
