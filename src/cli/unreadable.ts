import type { Diagnostic } from '../model/index.ts';

/** A standard that cannot be read, or an option's fact: the run ends with its diagnostics. */
export class Unreadable extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super('unreadable');
    this.diagnostics = diagnostics;
  }
}
