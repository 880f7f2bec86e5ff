/** Counts the time from here to the call of what it returns to a stage of the run. */
export type Watch = (
  stage: 'reading' | 'validating' | 'evaluating' | 'findings' | 'threads' | 'writing',
) => () => void;

export const unwatched: Watch = () => () => {};

/** What comes one by one, with the time that each is waited for. */
export async function* watchedEach<T>(
  each: AsyncIterable<T>,
  stage: Parameters<Watch>[0],
  watch: Watch | undefined,
): AsyncGenerator<T> {
  if (watch === undefined) return yield* each;
  let stop = watch(stage);
  for await (const one of each) {
    stop();
    yield one;
    stop = watch(stage);
  }
  stop();
}
