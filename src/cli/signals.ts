/** Exit codes, as a shell gives them: 128 and the signal's number. */
const ENDED_BY = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 } as const;

/**
 * Signals end a run as the system ends any process, at once and whatever it computes: a handler of ours would wait
 * until a long step is done. There is one only while something must be taken away first, a temporary file.
 *
 * @returns what is to be called once it is gone or in its place
 */
export function takenAway(remove: () => void): () => void {
  const handlers = Object.entries(ENDED_BY).map(([signal, code]) => {
    const end = () => process.exit(code);
    process.on(signal, end);
    return () => process.removeListener(signal, end);
  });
  process.once('exit', remove);
  return () => {
    process.removeListener('exit', remove);
    for (const release of handlers) release();
  };
}

/** The first process of a container is not ended by a signal that it does not handle. */
export function heedSignalsAsFirst(): void {
  if (process.pid !== 1) return;
  for (const [signal, code] of Object.entries(ENDED_BY)) process.on(signal, () => process.exit(code));
}
