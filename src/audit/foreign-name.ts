import type { Evaluation, Indicator, Standard, Statement, SubmissionHead } from '../model/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';
import { bare } from './duplicate-submission.ts';
import { namesIn } from './mentions.ts';

type Settings = NonNullable<Standard['audit']['foreign-name']>;

/** What a submission's statements may name: a line each (see `lineOf`), since most name their own community only. */
interface Named {
  readonly submission: SubmissionHead;
  readonly indicators: readonly Indicator[];
  readonly lines: string;
}

/** A statement that names another community: one that is among those given, or one that it has as its subject. */
export const foreignName: AcrossRule = {
  code: 'foreign-name',
  severity: 'warning',
  /** One that names a community nobody else is of is an answer as well. */
  needs: () => 1,
  gather: (standard) => {
    const settings = standard.audit['foreign-name'];
    if (settings === undefined) return undefined;
    const names = new Map<string, string>();
    const all: Named[] = [];
    let longest = 0;
    return {
      add: (evaluation, submission) => {
        const { name } = submission.community;
        const key = bare(name);
        names.set(key, name);
        longest = Math.max(longest, key.length);
        const lines = linesOf(evaluation, settings);
        if (lines !== '') all.push({ submission, indicators: evaluation.tier.indicators, lines });
      },
      find: () =>
        all.flatMap((one) =>
          one.lines.split('\n').flatMap((line) => foundIn(line, one, { names, longest }, settings)),
        ),
    };
  },
};

/** The statements that may name somebody, a line each. */
const linesOf = ({ submission, tier }: Evaluation, settings: Settings): string =>
  tier.indicators
    .flatMap(({ id }, index) => {
      const statement = submission.statements.get(id);
      return statement === undefined ? [] : lineOf(statement, index, submission, settings);
    })
    .join('\n');

/**
 * `index line column subject ending …`: the indicator's index, where the statement stands, the other community that it
 * has as its subject, and whatever in it ends as a name does. None of these has a space in it.
 */
function lineOf(
  statement: Statement,
  index: number,
  { community }: SubmissionHead,
  settings: Settings,
): readonly string[] {
  const [name, said] = [bare(community.name), bare(statement.text)];
  const own = stemOf(name, settings);
  const subject = mentioned(said, settings).find((one) => !isOwn(stemOf(one, settings), own, settings));
  const endings = endingsIn(said, name, settings);
  if (subject === undefined && endings.length === 0) return [];
  const { line, column } = statement.at;
  return [[index, line, column, subject ?? '', ...endings].join(' ')];
}

/** A name has no more characters before its ending. */
const LONGEST = 100;

/** No name goes on after this: what stands before it is another sentence. */
const SENTENCE_ENDS = ['。', '；', '！', '？'];

/** Up to each end of a name what may belong to it; a statement that names its own community alone has none. */
function endingsIn(said: string, own: string, { suffix }: Settings): readonly string[] {
  const found: string[] = [];
  for (let at = said.indexOf(suffix); at >= 0; at = said.indexOf(suffix, at + 1)) {
    const before = said.slice(Math.max(0, at - LONGEST), at);
    const from = Math.max(...SENTENCE_ENDS.map((mark) => before.lastIndexOf(mark))) + 1;
    const ending = before.slice(from) + suffix;
    if (ending !== own) found.push(ending);
  }
  return found;
}

interface Names {
  /** Each as it is written, by itself without spaces. */
  readonly names: ReadonlyMap<string, string>;
  readonly longest: number;
}

function foundIn(
  text: string,
  { submission, indicators }: Named,
  known: Names,
  settings: Settings,
): readonly FoundIn[] {
  const [index, line, column, subject, ...endings] = text.split(' ');
  const own = stemOf(bare(submission.community.name), settings);
  const other = endings
    .flatMap((ending) => namedAt(ending, known, settings))
    .find((one) => stemOf(one, settings) !== own);
  const name = (other && known.names.get(other)) ?? (subject || undefined);
  const indicator = indicators[Number(index)];
  if (name === undefined || indicator === undefined) return [];
  return [
    {
      submission,
      args: { indicator: indicator.title, name, own: submission.community.name },
      indicator: indicator.id,
      at: { line: Number(line), column: Number(column) },
    },
  ];
}

/** The known name that a text ends with; where one holds another (老车站社区, 车站社区) it is the longer that is named. */
function namedAt(ending: string, { names, longest }: Names, { suffix }: Settings): readonly string[] {
  for (let start = Math.max(0, ending.length - longest); start < ending.length - suffix.length; start += 1) {
    const name = ending.slice(start);
    if (names.has(name)) return [name];
  }
  return [];
}

const stemOf = (name: string, { suffix }: Settings): string =>
  name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;

const mentioned = (text: string, { mentions }: Settings): readonly string[] =>
  mentions.flatMap((source) => namesIn(text, source));

/** Its own name, shortened or lengthened, or no name at all. */
const isOwn = (stem: string, own: string, { generic }: Settings): boolean =>
  own.startsWith(stem) || stem.endsWith(own) || generic.some((word) => stem.endsWith(word));
