import type { Evaluation, Standard, Statement } from '../model/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';

type Settings = NonNullable<Standard['audit']['foreign-name']>;

/** A statement that names another community: one that is among those given, or one that it has as its subject. */
export const foreignName: AcrossRule = {
  code: 'foreign-name',
  severity: 'warning',
  needs: (standard) => (standard.audit['foreign-name'] === undefined ? undefined : 1),
  find: (evaluations, standard) => {
    const settings = standard.audit['foreign-name'];
    if (settings === undefined) return [];
    const names = [...new Set(evaluations.map(({ submission }) => submission.community.name))];
    return evaluations.flatMap((evaluation) =>
      evaluation.tier.indicators.flatMap(({ id, title }) => {
        const statement = evaluation.submission.statements.get(id);
        const name = statement && foreignIn(statement, evaluation, names, settings);
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

function foreignIn(
  statement: Statement,
  { submission }: Evaluation,
  names: readonly string[],
  settings: Settings,
): string | undefined {
  const own = stemOf(submission.community.name, settings);
  const said = (statement.text ?? '').replace(/\s/g, '');
  const others = names.filter((name) => stemOf(name, settings) !== own);
  // A longer name may hold its own; its own may hold a shorter one.
  const longer = others.find((name) => name.includes(own) && said.includes(name));
  const text = said.replaceAll(`${own}${settings.suffix}`, '');
  return (
    longer ??
    others.find((name) => text.includes(name)) ??
    mentioned(text, settings).find((name) => !isOwn(stemOf(name, settings), own, settings))
  );
}

const stemOf = (name: string, { suffix }: Settings): string =>
  name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;

const mentioned = (text: string, { mentions }: Settings): readonly string[] =>
  mentions.flatMap((source) =>
    [...text.matchAll(new RegExp(source, 'gu'))].flatMap(({ groups }) => groups?.['name'] ?? []),
  );

/** Its own name, shortened or lengthened, or no name at all. */
const isOwn = (stem: string, own: string, { generic }: Settings): boolean =>
  own.startsWith(stem) || stem.endsWith(own) || generic.some((word) => stem.endsWith(word));
