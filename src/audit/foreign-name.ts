import type { Evaluation, Standard, Statement } from '../model/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';
import { namesIn } from './mentions.ts';

type Settings = NonNullable<Standard['audit']['foreign-name']>;

/** A statement that names another community: one that is among those given, or one that it has as its subject. */
export const foreignName: AcrossRule = {
  code: 'foreign-name',
  severity: 'warning',
  needs: (standard) => (standard.audit['foreign-name'] === undefined ? undefined : 1),
  find: (evaluations, standard) => {
    const settings = standard.audit['foreign-name'];
    if (settings === undefined) return [];
    const names = new Set(evaluations.map(({ submission }) => submission.community.name));
    let longest = 0;
    for (const { length } of names) longest = Math.max(longest, length);
    const known: Names = { names, longest };
    return evaluations.flatMap((evaluation) =>
      evaluation.tier.indicators.flatMap(({ id, title }) => {
        const statement = evaluation.submission.statements.get(id);
        const name = statement && foreignIn(statement, evaluation, known, settings);
        return name === undefined ? [] : [found(evaluation, { id, title }, name, statement)];
      }),
    );
  },
};

const found = (
  evaluation: Evaluation,
  { id, title }: Pick<Evaluation['tier']['indicators'][number], 'id' | 'title'>,
  name: string,
  statement: Statement | undefined,
): FoundIn => ({
  evaluation,
  args: { indicator: title, name, own: evaluation.submission.community.name },
  indicator: id,
  ...(statement && { at: statement.at }),
});

interface Names {
  readonly names: ReadonlySet<string>;
  readonly longest: number;
}

function foreignIn(
  statement: Statement,
  { submission }: Evaluation,
  known: Names,
  settings: Settings,
): string | undefined {
  const own = stemOf(submission.community.name, settings);
  const said = (statement.text ?? '').replace(/\s/g, '');
  return (
    namedIn(said, known, settings).find((name) => stemOf(name, settings) !== own) ??
    mentioned(said, settings).find((name) => !isOwn(stemOf(name, settings), own, settings))
  );
}

/** The known names in a text; where one holds another (老车站社区, 车站社区) it is the longer that is named. */
function namedIn(said: string, { names, longest }: Names, { suffix }: Settings): readonly string[] {
  const found: string[] = [];
  for (let at = said.indexOf(suffix); at >= 0; at = said.indexOf(suffix, at + 1)) {
    const end = at + suffix.length;
    for (let start = Math.max(0, end - longest); start < at; start += 1) {
      const name = said.slice(start, end);
      if (!names.has(name)) continue;
      found.push(name);
      break;
    }
  }
  return found;
}

const stemOf = (name: string, { suffix }: Settings): string =>
  name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;

const mentioned = (text: string, { mentions }: Settings): readonly string[] =>
  mentions.flatMap((source) => namesIn(text, source));

/** Its own name, shortened or lengthened, or no name at all. */
const isOwn = (stem: string, own: string, { generic }: Settings): boolean =>
  own.startsWith(stem) || stem.endsWith(own) || generic.some((word) => stem.endsWith(word));
