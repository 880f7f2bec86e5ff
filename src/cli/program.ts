import { Command, CommanderError } from 'commander';
import type { Code } from '../model/index.ts';
import { sentence } from '../words/index.ts';
import type { Call } from './call.ts';
import { confirmed } from './closing.ts';
import type { Outcome } from './environment.ts';
import { examplesOf } from './examples.ts';
import type { Described, Table, Words } from './option.ts';
import { langOption } from './options.ts';
import { settleOutput } from './output-option.ts';
import { operandsOf, pathsOptional, settleSettings, settleSigns } from './settings.ts';
import { didYouMean, unknownName, WrongCall } from './wrong-call.ts';

/** A command: its options, and what it does with their values. */
export interface CommandModule {
  /** Whether it writes several formats in one run. */
  readonly several?: true;
  readonly options: Table;
  readonly run: (
    operands: readonly string[],
    options: never,
    call: Call,
    /** All commands, those asked for with their operands and options, for what tells of them. */
    program: Described,
  ) => Promise<Outcome>;
}

interface CommandEntry {
  /** Each with the words that describe it. */
  readonly operands: Readonly<Record<string, Code>>;
  readonly load: () => Promise<CommandModule>;
  /** Called by a shell and not by people. */
  readonly hidden?: boolean;
}

const PATHS = { '<path...>': 'argument-paths' } as const;
const REPORT = { '<report>': 'argument-report' } as const;

/** To add a command: its file, and its line here with its operands; its summary is `<name>-summary` in the catalogue. */
const commands = {
  evaluate: { operands: PATHS, load: () => import('./commands/evaluate.ts') },
  validate: { operands: PATHS, load: () => import('./commands/validate.ts') },
  audit: { operands: PATHS, load: () => import('./commands/audit.ts') },
  gap: { operands: PATHS, load: () => import('./commands/gap.ts') },
  explain: { operands: { '[name]': 'argument-explained' }, load: () => import('./commands/explain.ts') },
  init: { operands: {}, load: () => import('./commands/init.ts') },
  import: { operands: { '<path...>': 'argument-notices' }, load: () => import('./commands/import.ts') },
  notice: { operands: PATHS, load: () => import('./commands/notice.ts') },
  diff: {
    operands: { '<old>': 'argument-diff', '<new>': 'argument-diff' },
    load: () => import('./commands/diff.ts'),
  },
  verify: { operands: REPORT, load: () => import('./commands/verify.ts') },
  schema: { operands: { '[name]': 'argument-schema' }, load: () => import('./commands/schema.ts') },
  compile: { operands: {}, load: () => import('./commands/compile.ts') },
  load: { operands: PATHS, load: () => import('./commands/load.ts') },
  completion: { operands: { '<shell>': 'argument-shell' }, load: () => import('./commands/completion.ts') },
  man: { operands: {}, load: () => import('./commands/man.ts'), hidden: true },
  complete: {
    operands: { '[word...]': 'argument-words' },
    load: () => import('./commands/complete.ts'),
    hidden: true,
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;

type CommandName = keyof typeof commands;

/** Reads the arguments and does what they ask. @throws WrongCall */
export async function perform(args: readonly string[], call: Call): Promise<Outcome> {
  let outcome: Outcome | undefined;
  let help = '';
  const program = await programFor(
    args,
    call,
    (text) => (help += text),
    (done) => (outcome = done),
  );
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // A call without a command asks how to call.
    if (error.code === 'commander.help' && error.exitCode !== 0) return { code: 2, output: '', errors: help };
    if (error.exitCode !== 0) throw wrongCall(error, program, args);
  }
  return outcome ?? { code: 0, output: help, errors: '' };
}

async function programFor(
  args: readonly string[],
  call: Call,
  print: (text: string) => void,
  done: (outcome: Outcome) => void,
): Promise<Command> {
  const said: Words = (code) => sentence({ code, args: {} }, call.lang);
  const called = args.find(isCommand);
  if (called === undefined) return described(rootCommand(call, said, print), said, call, () => false);
  const words = args.some(asksForHelp) ? said : unsaid;
  const program = rootCommand(call, words, print);
  const command = named(called, program, words);
  const module = await declared(command, called, words, call);
  command.action(async () => {
    settleSettings(command, call.environment, call.config);
    settleSigns(command, call.environment);
    settleOutput(command, module.several === true, call.config);
    const all: Described = (asked) => described(rootCommand(call, said, print), said, call, asked);
    const outcome = await module.run(operandsOf(command, call.config), command.opts() as never, call, all);
    done(confirmed(outcome, command.opts(), call));
  });
  return program;
}

/** Only help says what commands and options do: a call that does its work makes no sentence of it. */
const unsaid: Words = () => '';
const asksForHelp = (arg: string): boolean => arg === 'help' || arg === '--help' || /^-\w*h/.test(arg);

/** All commands; where help or a wrong call names them all, their names are enough. */
async function described(
  program: Command,
  words: Words,
  call: Call,
  asked: (name: CommandName) => boolean,
): Promise<Command> {
  for (const name of Object.keys(commands).filter(isCommand)) {
    const command = named(name, program, words);
    if (asked(name)) await declared(command, name, words, call);
    else command.usage(['[options]', ...Object.keys(commands[name].operands)].join(' '));
  }
  return program;
}

function named(name: CommandName, program: Command, words: Words): Command {
  const { hidden = false }: CommandEntry = commands[name];
  return program.command(name, { hidden }).description(words(`${name}-summary`));
}

/** Loads a command, for its operands and options. */
async function declared(
  command: Command,
  name: CommandName,
  words: Words,
  call: Call,
): Promise<CommandModule> {
  const { operands, load }: CommandEntry = commands[name];
  const module = await load();
  for (const [operand, code] of Object.entries(operands)) command.argument(operand, words(code));
  for (const option of Object.values(module.options)) command.addOption(option.make(words, command));
  pathsOptional(command, call.config);
  command.addHelpText('after', afterHelp(name, words)).helpOption('-h, --help', words('option-help'));
  return module;
}

/** Examples, and what the exit codes mean. */
function afterHelp(name: string, words: Words): string {
  const calls = examplesOf(name)
    .map((call) => `  ${call}\n`)
    .join('');
  const head = calls === '' ? '' : `\n${words('help-examples')}\n${calls}`;
  return `${head}\n${words('help-exit-codes')}`;
}

const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);

