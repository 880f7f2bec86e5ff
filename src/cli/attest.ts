import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Evaluation, Standard } from '../model/index.ts';
import type { Attested } from '../report/evaluation/report.ts';
import type { Call } from './call.ts';
import { isRegularFile } from './output.ts';

/** `sha256:…` of a file's bytes; nothing of what is no regular file. */
export const fileDigest = (file: string): string | undefined =>
  isRegularFile(file) ? `sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}` : undefined;

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
