import type { Notice } from './notice.ts';

export { draftNotice, type NoticeOptions } from './draft-notice.ts';
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

/** What no file system takes, or takes for something else. */
const UNFIT = /[\\/:*?"<>|\s]+|^\.+|\.+$/g;

/**
 * What the file of a notice is called, in a folder of them: after the community, with its id where another one has
 * its name.
 */
export function noticeFileName(
  { id, name }: Notice,
  format: NoticeFormatName,
  others: readonly Notice[] = [],
): string {
  const shared = others.filter((other) => other.name === name && other.id !== id).length > 0;
  const fit = name.replace(UNFIT, '-').slice(0, 80);
  return `${fit === '' ? id : fit}${shared ? `-${id}` : ''}.${noticeFormats[format].extension}`;
}
