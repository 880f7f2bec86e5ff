import type { HintedCode } from '../model/index.ts';

/** More of something than a file that is read may hold; the diagnostic names the limit. */
export class BeyondLimit extends Error {
  readonly code: HintedCode;
  readonly most: number;

  constructor(code: HintedCode, most: number) {
    super(code);
    this.code = code;
    this.most = most;
  }
}
