import type { Evaluation, Evidence, Status } from '../../model/index.ts';
import { say } from '../say.ts';
import { ROOMY, setRows } from '../terminal/lines.ts';
import { faint, statusPaint, symbolOf } from '../terminal/signs.ts';
import { paintedColumns } from '../terminal/wrap.ts';
import type { Layout } from './report.ts';

const FLOORS: readonly Evidence[] = ['attested', 'declared', 'measured'];
const SHOWN = ['unmet', 'met', 'undetermined'] as const;
/** More communities than this are no row of marks. */
const MARKED = 50;

/** How many stand where at each floor of evidence; floors at which all stand alike are one row. */
export const floorsOf = (evaluations: readonly Evaluation[]): readonly Evidence[] =>
  FLOORS.filter((floor, index) => {
    const before = FLOORS[index - 1];
    return before === undefined || evaluations.some(({ verdicts }) => verdicts[floor] !== verdicts[before]);
  });

export const countAt = (evaluations: readonly Evaluation[], floor: Evidence, status: Status): number =>
  evaluations.filter(({ verdicts }) => verdicts[floor] === status).length;

export function floorLines(evaluations: readonly Evaluation[], layout: Layout): readonly string[] {
  if (evaluations.length === 0) return [];
  const digits = String(evaluations.length).length;
  const rows = floorsOf(evaluations).map((floor) => ({
    fields: [
      { text: say(`survey-floor-${floor}`, layout) },
      ...SHOWN.map((status) => {
        const count = String(countAt(evaluations, floor, status)).padStart(digits);
        return { text: say(`brief-count-${status}`, layout, { count }) };
      }),
    ],
    floor,
  }));
  const lines = setRows(rows, layout.width, '  ');
  if (layout.width < ROOMY || evaluations.length > MARKED) return lines;
  const marked = lines.map(
    (line, index) => `${line}   ${marksAt(evaluations, rows[index]?.floor ?? 'attested', layout)}`,
  );
  return marked.every((line) => paintedColumns(line) <= layout.width) ? marked : lines;
}

/** A mark a community: those that fail, those met on data, those met on the word, the open ones. */
function marksAt(evaluations: readonly Evaluation[], floor: Evidence, layout: Layout): string {
  const onWord = ({ verdicts }: Evaluation) => floor === 'attested' && verdicts.declared !== 'met';
  const met = evaluations.filter(({ verdicts }) => verdicts[floor] === 'met');
  const word = met.filter(onWord).length;
  const times = (status: Status) =>
    statusPaint(status, layout)(symbolOf(status, layout).repeat(countAt(evaluations, floor, status)));
  return [
    times('unmet'),
    symbolOf('met', layout).repeat(met.length - word),
    faint(layout)('~'.repeat(word)),
    times('undetermined'),
  ].join('');
}
