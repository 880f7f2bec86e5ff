import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Evaluation, Standard } from '../model/index.ts';
import type { Attested } from '../report/evaluation/report.ts';
import { jsonText } from '../words/index.ts';
import type { Call } from './call.ts';
import { isRegularFile } from './output.ts';

const digestOf = (bytes: string | Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** `sha256:…` of a file's bytes; nothing of what is no regular file. */
export const fileDigest = (file: string): string | undefined =>
  isRegularFile(file) ? digestOf(readFileSync(file)) : undefined;

/** What a report was made of: the digests of the program, of the standard and of every file that was read. */
export function attested(
  evaluations: readonly Evaluation[],
  standard: Standard,
  { environment }: Call,
): Attested {
  const tool = environment.digest?.();
  const files = evaluations.map(({ submission }) => submission.file);
  return {
    ...(tool !== undefined && { tool }),
    standard: standard.digest,
    submissions: [...new Set(files)].flatMap((file) => {
      const digest = fileDigest(file);
      return digest === undefined ? [] : [{ file, digest }];
    }),
  };
}

interface Written {
  readonly attest?: { readonly report?: string };
}

/** What a JSON report says beside its digests: blanks between its keys are no matter. */
const contentOf = ({ attest: _, ...said }: Written): string => digestOf(JSON.stringify(said));

/** The JSON of a report with a digest of what it says. */
export function sealed(text: string): string {
  const report = JSON.parse(text) as Written;
  return `${jsonText({ ...report, attest: { ...report.attest, report: contentOf(report) } })}\n`;
}

/** Whether a report says something else than when it was made; of one without a digest of its own nobody knows. */
export function isEdited(text: string): boolean {
  const report = JSON.parse(text) as Written;
  return report.attest?.report !== undefined && report.attest.report !== contentOf(report);
}
