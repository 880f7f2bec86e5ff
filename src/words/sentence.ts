import { catalogue } from './catalogue.ts';
import type { Label, Lang } from './label.ts';
import type { DiagnosticCode, HintedCode, Message, MessageArg } from './message.ts';

/** A message in the reader's language. */
export function sentence(message: Message, lang: Lang): string {
  return catalogue[message.code][lang].replace(/\{(\w+)\}/g, (_, name: string) =>
    argument(message.args[name] ?? '', lang),
  );
}

function argument(value: MessageArg, lang: Lang): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return joined(value, lang);
  return 'code' in value ? sentence(value, lang) : (value as Label)[lang];
}

/** Whether the catalogue says what to write instead. */
export const isHinted = (code: DiagnosticCode): code is HintedCode => `hint-${code}` in catalogue;

/** Sentences are set apart by semicolons, words by commas. */
function joined(values: readonly MessageArg[], lang: Lang): string {
  const sentences = values.some((value) => typeof value === 'object' && 'code' in value);
  const [zh, en] = sentences ? ['；', '; '] : ['、', ', '];
  return values.map((value) => argument(value, lang)).join(lang === 'zh' ? zh : en);
}
