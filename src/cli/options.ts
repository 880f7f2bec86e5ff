import { type Command, Option } from 'commander';
import { parseSet } from '../load/index.ts';
import type { Code, Message, Standard } from '../model/index.ts';
import { isCalendarDate } from '../standard/calendar-date.ts';
import { langNamed } from './language.ts';
import { Unreadable } from './unreadable.ts';
import { unknownName, WrongCall } from './wrong-call.ts';

type Words = (code: Code) => string;

/** A language, or a locale that begins with one. */
export const langOption = (words: Words): Option => {
  const option = oneOf('--lang', 'lang', ['zh', 'en'], words('option-lang'));
  const named = option.parseArg;
  return option.argParser((given: string) => langNamed(given) ?? named?.(given, undefined));
};

/** What every command takes. */
export const commonOptions = (
  command: Command,
  words: Words,
  formats: readonly string[],
  output: Code = 'option-output',
): Command =>
  command
    .addOption(
      noted(
        oneOf('-f, --format', 'format', formats, words('option-format')).default(formats[0]),
        command,
        'format',
      ),
    )
    .addOption(noted(new Option('-o, --output <path>', words(output)), command, 'output'))
    .addOption(langOption(words))
    .option('--indicators <dir>', words('option-indicators'))
    .option('-q, --quiet', words('option-quiet'))
    .option('--ascii', words('option-ascii'))
    .addOption(oneOf('--color', 'when', ['auto', 'always', 'never'], words('option-color')))
    .option('--no-color', words('option-no-color'));

/** Which inputs are read, and what standard input is called. */
export const readingOptions = (command: Command, words: Words): Command =>
  command
    .option('--exclude <pattern>', words('option-exclude'), collect)
    .option('--stdin-file-path <path>', words('option-stdin-file-path'));

/** Findings that are settled as they are. */
export const baselineOptions = (command: Command, words: Words): Command =>
  command
    .option('--baseline <file>', words('option-baseline'))
    .option('--update-baseline', words('option-update-baseline'));

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

/** An option that is one of a few words; another word is a wrong call that names the nearest. */
export const oneOf = (
  flag: string,
  name: string,
  choices: readonly string[],
  description: string,
): Option => {
  const option = new Option(`${flag} <${name}>`, `${description} (${choices.join(' | ')})`);
  choicesKnown.set(option, choices);
  return option.argParser((given) => {
    if (choices.includes(given)) return given;
    throw unknownName('wrong-choice', given, choices, { option: option.long ?? flag });
  });
};

const choicesKnown = new WeakMap<Option, readonly string[]>();

/** What an option made by `oneOf` takes. */
export const choicesOf = (option: Option | undefined): readonly string[] =>
  (option && choicesKnown.get(option)) ?? [];

/** The weakest evidence that counts. */
export const evidenceOption = (words: Words): Option =>
  oneOf('--evidence', 'evidence', ['measured', 'declared', 'attested'], words('option-evidence')).default(
    'attested',
  );

/** What the inputs are, where they are no YAML. */
export const inputOption = (words: Words): Option =>
  oneOf('--input', 'input', ['ndjson'], words('option-input'));

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
export function calendarDate(given: string): string {
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
export const listOf =
  <T extends string>(choices: readonly T[], code: Code, option: string) =>
  (given: string, before: readonly T[] = []): readonly T[] => {
    const words = given.split(/[,，]/).map((word) => word.trim());
    const wrong = words.find((word) => !(choices as readonly string[]).includes(word));
    if (wrong !== undefined) throw unknownName(code, wrong, choices, { option });
    return [...before, ...(words as readonly string[] as readonly T[])];
  };

export const collect = (given: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  given,
];
