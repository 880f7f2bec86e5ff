import { type Command, Option } from 'commander';
import type { Code } from '../model/index.ts';
import { unknownName } from './wrong-call.ts';

export type Words = (code: Code) => string;

/** All commands, those asked for with their operands and options. */
export type Described = (asked: (name: string) => boolean) => Promise<Command>;

/** An option as a command declares it, once: what the program is told, and what its value is. */
export interface Declared<T, Always extends boolean = false> {
  readonly make: (words: Words, command: Command) => Option;
  /** For the compiler alone: of what type the value is, and whether there always is one. */
  readonly types?: { readonly value: T; readonly always: Always };
}

/** Options by the names that their values have. */
export type Table = Readonly<Record<string, Declared<unknown, boolean>>>;

type Always<T> = {
  readonly [K in keyof T as T[K] extends Declared<unknown, true> ? K : never]: ValueOf<T[K]>;
};
type Given<T> = {
  readonly [K in keyof T as T[K] extends Declared<unknown, true> ? never : K]?: ValueOf<T[K]>;
};
type ValueOf<D> = D extends Declared<infer T, boolean> ? T : never;

/** The values of a table's options: those with a default always, the others where the call gives them. */
export type ValuesOf<T> = Always<T> & Given<T>;

/** Something that is said or not, such as `--details`. */
export const flag = (flags: string, describedBy: Code): Declared<boolean> => ({
  make: (words) => new Option(flags, words(describedBy)),
});

/** A text as it is given. */
export const text = (flags: string, describedBy: Code): Declared<string> => ({
  make: (words) => new Option(flags, words(describedBy)),
});

/** A value that is read from what is given, and from what was given of it before. */
export const parsed = <T>(
  flags: string,
  describedBy: Code,
  read: (given: string, before: T | undefined) => T,
): Declared<T> => ({
  make: (words) => new Option(flags, words(describedBy)).argParser(read),
});

/** Texts, as often as the option is given. */
export const repeated = (flags: string, describedBy: Code): Declared<readonly string[]> =>
  parsed(flags, describedBy, (given, before: readonly string[] = []) => [...before, given]);

/** One of a few words. */
export const choice = <T extends string>(
  flags: string,
  name: string,
  choices: readonly T[],
  describedBy: Code,
): Declared<T> => ({
  make: (words) => oneOf(flags, name, choices, words(describedBy)),
});

/** The same with a value that it has where the call says nothing. */
export const byDefault = <T>({ make }: Declared<T>, value: NoInfer<T>): Declared<T, true> => ({
  make: (words, command) => make(words, command).default(value),
});

/** An option that is one of a few words; another word is a wrong call that names the nearest. */
export const oneOf = (
  flags: string,
  name: string,
  choices: readonly string[],
  description: string,
): Option => {
  const option = new Option(`${flags} <${name}>`, `${description} (${choices.join(' | ')})`).choices(choices);
  return option.argParser((given) => {
    if (choices.includes(given)) return given;
    throw unknownName('wrong-choice', given, choices, { option: option.long ?? flags });
  });
};

/** The words that a table knows, as a choice takes them. */
export const keysOf = <T extends object>(table: T): readonly (keyof T & string)[] =>
  Object.keys(table) as (keyof T & string)[];
