import type { Loaded, NoticePhrases, NoticeSettings, Publication } from '../model/index.ts';
import { isCalendarDate } from '../standard/index.ts';
import { readText } from '../yaml/bytes.ts';
import { at, placeOf, wholeFile } from '../yaml/diagnose.ts';
import { composed, nodeAt, rangeOf, written } from '../yaml/documents.ts';
import { structureOf, type Validator } from '../yaml/structure.ts';
import { withEnglishKeys } from './chinese-keys.ts';
import { publicationDates, publicationOf } from './submission/publication.ts';

/** The file of `--notice-settings`, or every diagnostic on it. */
export async function loadNoticeSettings(file: string): Promise<Loaded<NoticeSettings>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const [parsed, second] = await composed(text.value);
  if (parsed === undefined) return { ok: false, diagnostics: [wholeFile(file, 'empty-file')] };
  if (second !== undefined)
    return {
      ok: false,
      diagnostics: [at(second.source, rangeOf(second.document.contents), 'several-settings')],
    };
  const { noticeSettings } = await import('#generated/standard-validators.js');
  const unread = parsed.diagnostics.length > 0 ? parsed.diagnostics : withEnglishKeys(parsed);
  const broken = unread.length > 0 ? unread : structureOf(parsed, noticeSettings as Validator);
  if (broken.length > 0) return { ok: false, diagnostics: broken };
  const wrong = publicationDates(parsed.document.toJS({ maxAliasCount: -1 }) as Publication)
    .map((path) => nodeAt(parsed.document, path))
    .filter((node) => !isCalendarDate(written(node)))
    .map((node) => at(parsed.source, rangeOf(node), 'no-such-date', { written: written(node) }));
  if (wrong.length > 0) return { ok: false, diagnostics: wrong };
  const { phrases = {}, ...publication } = parsed.document.toJS({ maxAliasCount: -1 }) as Publication & {
    readonly phrases?: Partial<NoticePhrases>;
  };
  return {
    ok: true,
    value: {
      file,
      publication: publicationOf(publication, parsed, []),
      phrases,
      periodAt: placeOf(parsed.source, rangeOf(nodeAt(parsed.document, ['period']))[0]),
    },
  };
}
