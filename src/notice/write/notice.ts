/** A public notice before it is set in any format. No text holds a line break or a character that is not to be seen. */
export interface Notice {
  readonly id: string;
  /** The community's name. */
  readonly name: string;
  readonly title: string;
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

/** A row; what may have several paragraphs is a list of them. */
export interface NoticeRow {
  readonly number: string;
  readonly title: string;
  readonly definition: readonly string[];
  readonly requirement: readonly string[];
  readonly completion: readonly string[];
}
