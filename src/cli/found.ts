import { type Stats, statSync } from 'node:fs';

/** What is at a path; nothing where there is none, and where it may not be looked at: who reads or writes it tells of that. */
export function found(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
