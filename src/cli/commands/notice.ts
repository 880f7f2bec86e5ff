import { loadNoticeSettings } from '../../load/index.ts';
import type { Lang, Message, NoticeSettings } from '../../model/index.ts';
import type { NoticeFormatName } from '../../notice/write/index.ts';
import { sentence } from '../../words/index.ts';
import type { Call } from '../call.ts';
import { writtenText } from '../closing.ts';
import type { Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { loaded } from '../evaluated.ts';
import { draftNotices } from '../notices.ts';
import { flag, text, type ValuesOf } from '../option.ts';
import { asOf, commonOptions } from '../options.ts';
import { readerOf } from '../reading.ts';
import { standardOf } from '../standard.ts';
import { Unreadable } from '../unreadable.ts';
import { type WrittenNotices, writeNotices } from '../write-notices.ts';

export const options = {
  noticeSettings: text('--notice-settings <file>', 'option-notice-settings'),
  letter: flag('--letter', 'option-letter'),
  asClaimed: flag('--as-claimed', 'option-as-claimed'),
  asOf,
  force: flag('--force', 'option-force'),
  ...commonOptions<NoticeFormatName>(['markdown', 'html', 'docx'], 'option-output-notice'),
} as const;

export type NoticeOptions = ValuesOf<typeof options>;

/** The public notice of each submission, none of what its own facts refute, unless it is asked for as claimed; or the letter to each that has something to put right. */
export async function run(paths: readonly string[], options: NoticeOptions, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const settings = await settingsOf(options.noticeSettings);
  const { submissions, diagnostics } = await loaded(paths, standard, [], call, options);
  const read = await readerOf(standard, options.indicators);
  // Who reads a notice reads Chinese, whatever its author's machine speaks.
  const noticeLang = options.lang ?? 'zh';
  const drafted = draftNotices(submissions, standard, settings, { ...options, read, noticeLang }, call);
  const count = submissions.length + new Set(diagnostics.map(({ file }) => file)).size;
  const written = await writeNotices(drafted.notices, count, options);
  const wrong = [...diagnostics, ...drafted.diagnostics, ...written.diagnostics];
  return {
    code: wrong.length > 0 ? 2 : drafted.withheld || drafted.notices.length === 0 ? 1 : 0,
    output: written.output,
    file: written.file,
    errors: await errorsText([...wrong, ...drafted.remarks], call.lang, options.ascii),
    closing: closingOf(drafted.nothing, written, options, call.lang),
  };
}

/** What was written; and who gets no letter, since there is nothing to put right. */
function closingOf(
  names: readonly string[],
  { files, file, output }: WrittenNotices,
  { quiet, output: folder }: NoticeOptions,
  lang: Lang,
): string {
  if (quiet) return '';
  const said = (message: Message) => `${sentence(message, lang)}\n`;
  const totals = { code: 'totals-notices', args: { count: String(files) } } as const;
  const written =
    file !== undefined && output.length > 0
      ? writtenText(file, lang)
      : files > 0 && folder !== undefined
        ? said({ code: 'written', args: { file: folder, totals } })
        : '';
  if (names.length === 0) return written;
  const code = names.length > NAMES ? 'letter-nothing-more' : 'letter-nothing';
  const args = { names: names.slice(0, NAMES), count: String(names.length) };
  return written + said({ code, args });
}
const NAMES = 5;

/** @throws Unreadable */
async function settingsOf(file: string | undefined): Promise<NoticeSettings | undefined> {
  if (file === undefined) return undefined;
  const read = await loadNoticeSettings(file);
  if (!read.ok) throw new Unreadable(read.diagnostics);
  return read.value;
}
