import type { Diagnostic } from '../../model/index.ts';
import { clean, tell, type Voice } from '../say.ts';
import { fill } from '../terminal/lines.ts';
import { type Cell, STYLES } from '../workbook.ts';

/** What is wrong stands from this column on, over those to its right; its width in characters. */
const WHAT = { column: 3, width: 100 };
type Line = readonly (readonly [column: number, cell: Cell, style: (typeof STYLES)['text']])[];

/** Each file that could not be read, with the first thing that is wrong with it. */
export function unreadLines(diagnostics: readonly Diagnostic[], voice: Voice): readonly Line[] {
  const first = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics)
    if (!first.has(diagnostic.file)) first.set(diagnostic.file, diagnostic);
  return [...first].flatMap(([file, { message }]) =>
    fill(tell(message, voice), WHAT.width).map(
      (text, at): Line => [
        [0, at === 0 ? clean(file, voice) : '', STYLES.text],
        [WHAT.column, text, STYLES.text],
      ],
    ),
  );
}
