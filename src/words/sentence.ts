import type { Label, Lang, Message, MessageArg } from '../model/index.ts';
import { catalogue } from './catalogue.ts';

/** A message in the reader's language. An unknown code is a bug; a test holds every code against the catalogue. */
export function sentence(message: Message, lang: Lang): string {
  const template = catalogue[message.code];
  if (template === undefined) throw new Error(`no words for "${message.code}"`);
  return template[lang].replace(/\{(\w+)\}/g, (_, name: string) => argument(message.args[name] ?? '', lang));
}

function argument(value: MessageArg, lang: Lang): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return joined(value, lang);
  return 'code' in value ? sentence(value, lang) : (value as Label)[lang];
}

/** Sentences are set apart by semicolons, words by commas. */
function joined(values: readonly MessageArg[], lang: Lang): string {
  const sentences = values.some((value) => typeof value === 'object' && 'code' in value);
  const [zh, en] = sentences ? ['；', '; '] : ['、', ', '];
  return values.map((value) => argument(value, lang)).join(lang === 'zh' ? zh : en);
}
