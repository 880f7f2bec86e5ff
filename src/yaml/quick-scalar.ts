/** What a plain scalar is worth by YAML's core schema; undefined where the YAML package had better say. */
export function plainValue(text: string): string | number | boolean | null | undefined {
  if (!/^[-+.~\dnNtTfF]/.test(text)) return text;
  if (/^[-+]?\d{1,15}$/.test(text)) return Number.parseInt(text, 10);
  if (/^[-+]?(?:\.\d+|\d+\.\d*)$/.test(text)) return Number.parseFloat(text);
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null;
  return /^[-+]?\d+$|^0[ox]|^[-+]?[\d.]+[eE]|^[-+]?\.(?:inf|nan)/i.test(text) ? undefined : text;
}

/** A key that is a string, and no more than a name. */
export const NAME = /[A-Za-z_][\w-]*/y;

export const isOddName = (name: string): boolean => /^(?:null|true|false|__proto__)$/i.test(name);

/** Whether a plain scalar may begin with what stands at a place. */
export function plainBegins(text: string, at: number): boolean {
  const first = text[at] ?? '\n';
  if (first === '-') return /[\d.]/.test(text[at + 1] ?? '');
  return !'?:,[]{}#&*!|>\'"%@`\n '.includes(first);
}

/** The text between double quotes with JSON's escapes; undefined for any other. */
export function unescaped(inner: string): string | undefined {
  if (!inner.includes('\\')) return inner;
  if (/\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(inner.replaceAll('\\\\', ''))) return undefined;
  try {
    return JSON.parse(`"${inner}"`) as string;
  } catch {
    return undefined;
  }
}

/** An ideographic space is no blank to YAML. */
export function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}
