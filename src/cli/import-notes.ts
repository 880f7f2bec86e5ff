import type { Draft, DraftRemark, DraftValue, Standard } from '../model/index.ts';
import { say, type Voice } from '../report/say.ts';
import { indicatorWithId, withId } from '../standard/index.ts';

/** What a person should know of what was read: counts, rows that are unknown or missing, and what no phrase reads. */
export function importNotes(
  drafts: readonly Draft[],
  standard: Standard,
  voice: Voice,
  { trace }: { readonly trace?: boolean },
): string {
  return [
    ...(trace ? drafts.flatMap((draft) => traceOf(draft, voice)) : []),
    ...drafts.map((draft) => countsOf(draft, standard, voice)),
    ...drafts.flatMap((draft) =>
      draft.remarks.filter((one) => !isUnread(one)).map((one) => remarkOf(draft, one, standard, voice)),
    ),
    ...unreadOf(drafts, standard, voice),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const isUnread = ({ message }: DraftRemark): boolean => message.code === 'import-unread';

const traceOf = ({ name, facts }: Draft, voice: Voice): readonly string[] =>
  facts.map(({ id, value, place, words }) =>
    say(words === undefined ? 'import-trace-cell' : 'import-trace', voice, {
      name,
      place: place ?? '',
      fact: id,
      value: valueText(value),
      words: words ?? '',
    }),
  );

const valueText = (value: DraftValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

const countsOf = (draft: Draft, standard: Standard, voice: Voice): string =>
  say('import-counts', voice, {
    name: draft.name,
    tier: withId(standard.tiers, draft.tier)?.title ?? draft.tier,
    facts: String(draft.facts.length),
    unread: String(draft.remarks.filter(isUnread).length),
  });

const titleOf = (standard: Standard, id: string | undefined) => indicatorWithId(standard, id)?.title;

function remarkOf(
  draft: Draft,
  { message, indicator }: DraftRemark,
  standard: Standard,
  voice: Voice,
): string {
  const title = titleOf(standard, indicator);
  return title === undefined
    ? say('import-remark', voice, { name: draft.name, remark: message })
    : say('import-remark-in', voice, { name: draft.name, title, remark: message });
}

/** The same clause of many submissions is said once. */
function unreadOf(drafts: readonly Draft[], standard: Standard, voice: Voice): readonly string[] {
  const counts = new Map<string, { readonly remark: DraftRemark; count: number }>();
  for (const remark of drafts.flatMap(({ remarks }) => remarks.filter(isUnread))) {
    const key = `${remark.indicator} ${String(remark.message.args['words'])}`;
    const seen = counts.get(key);
    if (seen) seen.count += 1;
    else counts.set(key, { remark, count: 1 });
  }
  if (counts.size === 0) return [];
  const lines = [...counts.values()].map(({ remark, count }) =>
    say('import-unread-in', voice, {
      count: String(count),
      title: titleOf(standard, remark.indicator) ?? '',
      words: remark.message.args['words'] ?? '',
    }),
  );
  return [say('import-unread-heading', voice), ...lines.map((line) => `  ${line}`)];
}
