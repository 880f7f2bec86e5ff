import type { Lang, Standard, Tier } from '../../model/index.ts';

/** What a form is written as. */
export type FormFormatName = 'yaml' | 'xlsx';

type WriteForm = (
  standard: Standard,
  tier: Tier,
  lang: Lang,
  schema: string | undefined,
) => Promise<string | Uint8Array>;

/** To add a format: its file, and its line here. */
export const formFormats: { readonly [K in FormFormatName]: WriteForm } = {
  yaml: async (...asked) => (await import('./yaml.ts')).formYaml(...asked),
  xlsx: async (standard, tier, lang) => {
    const [{ formWorkbook }, { formOf }] = await Promise.all([import('./xlsx.ts'), import('./form-of.ts')]);
    return formWorkbook(formOf(standard, tier, lang));
  },
};
