import { eachFileEnough, eachSource, nothingIn, type Watch, watchedEach } from '../load/index.ts';
import type { Status } from '../model/index.ts';
import type { Layout, PieceFormatter, Report } from '../report/evaluation/index.ts';
import type { Call } from './call.ts';
import type { ExitCode, Outcome } from './environment.ts';
import { errorsText } from './errors.ts';
import { loadOptions } from './evaluated.ts';
import type { Cache } from './many/cache.ts';
import { madeOf, threadsFor } from './many/jobs.ts';
import type { Piece } from './many/piece.ts';
import { makerOf, type PieceOptions } from './many/piece-run.ts';
import { progressOf } from './progress.ts';

/** As much text is written at once; the first line as soon as it is there. */
const PIECE = 1 << 15;

export interface StreamOutcome {
  readonly codeAtEnd: () => ExitCode;
  /** How many stand where, of those that were written so far. */
  readonly counts: Readonly<Record<Status, number>>;
}

/** Pieces of what the paths hold, in their order, whoever makes them. @throws WrongCall */
export async function* eachPiece(
  paths: readonly string[],
  report: Pick<Report, 'standard'>,
  layout: Layout,
  options: PieceOptions & { readonly jobs?: number },
  call: Call,
  cache: Cache | undefined,
): AsyncGenerator<Piece> {
  const progress = progressOf(call.environment, call.lang);
  const loading = loadOptions(report.standard, options.set ?? [], call, options);
  const setup = { options, layout };
  const threads = threadsFor<Piece>(options.jobs ?? 1, { kind: 'evaluate', setup }, call);
  const here = threads.length === 0 ? call.watch : undefined;
  const sources = watchedEach(eachSource(paths, { ...loading, onFile: progress.tick }), 'reading', here);
  const made = madeOf(sources, threads, () => makerOf(setup, call), cache?.look);
  const enough = eachFileEnough();
  let nothing = true;
  try {
    for await (const piece of watchedEach(made, 'threads', here === undefined ? call.watch : undefined)) {
      nothing = false;
      yield piece.ok ? piece : { ok: false, diagnostics: enough(piece.diagnostics) };
    }
    if (nothing) yield nothingIn(paths);
    cache?.finish();
  } finally {
    cache?.close();
    progress.stop();
  }
}

/** A report that is written piece by piece, and the diagnostics between them, so that none is kept. */
export function streamed(
  pieces: AsyncIterable<Piece>,
  format: PieceFormatter,
  report: Omit<Report, 'evaluations' | 'diagnostics'>,
  layout: Layout,
  call: Call,
): Pick<Outcome, 'output' | 'code' | 'errors'> & StreamOutcome {
  let code: ExitCode = 0;
  const counts: Record<Status, number> = { met: 0, unmet: 0, undetermined: 0, 'not-applicable': 0 };
  async function* texts(): AsyncGenerator<string | Uint8Array> {
    yield format({ ...report, evaluations: [], diagnostics: [] }, layout, true);
    for await (const piece of pieces)
      if (piece.ok) {
        counts[piece.verdict] += 1;
        if (code === 0 && piece.fails) code = 1;
        yield piece.text;
      } else {
        code = 2;
        await call.environment.stderr.write(await errorsText(piece.diagnostics, call.lang, layout.ascii));
      }
  }
  return { output: written(inPieces(texts()), call.watch), code, codeAtEnd: () => code, counts, errors: '' };
}

/** Each is written before the next is asked for. */
async function* written<T>(pieces: AsyncIterable<T>, watch: Watch | undefined): AsyncGenerator<T> {
  if (watch === undefined) return yield* pieces;
  for await (const piece of pieces) {
    const stop = watch('writing');
    yield piece;
    stop();
  }
}

/** Texts are joined until they are worth a write; bytes are written as they are. */
async function* inPieces(texts: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  let piece = '';
  let least = 1;
  for await (const text of texts) {
    if (typeof text === 'string') piece += text;
    if (typeof text === 'string' && piece.length < least) continue;
    if (piece !== '') yield piece;
    if (typeof text !== 'string') yield text;
    piece = '';
    least = PIECE;
  }
  if (piece !== '') yield piece;
}
