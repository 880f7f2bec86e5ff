import type { Lang } from '../model/index.ts';
import type { Environment } from './environment.ts';

/** `zh`, `zh-CN`, `zh_CN.UTF-8`: a language, with what else a locale says after it. */
export function langNamed(locale: string | undefined): Lang | undefined {
  const [, lang] = /^(zh|en)(?:[-_.@].*)?$/i.exec(locale ?? '') ?? [];
  return lang === undefined ? undefined : (lang.toLowerCase() as Lang);
}

/**
 * `--lang`, else SCE_LANG, else the configuration, else the locale of the environment, else (where none is set, as on Windows) the system's, else English. Asked
 * before the call is read, since that may fail in either language.
 */
export function languageOf(
  args: readonly string[],
  { env, locale }: Pick<Environment, 'env' | 'locale'>,
  configured?: Lang,
): Lang {
  const at = args.lastIndexOf('--lang');
  const given = at >= 0 ? args[at + 1] : args.findLast((arg) => arg.startsWith('--lang='))?.slice(7);
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG || locale?.();
  return (
    langNamed(given) ??
    langNamed(env['SCE_LANG']) ??
    configured ??
    (set?.toLowerCase().startsWith('zh') ? 'zh' : 'en')
  );
}
