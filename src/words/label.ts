export type Lang = 'zh' | 'en';

/** Words in both languages, as a standard or the catalogue gives them. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}
