import {
  eachFileEnough,
  eachSource,
  type LoadOptions,
  nothingIn,
  type Source,
  submissionsOf,
  type Validated,
} from '../../load/index.ts';
import type { Standard } from '../../model/index.ts';
import type { Call } from '../call.ts';
import { madeOf, threadsFor } from './jobs.ts';

/** Reads one source after another, and keeps nothing of it. */
export const validator =
  (standard: Standard) =>
  async (source: Source): Promise<readonly Validated[]> =>
    (await submissionsOf(source, standard, [])).map((read) =>
      read.ok ? { ok: true, file: read.value.file } : read,
    );

/** Which of what the paths hold is right, in its order, whoever reads it. */
export async function* eachValidated(
  paths: readonly string[],
  standard: Standard,
  loading: LoadOptions,
  { jobs = 1, indicators }: { readonly jobs?: number; readonly indicators?: string },
  call: Call,
): AsyncGenerator<Validated> {
  const threads = threadsFor<Validated>(jobs, { kind: 'validate', indicators }, call);
  const enough = eachFileEnough();
  let nothing = true;
  for await (const one of madeOf(eachSource(paths, loading), threads, async () => validator(standard))) {
    nothing = false;
    yield one.ok ? one : { ok: false, diagnostics: enough(one.diagnostics) };
  }
  if (nothing) yield nothingIn(paths);
}
