import type { Lang, Standard, Submission, Tier } from '../../model/index.ts';

export { beyondForm } from './beyond-form.ts';

/** What a form is written as. */
export type FormFormatName = 'yaml' | 'xlsx';

type WriteForm = (
  standard: Standard,
  tier: Tier,
  lang: Lang,
  schema: string | undefined,
  /** What is known already. */
  from?: Submission,
) => Promise<string | Uint8Array>;

/** To add a format: its file, and its line here. */
export const formFormats: { readonly [K in FormFormatName]: WriteForm } = {
  yaml: async (standard, tier, lang, schema, from) =>
    (await import('./yaml.ts')).formYaml(standard, tier, lang, schema, from),
  xlsx: async (standard, tier, lang, _schema, from) => {
    const [{ formWorkbook }, { formOf }] = await Promise.all([import('./xlsx.ts'), import('./form-of.ts')]);
    if (from === undefined) return formWorkbook(formOf(standard, tier, lang));
    const { filledBy } = await import('./known.ts');
    const before = standard.tiers.find(({ id }) => id === from.tier);
    return formWorkbook(formOf(standard, tier, lang, before), filledBy(from, standard, tier, lang));
  },
};
