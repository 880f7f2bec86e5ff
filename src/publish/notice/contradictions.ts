import type { Evaluation, Finding, Message, Position, Standard } from '../../model/index.ts';
import { refutedFigures } from './figures-in-text.ts';

/** Something that the notice would say and the facts refute. */
export interface Contradiction {
  readonly code: string;
  readonly message: Message;
  readonly at?: Position;
}

/** A verdict, a figure and a number of things that are declared; what else a reviewer must know keeps no notice back. */
const CONTRADICTING = ['verdict-contradicted', 'claim-contradicted', 'count-mismatch'];

/** What a submission claims, declares and states that its own facts refute, each once. */
export function contradictionsOf(evaluation: Evaluation, standard: Standard): readonly Contradiction[] {
  const found = evaluation.findings.filter(({ code }) => CONTRADICTING.includes(code));
  const seen = new Set<string>();
  return [...found.map(contradiction), ...inTexts(evaluation, found, standard)].filter((one) => {
    const key = JSON.stringify([one.code, one.at, one.message.args]);
    return seen.has(key) ? false : seen.add(key);
  });
}

const contradiction = ({ code, message, at }: Finding): Contradiction => ({
  code,
  message,
  ...(at && { at }),
});

/** Figures in the statements themselves, where no finding has told of that row's figure already. */
function inTexts(
  { submission, indicators }: Evaluation,
  found: readonly Finding[],
  standard: Standard,
): readonly Contradiction[] {
  return indicators.flatMap(({ indicator }) => {
    const statement = submission.statements.get(indicator.id);
    const told = found.some((one) => one.indicator === indicator.id && one.code !== 'count-mismatch');
    if (statement === undefined) return [];
    return refutedFigures(indicator, statement, submission, standard)
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
