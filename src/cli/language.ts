import type { Lang } from '../model/index.ts';

/** `--lang`, else the locale, else English. Asked before the call is read, since that may fail in either language. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const at = args.lastIndexOf('--lang');
  const given = at >= 0 ? args[at + 1] : args.findLast((arg) => arg.startsWith('--lang='))?.slice(7);
  if (given === 'zh' || given === 'en') return given;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
