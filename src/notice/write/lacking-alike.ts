import type { Diagnostic, NoticeSettings } from '../../model/index.ts';

/** Where several documents lack the same, that is told once: it belongs in the settings that they share. */
export function lackingAlike(
  diagnostics: readonly Diagnostic[],
  settings: NoticeSettings | undefined,
): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const key of diagnostics.map(lackedBy)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const told = new Set<string>();
  return diagnostics.flatMap((diagnostic) => {
    const key = lackedBy(diagnostic);
    const count = counts.get(key) ?? 0;
    if (key === '' || count === 1) return diagnostic;
    if (told.has(key)) return [];
    told.add(key);
    return shared(diagnostic, count, settings);
  });
}

/** The keys that are left empty, as one text; empty for any other diagnostic. */
const lackedBy = ({ code, message }: Diagnostic): string =>
  code === 'notice-missing-fields' ? JSON.stringify(message.args.keys) : '';

function shared({ file, code, message }: Diagnostic, count: number, settings: NoticeSettings | undefined) {
  const args = { ...message.args, count: String(count) };
  const hint = settings === undefined ? 'hint-notice-missing-many' : 'hint-notice-missing-many-file';
  return {
    file: settings?.file ?? file,
    code,
    message: { code: 'notice-missing-fields-many', args },
    hint: { code: hint, args },
  } satisfies Diagnostic;
}
