import { catalogue } from './catalogue.ts';
import type { Label, Lang } from './label.ts';
import type { DiagnosticCode, FindingCode, HintedCode, Message, MessageArg, ReasonCode } from './message.ts';
import { endNumber, filled } from './template.ts';

/** A message in the reader's language. */
export function sentence(message: Message, lang: Lang): string {
  const argOf = (name: string): MessageArg => message.args[name] ?? '';
  return filled(
    catalogue[message.code][lang],
    lang,
    (name) => argument(argOf(name), lang),
    (name) => countOf(argOf(name), lang),
  );
}

const countOf = (value: MessageArg, lang: Lang): number =>
  Array.isArray(value) ? value.length : endNumber(argument(value, lang));

function argument(value: MessageArg, lang: Lang): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return joined(value, lang);
  return 'code' in value ? sentence(value, lang) : (value as Label)[lang];
}

/** Whether the catalogue says what to write instead. */
export const isHinted = (code: DiagnosticCode): code is HintedCode => `hint-${code}` in catalogue;

/** Whether it is the code of a finding that has words. */
export const isFindingCode = (code: unknown): code is FindingCode =>
  typeof code === 'string' && Object.hasOwn(catalogue, `finding-${code}`);

/** Whether it is the code of a diagnostic. */
export const isDiagnosticCode = (code: string): code is DiagnosticCode =>
  Object.hasOwn(catalogue, `diagnostic-${code}`);

/** Whether it is the code of a reason: why a requirement stands as it does. */
export const isReasonCode = (code: string): code is ReasonCode =>
  /^(?:reason|need)-/.test(code) && Object.hasOwn(catalogue, code);

/** Every finding that has words. */
export const findingCodes = (): readonly FindingCode[] =>
  Object.keys(catalogue).flatMap((code) =>
    code.startsWith('finding-') ? [code.slice('finding-'.length) as FindingCode] : [],
  );

/** Sentences are set apart by semicolons, words by commas. */
function joined(values: readonly MessageArg[], lang: Lang): string {
  const sentences = values.some((value) => typeof value === 'object' && 'code' in value);
  const [zh, en] = sentences ? ['；', '; '] : ['、', ', '];
  return values.map((value) => argument(value, lang)).join(lang === 'zh' ? zh : en);
}
