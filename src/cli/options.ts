import { type Command, Option } from 'commander';
import { parseSet } from '../load/index.ts';
import type { CalendarDate, Code, Evidence, Lang, Message, Standard } from '../model/index.ts';
import { isCalendarDate } from '../standard/calendar-date.ts';
import { langNamed } from './language.ts';
import {
  byDefault,
  choice,
  type Declared,
  flag,
  oneOf,
  parsed,
  repeated,
  text,
  type ValuesOf,
  type Words,
} from './option.ts';
import { Unreadable } from './unreadable.ts';
import { unknownName, WrongCall } from './wrong-call.ts';

/** A language, or a locale that begins with one. */
export const langOption = (words: Words): Option => {
  const option = oneOf('--lang', 'lang', ['zh', 'en'], words('option-lang'));
  const named = option.parseArg;
  return option.argParser((given: string) => langNamed(given) ?? named?.(given, undefined));
};

const lang: Declared<Lang> = { make: langOption };

/** The standard, and the language of the answer: what every command takes. */
export const standardOptions = {
  lang,
  indicators: text('--indicators <dir>', 'option-indicators'),
  quiet: flag('-q, --quiet', 'option-quiet'),
} as const;

/** What every command takes that writes a text for people; the first of its formats is the usual one. */
export const commonOptions = <F extends string>(formats: readonly F[], output: Code = 'option-output') =>
  ({
    format: formatOption(formats),
    output: outputOption(output),
    ...standardOptions,
    ascii: flag('--ascii', 'option-ascii'),
    color: choice<'auto' | 'always' | 'never'>(
      '--color',
      'when',
      ['auto', 'always', 'never'],
      'option-color',
    ),
    noColor: flag('--no-color', 'option-no-color'),
  }) as const;

export const formatOption = <F extends string>(formats: readonly F[]): Declared<F, true> => ({
  make: (words, command) =>
    noted(
      oneOf('-f, --format', 'format', formats, words('option-format')).default(formats[0]),
      command,
      'format',
    ),
});

export const outputOption = (describedBy: Code): Declared<string> => ({
  make: (words, command) => noted(new Option('-o, --output <path>', words(describedBy)), command, 'output'),
});

/** Which inputs are read, and what standard input is called. */
export const readingOptions = {
  exclude: repeated('--exclude <pattern>', 'option-exclude'),
  stdinFilePath: text('--stdin-file-path <path>', 'option-stdin-file-path'),
} as const;

/** Findings that are settled as they are. */
export const baselineOptions = {
  baseline: text('--baseline <file>', 'option-baseline'),
  updateBaseline: flag('--update-baseline', 'option-update-baseline'),
} as const;

export type BaselineOptions = ValuesOf<typeof baselineOptions>;

/** The weakest evidence that counts. */
export const evidence = byDefault<Evidence>(
  choice('--evidence', 'evidence', ['measured', 'declared', 'attested'], 'option-evidence'),
  'attested',
);

/** What the inputs are, where they are no YAML. */
export const input = choice('--input', 'input', ['ndjson'], 'option-input');

/** How many threads read and judge. */
export const jobs = parsed('--jobs <number>', 'option-jobs', countOf);

export const sets = repeated('--set <fact=value>', 'option-set');

/** A format and where it goes, as far as the call says. */
export interface Pair {
  readonly format?: string;
  readonly output?: string;
}

const pairsGiven = new WeakMap<Command, Pair[]>();

/**
 * What a call says of formats and outputs, pair by pair. Which of the two is given first says which begins each pair:
 * `--format junit --output a.xml --output b.html` are two pairs, the second without a format of its own.
 */
export const pairsOf = (command: Command): readonly Pair[] => pairsGiven.get(command) ?? [];

/** The option, which keeps in mind with what it was given together. */
function noted(option: Option, command: Command, name: keyof Pair): Option {
  const read = option.parseArg;
  return option.argParser((given: string) => {
    const value = read === undefined ? given : String(read(given, undefined));
    const pairs = pairsGiven.get(command) ?? [];
    const [first, last] = [pairs[0], pairs.at(-1)];
    const begins = first === undefined || Object.keys(first)[0] === name;
    if (last === undefined || begins || last[name] !== undefined) pairs.push({ [name]: value });
    else pairs[pairs.length - 1] = { ...last, [name]: value };
    pairsGiven.set(command, pairs);
    return value;
  });
}

/** A `--set` that cannot be read makes the call wrong. @throws Unreadable */
export async function refuseWrongSets(
  sets: readonly string[] | undefined,
  standard: Standard,
): Promise<void> {
  for (const set of sets ?? []) {
    const parsed = await parseSet(set, standard);
    if (!parsed.ok) throw new Unreadable(parsed.diagnostics);
  }
}

/** A calendar date that exists. */
function calendarDate(given: string): CalendarDate {
  const wrong: Message = { code: 'wrong-date', args: { given } };
  if (!isCalendarDate(given)) throw new WrongCall(wrong);
  return given;
}

/** A whole number from 1 on. */
export function countOf(given: string): number {
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new WrongCall({ code: 'wrong-count', args: { given } });
  return Number(given);
}

/** Some of a few words, set apart by commas; a word that is none of them is a wrong call that names the nearest. */
export const someOf = <T extends string>(
  flags: string,
  choices: readonly T[],
  describedBy: Code,
  wrong: Code,
): Declared<readonly T[]> => ({
  make: (words) => {
    const option = new Option(flags, words(describedBy));
    option.argChoices = [...choices];
    return option.argParser((given: string, before: readonly T[] = []) => {
      const named = given.split(/[,，]/).map((word) => word.trim());
      const unknown = named.find((word) => !(choices as readonly string[]).includes(word));
      if (unknown !== undefined) throw unknownName(wrong, unknown, choices, { option: option.long });
      return [...before, ...(named as readonly string[] as readonly T[])];
    });
  },
});

/** The day that an evaluation is held against. */
export const asOf = parsed('--as-of <date>', 'option-as-of', calendarDate);
