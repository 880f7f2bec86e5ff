import type { Code, Draft, DraftRemark, DraftValue, Message, Standard } from '../model/index.ts';
import { indicatorWithId, withId } from '../standard/index.ts';

/** What a person should know of what was read, before it is put into words. */
export interface ImportNotes {
  /** Where each fact was read, where that is asked for. */
  readonly trace: readonly Message[];
  /** Counts, and rows that are unknown or missing. */
  readonly remarks: readonly Message[];
  /** What no phrase reads, each once. */
  readonly unread: readonly Message[];
}

export const importNotes = (drafts: readonly Draft[], standard: Standard): ImportNotes => ({
  trace: drafts.flatMap(traceOf),
  remarks: [
    ...drafts.map((draft) => countsOf(draft, standard)),
    ...drafts.flatMap((draft) =>
      draft.remarks.filter((one) => !isUnread(one)).map((one) => remarkOf(draft, one, standard)),
    ),
  ],
  unread: unreadOf(drafts, standard),
});

const isUnread = ({ message }: DraftRemark): boolean => message.code === 'import-unread';

const traceOf = ({ name, facts }: Draft): readonly Message[] =>
  facts.map(({ id, value, place, words }) =>
    message(words === undefined ? 'import-trace-cell' : 'import-trace', {
      name,
      place: place ?? '',
      fact: id,
      value: valueText(value),
      words: words ?? '',
    }),
  );

const valueText = (value: DraftValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

const countsOf = (draft: Draft, standard: Standard): Message =>
  message('import-counts', {
    name: draft.name,
    tier: withId(standard.tiers, draft.tier)?.title ?? draft.tier,
    facts: String(draft.facts.length),
    unread: String(draft.remarks.filter(isUnread).length),
  });

const titleOf = (standard: Standard, id: string | undefined) => indicatorWithId(standard, id)?.title;

function remarkOf(draft: Draft, { message: said, indicator }: DraftRemark, standard: Standard): Message {
  const title = titleOf(standard, indicator);
  return title === undefined
    ? message('import-remark', { name: draft.name, remark: said })
    : message('import-remark-in', { name: draft.name, title, remark: said });
}

/** The same clause of many submissions is said once. */
function unreadOf(drafts: readonly Draft[], standard: Standard): readonly Message[] {
  const counts = new Map<string, { readonly remark: DraftRemark; count: number }>();
  for (const remark of drafts.flatMap(({ remarks }) => remarks.filter(isUnread))) {
    const key = `${remark.indicator} ${String(remark.message.args['words'])}`;
    const seen = counts.get(key);
    if (seen) seen.count += 1;
    else counts.set(key, { remark, count: 1 });
  }
  return [...counts.values()].map(({ remark, count }) =>
    message('import-unread-in', {
      count: String(count),
      title: titleOf(standard, remark.indicator) ?? '',
      words: remark.message.args['words'] ?? '',
    }),
  );
}

const message = (code: Code, args: Message['args']): Message => ({ code, args });
