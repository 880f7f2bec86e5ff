import type {
  Code,
  Evaluation,
  Finding,
  FindingCode,
  Message,
  Position,
  ReadStatement,
  Standard,
} from '../../model/index.ts';
import { refutedWords } from './refuted-statements.ts';

/** Something that the notice would say and the facts refute. */
export interface Contradiction {
  readonly code: Code | FindingCode;
  readonly message: Message;
  readonly at?: Position;
}

/** A verdict, a figure and a number of things that are declared; what else a reviewer must know keeps no notice back. */
const CONTRADICTING = ['verdict-contradicted', 'claim-contradicted', 'count-mismatch'];

/**
 * What a submission claims, declares and states that its own facts refute, each once. A declared figure is repeated by
 * a statement alone: a sentence made from the facts says the computed one.
 *
 * @param read how statements are read; without it their words are not held against the facts
 */
export function contradictionsOf(
  evaluation: Evaluation,
  standard: Standard,
  read: ReadStatement | undefined,
): readonly Contradiction[] {
  const { statements } = evaluation.submission;
  const found = evaluation.findings.filter(
    ({ code, indicator }) =>
      CONTRADICTING.includes(code) &&
      (code === 'verdict-contradicted' || statements.get(indicator ?? '')?.text !== undefined),
  );
  const seen = new Set<string>();
  return [
    ...found.map(contradiction),
    ...(read === undefined ? [] : inTexts(evaluation, found, standard, read)),
  ].filter((one) => {
    const key = JSON.stringify([one.code, one.at, one.message.args]);
    return seen.has(key) ? false : seen.add(key);
  });
}

const contradiction = ({ code, message, at }: Finding): Contradiction => ({
  code,
  message,
  ...(at && { at }),
});

/** Words of the statements, where no finding has told of that row's rate already. */
function inTexts(
  { submission, indicators }: Evaluation,
  found: readonly Finding[],
  standard: Standard,
  read: ReadStatement,
): readonly Contradiction[] {
  return indicators.flatMap(({ indicator }) => {
    const statement = submission.statements.get(indicator.id);
    const told = found.some((one) => one.indicator === indicator.id && one.code !== 'count-mismatch');
    if (statement?.text === undefined) return [];
    return refutedWords(indicator, statement.text, submission, standard, read)
      .filter(({ words }) => !(told && words.includes('%')))
      .map(({ words, actual }) => ({
        code: 'notice-text-contradicted',
        message: {
          code: 'notice-text-contradicted',
          args: { indicator: indicator.title, words, actual },
        },
        at: statement.at,
      }));
  });
}