const rootCommand = (call: Call, words: Words, print: (text: string) => void): Command =>
  new Command('sce')
    .description(words('program-summary'))
    .version(call.environment.version, '-V, --version', words('option-version'))
    .addOption(langOption(words))
    .helpOption('-h, --help', words('option-help'))
    .helpCommand('help [command]', words('command-help'))
    .enablePositionalOptions()
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => {} })
    .configureHelp({
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      styleTitle: (title) => titleWords(title, words),
      // The descriptions say what the defaults are, in the reader's language.
      optionDescription: ({ description }) => description,
    });

const TITLES: Readonly<Record<string, Code>> = {
  'Usage:': 'help-usage',
  'Arguments:': 'help-arguments',
  'Options:': 'help-options',
  'Commands:': 'help-commands',
};

const titleWords = (title: string, words: Words): string => {
  const code = TITLES[title];
  return code === undefined ? title : words(code);
};

/** What commander found wrong, in our words. */
function wrongCall(error: CommanderError, program: Command, args: readonly string[]): WrongCall {
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const called = args.find(isCommand);
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownName('unknown-command', given, Object.keys(commands));
    case 'commander.unknownOption':
      return unknownName('unknown-option', given, optionsOf(program, called));
    case 'commander.missingArgument':
      return new WrongCall({ code: 'missing-argument', args: { given } }, didYouMean(`sce ${called} --help`));
    case 'commander.optionMissingArgument':
      return new WrongCall({ code: 'option-needs-value', args: { given } });
    default:
      return new WrongCall(
        { code: 'too-many-arguments', args: {} },
        didYouMean(`sce ${called ?? ''} --help`),
      );
  }
}

const optionsOf = (program: Command, called: string | undefined): readonly string[] => {
  const command = program.commands.find((one) => one.name() === called) ?? program;
  return ['--help', ...command.options.flatMap(({ long }) => long ?? [])];
};
