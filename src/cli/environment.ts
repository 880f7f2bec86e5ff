/** Where a run takes place: nothing in the shell asks the process itself. */
export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly readStdin: () => Promise<Uint8Array>;
  /** The same as it comes, without an end; where it is not given, what `readStdin` gives. */
  readonly stdin?: () => AsyncIterable<Uint8Array>;
  readonly now: () => number;
  /** Milliseconds since some beginning, with their fractions; where it is not given, `now`. */
  readonly clock?: () => number;
  /** Where a configuration is looked for, upwards; where it is not given, there is none. */
  readonly cwd?: () => string;
  readonly version: string;
  /** The operating system, as Node calls it. */
  readonly platform?: string;
  /** The folder of the package that runs. */
  readonly home?: () => string;
  /** `sha256:…` of the program as it was built. */
  readonly digest?: () => string | undefined;
  /** The system's own locale, asked where the environment sets none. */
  readonly locale?: () => string;
}

export interface Stream {
  /** Settles once the text is handed over; rejects where that fails. */
  readonly write: (output: string | Uint8Array) => Promise<void>;
  readonly isTTY: boolean;
  /** The stream itself where it is a terminal, for what moves on it. */
  readonly terminal?: NodeJS.WriteStream;
  /** The terminal's width. */
  readonly columns?: number | undefined;
}

/** A text, the bytes of a document, or a long text piece by piece. */
export type Output = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** What is written, and where, if not to standard output. */
export interface Written {
  readonly output: Output;
  readonly file?: string | undefined;
}

/** What a command comes to. */
export interface Outcome extends Written {
  readonly code: ExitCode;
  /** What is written beside it, in other formats. */
  readonly also?: readonly Written[];
  readonly errors: string;
  /** The code, where only the last piece of the output decides it. */
  readonly codeAtEnd?: () => ExitCode;
  /** Said on standard error after the output: what was written, and why the exit code is what it is. */
  readonly closing?: string | (() => string);
}

/** 0: all meet their tier, nothing wrong; 1: evaluated, at least one does not; 2: an input or the call is wrong. */
export type ExitCode = 0 | 1 | 2;
