import type { Evaluation, Finding, Message, Position, Standard } from '../../model/index.ts';

/** Something that the notice would say and the facts refute. */
export interface Contradiction {
  readonly code: string;
  readonly message: Message;
  readonly at?: Position;
}

const CONTRADICTING = ['verdict-contradicted', 'claim-contradicted', 'count-mismatch'];

/** What of a submission's claims, figures and lists its own facts refute, each once. */
export function contradictionsOf(evaluation: Evaluation, _standard: Standard): readonly Contradiction[] {
  const found = evaluation.findings.filter(({ code }) => CONTRADICTING.includes(code)).map(contradiction);
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = JSON.stringify([one.code, one.at, one.message]);
    return seen.has(key) ? false : seen.add(key);
  });
}

const contradiction = ({ code, message, at }: Finding): Contradiction => ({
  code,
  message,
  ...(at && { at }),
});
