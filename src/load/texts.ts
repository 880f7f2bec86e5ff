// What reads no file: the standard that is built in, and submissions in a text that is at hand.
import { plainStandard } from '#generated/standard.js';
import { standardDigest } from '#generated/standard-digest.js';
import { submission } from '#generated/validators.js';
import type { Loaded, Position, ReportedFact, Standard, Submission } from '../model/index.ts';
import { wholeText } from '../yaml/diagnose.ts';
import { parse } from '../yaml/documents.ts';
import type { Text } from '../yaml/source.ts';
import type { Validator } from '../yaml/structure.ts';
import type { PlainStandard } from './standard/plain-standard.ts';
import { standardOf } from './standard/standard.ts';
import { foreignTo } from './submission/foreign.ts';
import { readSubmission } from './submission/submission.ts';

/** The standard that ships with sce, compiled at build. */
export const builtInStandard = (): Standard =>
  standardOf(
    plainStandard as PlainStandard,
    (file, path, { code }) => {
      throw new Error(`${file}: ${path.join('.')}: ${code}`);
    },
    () => standardDigest as string,
    { late: true },
  );

/** What one document, or a file that holds none, gave: a submission, or every diagnostic on it. */
export type ReadSubmission = Loaded<Submission>;

/** The submissions of a text, a document each. */
export async function submissionsIn(text: Text, standard: Standard): Promise<readonly ReadSubmission[]> {
  const documents = await parse(text);
  if (documents.length === 0) return [{ ok: false, diagnostics: [wholeText(text, 'empty-file')] }];
  const foreign = foreignTo(text, documents);
  if (foreign !== undefined) return [{ ok: false, diagnostics: [foreign] }];
  return documents.map((parsed) => {
    const read = readSubmission(parsed, standard, submission as Validator);
    return read.ok && text.places !== undefined ? { ok: true, value: placed(read.value, text.places) } : read;
  });
}

/** A submission that was made of another file has its places in that one. */
function placed(read: Submission, { start, facts }: NonNullable<Text['places']>): Submission {
  const factAt = (id: string) => facts.get(id) ?? start;
  return {
    ...read,
    communityAt: start,
    facts: new Map([...read.facts].map(([id, fact]) => [id, factPlaced(fact, factAt(id))])),
    statements: new Map([...read.statements].map(([id, one]) => [id, { ...one, at: start }])),
  };
}

const factPlaced = (fact: ReportedFact, at: Position): ReportedFact => ({
  ...fact,
  at,
  ...(fact.value.kind === 'list' && {
    value: { ...fact.value, records: fact.value.records.map((record) => ({ ...record, at })) },
  }),
});
