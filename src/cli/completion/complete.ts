import type { Command, Option } from 'commander';
import type { Lang, Standard } from '../../model/index.ts';
import { schemaNames } from '../schemas.ts';

/** Those whose script `sce completion` prints. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** What may stand at the cursor, and what it is. */
interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** What the shell is to offer; where it is `files`, the shell's own. */
type Offer = 'files' | readonly Candidate[];

/** A line as far as it is typed, and what can be said of it. */
interface Line {
  /** The words after `sce` up to the cursor, the one that is being typed last. */
  readonly words: readonly string[];
  /** Of all commands, with their options. */
  readonly program: Command;
  /** The standard in a folder, or the one that is used where none is named; none where it cannot be read. */
  readonly standardIn: (folder: string | undefined) => Promise<Standard | undefined>;
  readonly lang: Lang;
}

/** As cobra, the library of Go, has it, whose protocol shells know: how what is offered is to be taken. */
const NO_SPACE = 2;
const NO_FILES = 4;
const KEEP_ORDER = 32;

/** A line for each candidate, its description after a tab, and at the end how they are to be taken. */
export async function completionText(line: Line): Promise<string> {
  const words = rejoined(line.words);
  const { offer, typed } = await offered({ ...line, words });
  if (offer === 'files') return ':0\n';
  const fitting = offer.filter(({ value }) => value.startsWith(typed));
  const open = fitting.length > 0 && fitting.every(({ value }) => value.endsWith('='));
  const lines = fitting.map(({ value, description = '' }) => `${value}\t${oneLine(description)}\n`);
  return `${lines.join('')}:${NO_FILES + KEEP_ORDER + (open ? NO_SPACE : 0)}\n`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** bash takes `--format=json` apart at the sign. */
function rejoined(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const word of words) {
    const last = whole.at(-1) ?? '';
    const goesOn = last.startsWith('--') && (word === '=' || last.endsWith('='));
    if (goesOn) whole[whole.length - 1] = last + word;
    else whole.push(word);
  }
  return whole;
}

interface Offered {
  readonly offer: Offer;
  /** How far the value itself is typed. */
  readonly typed: string;
}

async function offered(line: Line): Promise<Offered> {
  const typed = line.words.at(-1) ?? '';
  const before = line.words.slice(0, -1);
  const commands = line.program.createHelp().visibleCommands(line.program);
  const called = commands.find((command) => command.name() === before.find((word) => isName(word, commands)));
  const command = called ?? line.program;
  const [, name = before.at(-1) ?? '', value = typed] = /^(--[\w-]+)=(.*)$/s.exec(typed) ?? [];
  const option = optionCalled(name, command);
  if (option?.required === true) return { offer: await valuesOf(option, command, value, line), typed: value };
  if (typed.startsWith('-')) return { offer: optionsOf(command), typed };
  if (called === undefined || called.name() === 'help')
    return { offer: commands.map((one) => ({ value: one.name(), description: one.description() })), typed };
  return { offer: await operandsOf(command, line), typed };
}

const isName = (word: string, commands: readonly Command[]): boolean =>
  commands.some((command) => command.name() === word);

const optionCalled = (name: string, command: Command): Option | undefined =>
  command.options.find(({ short, long }) => name === short || name === long);

const optionsOf = (command: Command): readonly Candidate[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long, description }) => (long ? [{ value: long, description }] : []));

async function valuesOf(option: Option, command: Command, typed: string, line: Line): Promise<Offer> {
  // Of a list with commas between, what comes next.
  const listed = typed.slice(0, typed.lastIndexOf(',') + 1);
  if (option.argChoices) return option.argChoices.map((choice) => ({ value: listed + choice }));
  switch (option.attributeName()) {
    case 'tier':
      return tiers(line, command);
    case 'set':
      return facts(line);
    default:
      return 'files';
  }
}

async function operandsOf(command: Command, line: Line): Promise<Offer> {
  if (command.registeredArguments.length === 0) return [];
  switch (command.name()) {
    case 'explain':
      return indicators(line);
    case 'schema':
      return schemaNames.map((value) => ({ value }));
    case 'completion':
      return shells.map((value) => ({ value }));
    default:
      return 'files';
  }
}

const TAKE_ALL = ['evaluate', 'gap'];

async function tiers(line: Line, command: Command): Promise<readonly Candidate[]> {
  const { tiers = [] } = (await standardOf(line)) ?? {};
  const named = tiers.map(({ id, title }) => ({ value: id, description: title[line.lang] }));
  return TAKE_ALL.includes(command.name()) ? [...named, { value: 'all' }] : named;
}

async function facts(line: Line): Promise<readonly Candidate[]> {
  const found = (await standardOf(line))?.facts.values() ?? [];
  return [...found].map(({ id, label }) => ({ value: `${id}=`, description: label[line.lang] }));
}

async function indicators(line: Line): Promise<readonly Candidate[]> {
  const { tiers = [] } = (await standardOf(line)) ?? {};
  const titles = new Map(tiers.flatMap((tier) => tier.indicators).map(({ id, title }) => [id, title]));
  return [...titles].map(([value, title]) => ({ value, description: title[line.lang] }));
}

function standardOf({ words, standardIn }: Line): Promise<Standard | undefined> {
  const at = words.lastIndexOf('--indicators');
  return standardIn(at < 0 ? undefined : words[at + 1]);
}
