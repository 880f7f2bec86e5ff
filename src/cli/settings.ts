import type { Command, Option } from 'commander';
import { findConfig } from '../load/index.ts';
import type { Config } from '../model/index.ts';
import type { Environment } from './environment.ts';
import { Unreadable } from './unreadable.ts';

/** The configuration that holds where the run takes place. @throws Unreadable */
export async function configOf({ cwd }: Environment): Promise<Config | undefined> {
  const found = cwd === undefined ? undefined : await findConfig(cwd());
  if (found?.ok === false) throw new Unreadable(found.diagnostics);
  return found?.value;
}

/** By an option's name in the program: what the environment calls it, and what the configuration says. */
const SETTINGS: Readonly<
  Record<string, { readonly variable: string; readonly of?: (config: Config) => string | undefined }>
> = {
  indicators: { variable: 'SCE_INDICATORS', of: ({ indicators }) => indicators },
  evidence: { variable: 'SCE_EVIDENCE', of: ({ evidence }) => evidence },
  failOn: { variable: 'SCE_FAIL_ON', of: ({ failOn }) => failOn },
  noticeSettings: { variable: 'SCE_NOTICE_SETTINGS', of: ({ noticeSettings }) => noticeSettings },
  baseline: { variable: 'SCE_BASELINE', of: ({ baseline }) => baseline },
  color: { variable: 'SCE_COLOR' },
  tier: { variable: 'SCE_TIER' },
};

/** What the call leaves open is taken from `SCE_*`, else from the configuration. @throws WrongCall */
export function settleSettings(command: Command, { env }: Environment, config: Config | undefined): void {
  for (const option of command.options) {
    const setting = SETTINGS[option.attributeName()];
    const source = command.getOptionValueSource(option.attributeName());
    if (setting === undefined || option.negate || (source !== undefined && source !== 'default')) continue;
    const value = env[setting.variable] || (config && setting.of?.(config));
    if (value) command.setOptionValueWithSource(option.attributeName(), read(option, value), 'config');
  }
  // Excludes add up: what a folder never reads is not read because one call leaves out more.
  if (command.options.some(({ long }) => long === '--exclude'))
    command.setOptionValue('exclude', [
      ...(command.opts<{ exclude?: readonly string[] }>().exclude ?? []),
      ...(env['SCE_EXCLUDE']?.split(',').filter((one) => one !== '') ?? []),
      ...(config?.exclude ?? []),
    ]);
}

const read = (option: Option, value: string): unknown => option.parseArg?.(value, undefined) ?? value;

/** On a console that shows or aligns no other signs, a report keeps to those of ASCII without being asked. */
export function settleSigns(command: Command, environment: Environment): void {
  if (command.options.some(({ long }) => long === '--ascii') && isPlainConsole(environment))
    if (command.getOptionValue('output') === undefined) command.setOptionValue('ascii', true);
}

/** Programs in which Windows' console is drawn by other means than its code page's. */
const MODERN = ({ WT_SESSION, TERM_PROGRAM, ConEmuANSI }: Environment['env']): boolean =>
  Boolean(WT_SESSION || TERM_PROGRAM) || ConEmuANSI === 'ON';

/**
 * Windows' own console on an East Asian system (code page 936 and the like), which draws lines and signs at twice their
 * width, or not at all; or a terminal whose locale names another encoding than UTF-8.
 */
function isPlainConsole({ env, stdout, platform, locale }: Environment): boolean {
  if (!stdout.isTTY) return false;
  if (platform === 'win32') return !MODERN(env) && /^(zh|ja|ko)/i.test(locale?.() ?? '');
  const [, encoding] = /\.([\w-]+)/.exec(env.LC_ALL || env['LC_CTYPE'] || env.LANG || '') ?? [];
  return encoding !== undefined && !/^utf-?8$/i.test(encoding);
}

/** The paths of the call, else those of the configuration. */
export const operandsOf = (command: Command, config: Config | undefined): readonly string[] =>
  command.args.length > 0 || !takesPaths(command) ? command.args : (config?.paths ?? []);

const takesPaths = (command: Command): boolean => command.registeredArguments[0]?.name() === 'path';

/** Where the configuration names paths, a call need not. */
export function pathsOptional(command: Command, config: Config | undefined): void {
  const [paths] = command.registeredArguments;
  if (paths !== undefined && takesPaths(command) && config?.paths !== undefined) paths.required = false;
}
