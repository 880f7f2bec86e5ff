import type { Code } from '../model/index.ts';

/** What an engine cannot say or hold, by the name of what cannot. */
export class Refused extends Error {
  readonly code: Code;
  readonly of: string;

  constructor(code: Code, of: string) {
    super(`${code}: ${of}`);
    this.code = code;
    this.of = of;
  }
}
