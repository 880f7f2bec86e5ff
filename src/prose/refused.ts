import type { HintedCode } from '../model/index.ts';
import type { ImportResult } from './imported.ts';

/** A file that is not read at all, and why. */
export const refused = (file: string, code: HintedCode): ImportResult => ({
  drafts: [],
  diagnostics: [
    {
      file,
      code,
      message: { code: `diagnostic-${code}`, args: {} },
      hint: { code: `hint-${code}`, args: {} },
    },
  ],
});
