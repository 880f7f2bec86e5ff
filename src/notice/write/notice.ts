import type { Lang } from '../../model/index.ts';

/** A public notice, or a letter to one community, before it is set in any format. No text holds a line break or a character that is not to be seen. */
export interface Notice {
  readonly lang: Lang;
  readonly id: string;
  /** The community's name. */
  readonly name: string;
  /** After the name of its file, where a folder may hold notices too. */
  readonly suffix?: string;
  readonly title: string;
  /** 文号 */
  readonly number?: string;
  /** 主送: whom a letter addresses. */
  readonly addressee?: string;
  /** Paragraphs before the table. */
  readonly opening: readonly string[];
  /** How the table is called where it stands apart from the text. */
  readonly attachment: string;
  readonly heading: string;
  readonly columns: readonly string[];
  readonly groups: readonly NoticeGroup[];
  /** Paragraphs after the table: the period, the contact. */
  readonly closing: readonly string[];
  readonly issuer: string;
  /** 成文日期 in words. */
  readonly date?: string;
  /** `YYYY-MM-DD`: when the document is said to be made. */
  readonly made: string;
}

/** The rows that share a category's cell. */
export interface NoticeGroup {
  readonly category: string;
  readonly rows: readonly NoticeRow[];
}

/** A row: its number, its title and what stands in the columns after them, a list of paragraphs each. */
export interface NoticeRow {
  readonly number: string;
  readonly title: string;
  readonly texts: readonly (readonly string[])[];
}
