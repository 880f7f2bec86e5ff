import type { Diagnostic } from '../model/index.ts';
import { wholeFile } from './diagnose.ts';

/** So many things that are wrong are told of one file: nobody mends more at once, and a refusal stays small. */
export const MOST_TOLD = 200;

/** Whether reading on would only find more than is told. */
export const isEnough = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.length > MOST_TOLD;

/**
 * Lets through what is told of each file; of the first that is too much it says that there is more. To be kept for as
 * long as diagnostics on the same files may come.
 */
export function eachFileEnough(): (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[] {
  const told = new Map<string, number>();
  return (diagnostics) =>
    diagnostics.flatMap((diagnostic) => {
      const { file } = diagnostic;
      const count = (told.get(file) ?? 0) + 1;
      told.set(file, count);
      if (count <= MOST_TOLD) return [diagnostic];
      return count === MOST_TOLD + 1 ? [wholeFile(file, 'more-wrong', { most: String(MOST_TOLD) })] : [];
    });
}
