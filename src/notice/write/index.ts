import type { Notice } from './notice.ts';

export { type DraftedNotice, draftNotice, type NoticeOptions } from './draft-notice.ts';
export { lackingAlike } from './lacking-alike.ts';
export { draftLetter } from './letter.ts';
export type { Notice } from './notice.ts';
export { settingsTemplate } from './template.ts';

export interface NoticeFormat {
  /** Of the files that a folder of notices holds. */
  readonly extension: string;
  readonly write: (notice: Notice) => Promise<string | Uint8Array>;
}

/** To add a format: its file, and its line here. */
export const noticeFormats = {
  markdown: {
    extension: 'md',
    write: async (notice) => (await import('./markdown.ts')).noticeMarkdown(notice),
  },
  html: { extension: 'html', write: async (notice) => (await import('./html.ts')).noticeHtml(notice) },
  docx: { extension: 'docx', write: async (notice) => (await import('./docx.ts')).noticeDocx(notice) },
} satisfies Readonly<Record<string, NoticeFormat>>;

export type NoticeFormatName = keyof typeof noticeFormats;
