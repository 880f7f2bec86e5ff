import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Diagnostic,
  DiagnosticCode,
  Loaded,
  MessageArg,
  Reading,
  ReadingGiven,
} from '../../model/index.ts';
import { wholeReading } from '../../prose/whole-reading.ts';
import { nearest } from '../../standard/index.ts';
import { at } from '../../yaml/diagnose.ts';
import { nodeAt, rangeOf } from '../../yaml/documents.ts';
import type { Validator } from '../../yaml/structure.ts';
import { readOne } from './standard-file.ts';

/** A standard's reading.yaml, and how to say what in it leads nowhere. */
export interface ReadReading {
  readonly reading: Reading;
  place(
    path: readonly (string | number)[],
    code: DiagnosticCode,
    written: string,
    known: readonly string[],
  ): Diagnostic;
}

/** The reading of the standard that ships with sce, compiled at build. */
export async function builtInReading(): Promise<ReadReading> {
  const { plainReading } = await import('#generated/reading.js');
  const { chineseReading } = await import('#generated/chinese.js');
  return {
    reading: wholeReading(chineseReading as Reading, plainReading as ReadingGiven),
    place: (path, code, written) => {
      throw new Error(`${path.join('.')}: ${code}: ${written}`);
    },
  };
}

/** What any standard has: it reads what is named by the labels of its facts. */
export async function headReading(): Promise<ReadReading> {
  const { chineseReading } = await import('#generated/chinese.js');
  return {
    reading: wholeReading(chineseReading as Reading, { phrases: {} }),
    place: (path, code, written) => {
      throw new Error(`${path.join('.')}: ${code}: ${written}`);
    },
  };
}

/** Reads a standard's reading.yaml; the built-in head alone where there is none. */
export async function loadReading(folder: string): Promise<Loaded<ReadReading>> {
  const file = join(folder, 'reading.yaml');
  if (!existsSync(file)) return { ok: true, value: await headReading() };
  const { reading: validate } = await import('#generated/standard-validators.js');
  const read = await readOne(file, validate as Validator);
  if (!read.ok) return read;
  const { source, document } = read.value;
  const { chineseReading } = await import('#generated/chinese.js');
  return {
    ok: true,
    value: {
      reading: wholeReading(chineseReading as Reading, document.toJS({ maxAliasCount: -1 }) as ReadingGiven),
      place: (path, code, written, known) => {
        const close = nearest(written, known);
        const args: Record<string, MessageArg> = { written, fact: written, ...(close && { nearest: close }) };
        return at(source, rangeOf(nodeAt(document, path)), code, args);
      },
    },
  };
}
