import type { Side } from '../../diff/index.ts';
import { jsonText } from '../../words/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { countsOf, type DiffReport, turnedIn } from './report.ts';

/** The version of the comparison's shape, as that of the report. */
const SCHEMA = '1.0';

const headOf = ({ tool, standard: { id, version, digest }, run }: Side) => ({
  tool,
  standard: { id, version, digest },
  run,
});

/** What turned, for programs; `sce schema diff` describes it. */
export const diffJson = (report: DiffReport, _: Layout): string => `${jsonText(diffValue(report))}\n`;

/** The same as a value. */
export function diffValue({ tool, diff }: DiffReport) {
  const counts = (side: Side) => {
    const { 'not-applicable': notApplicable, ...rest } = countsOf(side);
    return { submissions: side.evaluations.length, ...rest, notApplicable };
  };
  return {
    schema: SCHEMA,
    tool,
    old: headOf(diff.old),
    new: headOf(diff.new),
    differing: diff.runs,
    communities: turnedIn(diff),
    summary: {
      old: counts(diff.old),
      new: counts(diff.new),
      turned: turnedIn(diff).reduce((sum, { turned }) => sum + turned.length, 0),
      communities: turnedIn(diff).length,
    },
  };
}
