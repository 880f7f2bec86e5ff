import type { Lang, Standard, Tier } from '../../model/index.ts';

/** What a form is written as. */
export type FormFormatName = 'yaml' | 'xlsx';

type WriteForm = (standard: Standard, tier: Tier, lang: Lang) => Promise<string | Uint8Array>;

/** To add a format: its file, and its line here. */
export const formFormats: { readonly [K in FormFormatName]: WriteForm } = {
  yaml: async (standard, tier, lang) => (await import('./yaml.ts')).formYaml(standard, tier, lang),
  xlsx: async (standard, tier, lang) => {
    const [{ formWorkbook }, { formOf }] = await Promise.all([import('./xlsx.ts'), import('./form-of.ts')]);
    return formWorkbook(formOf(standard, tier, lang));
  },
};
