import type { Command, Option } from 'commander';
import type { Words } from './option.ts';

/** The manual page as man reads it, of all commands with their options; `examplesOf` gives calls of a command. */
export function manualPage(
  program: Command,
  words: Words,
  examplesOf: (command: string) => readonly string[],
): string {
  const commands = program.createHelp().visibleCommands(program);
  const title = (code: Parameters<Words>[0]) =>
    `.SH ${escaped(words(code).replace(/[:：]$/, '')).toUpperCase()}`;
  return [
    `.TH SCE 1 "" "sce ${escaped(program.version() ?? '')}"`,
    title('manual-name'),
    `sce \\- ${escaped(program.description())}`,
    title('manual-synopsis'),
    ...commands.flatMap((command) => [`.B sce ${escaped(command.name())}`, escaped(command.usage()), '.br']),
    title('help-options'),
    ...optionsOf(program),
    title('help-commands'),
    ...commands.flatMap(sectionOf),
    title('help-examples'),
    ...commands
      .flatMap((command) => examplesOf(command.name()))
      .flatMap((call) => ['.nf', escaped(call), '.fi']),
    title('manual-exit-codes'),
    escaped(words('help-exit-codes').replace(/^.*?[:：] ?/, '')),
    title('manual-environment'),
    escaped(words('manual-settings')),
    '',
  ].join('\n');
}

const sectionOf = (command: Command): readonly string[] => [
  `.SS sce ${escaped(command.name())}`,
  escaped(command.description()),
  ...command
    .createHelp()
    .visibleArguments(command)
    .flatMap((argument) => ['.TP', `\\fI${escaped(argument.name())}\\fR`, escaped(argument.description)]),
  ...optionsOf(command),
];

const optionsOf = (command: Command): readonly string[] =>
  command.createHelp().visibleOptions(command).flatMap(optionText);

const optionText = ({ flags, description }: Option): readonly string[] => [
  '.TP',
  `\\fB${escaped(flags)}\\fR`,
  escaped(description),
];

/** What roff would take for its own: backslashes, a hyphen for a minus, a dot or quote at the beginning of a line. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^([.'])/gm, '\\&$1');
