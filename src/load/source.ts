import type { Loaded } from '../model/index.ts';
import { decode } from '../yaml/bytes.ts';
import type { Text } from '../yaml/source.ts';
import type { Watch } from './watched.ts';

export interface LoadOptions {
  readonly readStdin: () => Promise<Uint8Array>;
  /** `fact=value` of `--set`, for every submission. */
  readonly sets?: readonly string[];
  /** Told of each file that was read; waited for. */
  readonly onFile?: () => void | Promise<void>;
  /** Called with how many submissions are kept by now, where all are. */
  readonly onKept?: (count: number) => void | Promise<void> | undefined;
  /** The files hold a submission in JSON on each line, in place of YAML documents. */
  readonly lines?: boolean;
  /** Standard input as it comes, for what is read line by line; else all of `readStdin`. */
  readonly stdin?: (() => AsyncIterable<Uint8Array>) | undefined;
  /** Files that are not read: names, or patterns from the working directory. */
  readonly exclude?: readonly string[];
  /** What standard input is called in messages and reports. */
  readonly stdinName?: string;
  /** Counts where the time goes. */
  readonly watch?: Watch | undefined;
  /** What a file that is no submission comes to; nothing where it is read as one. */
  readonly convert?: (path: string, isWanted: Wanted) => Promise<readonly Loaded<Text>[] | undefined>;
}

/** Whether a file is read; asked once before each is. */
export type Wanted = (file: string) => boolean;

/** What a path gives, before anybody looks into it: bytes, or a text that was made of a file, or why there is neither. */
export type Source = Bytes | Loaded<Text>;

export interface Bytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The line of its file that it is, where it is one of many. */
  readonly startLine?: number;
}

export const isBytes = (source: Source): source is Bytes => 'bytes' in source;

/** A source as a text, or in one diagnostic why it is none. */
export function textOf(source: Source): Loaded<Text> {
  if (!isBytes(source)) return source;
  const { file, bytes, startLine } = source;
  const text = decode(file, bytes);
  if (startLine === undefined) return text;
  return text.ok
    ? { ok: true, value: { ...text.value, startLine } }
    : {
        ok: false,
        diagnostics: text.diagnostics.map((one) => ({ ...one, at: { line: startLine, column: 1 } })),
      };
}
