import type { Code, Diagnostic, Draft, DraftRemark, DraftValue, Message, Standard } from '../model/index.ts';
import { indicatorWithId, withId } from '../standard/index.ts';

/** What one file gave; its drafts have ids of their own. */
export interface ReadInput {
  readonly file: string;
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
  /** What of it was left unread, beside what belongs to one draft. */
  readonly notes: readonly DraftRemark[];
}

export interface ReadInputs {
  readonly inputs: readonly ReadInput[];
  /** Files of a folder that were passed over by their names. */
  readonly passedOver: readonly string[];
}

/** Where each draft went: a file, or nothing where it was printed; those that are not in it were not written. */
export type Targets = ReadonlyMap<Draft, string | undefined>;

/** What a person should know of what was read, before it is put into words. */
export interface ImportNotes {
  /** Where each fact was read, where that is asked for. */
  readonly trace: readonly Message[];
  /** What each file gave and where it went, what of it was left unread, and rows that are unknown or missing. */
  readonly remarks: readonly Message[];
  /** What no phrase reads, each once. */
  readonly unread: readonly Message[];
  /** What was passed over, and how much was read. */
  readonly totals: readonly Message[];
}

export function importNotes(
  { inputs, passedOver }: ReadInputs,
  targets: Targets,
  standard: Standard,
): ImportNotes {
  const drafts = inputs.flatMap((input) => input.drafts);
  return {
    trace: drafts.flatMap(traceOf),
    remarks: [
      ...inputs.flatMap((input) => [
        ...input.drafts.map((draft) => draftLine(input, draft, targets, standard)),
        ...input.notes.map((note) => noteLine(input, note)),
      ]),
      ...drafts.flatMap((draft) =>
        draft.remarks.filter((one) => !isUnread(one)).map((one) => remarkOf(draft, one, standard)),
      ),
    ],
    unread: unreadOf(drafts, standard),
    totals: [...passedOverLine(passedOver), totalsLine(inputs, targets)],
  };
}

/** What says how the rows stand, and of no words or cell that they were left unread. */
const OF_ROWS: readonly Code[] = ['import-missing-rows', 'import-repeated-rows', 'import-several-rows'];

const unreadIn = ({ remarks }: Draft): number =>
  remarks.filter(({ message: said }) => !OF_ROWS.includes(said.code)).length;

function draftLine({ file }: ReadInput, draft: Draft, targets: Targets, standard: Standard): Message {
  const target = targets.get(draft);
  const written = target === undefined ? 'import-printed' : 'import-wrote';
  return message(targets.has(draft) ? written : 'import-not-written', {
    file,
    target: target ?? '',
    name: draft.name,
    tier: withId(standard.tiers, draft.tier)?.title ?? draft.tier,
    facts: String(draft.facts.length),
    unread: String(unreadIn(draft)),
  });
}

const noteLine = ({ file }: ReadInput, { message: note, place }: DraftRemark): Message =>
  message('import-note', { place: place === undefined ? file : `${file}:${place}`, note });

const SHOWN = 5;

/** What lies in a folder and is nothing that import reads, in one line. */
export const passedOverLine = (files: readonly string[]): readonly Message[] =>
  files.length === 0
    ? []
    : [
        message(files.length > SHOWN ? 'import-passed-over-more' : 'import-passed-over', {
          files: files.slice(0, SHOWN),
          count: String(files.length),
        }),
      ];

function totalsLine(inputs: readonly ReadInput[], targets: Targets): Message {
  const written = inputs.flatMap(({ drafts }) => drafts).filter((draft) => targets.has(draft));
  const wrong = inputs.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const unread = [...written.map(unreadIn), ...inputs.map(({ notes }) => notes.length)];
  return message(wrong > 0 ? 'import-totals-wrong' : 'import-totals', {
    files: String(inputs.length),
    drafts: String(written.length),
    facts: String(written.reduce((sum, { facts }) => sum + facts.length, 0)),
    unread: String(unread.reduce((sum, count) => sum + count, 0)),
    wrong: String(wrong),
  });
}

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
    message(remark.message.args['why'] === undefined ? 'import-unread-in' : 'import-unread-why', {
      count: String(count),
      title: titleOf(standard, remark.indicator) ?? '',
      words: remark.message.args['words'] ?? '',
      why: remark.message.args['why'] ?? '',
    }),
  );
}

const message = (code: Code, args: Message['args']): Message => ({ code, args });
