import { type Diff, diff, type Side } from '../../diff/index.ts';
import type { Code, Diagnostic, Message, Standard } from '../../model/index.ts';
import { turnedIn } from '../../report/diff/index.ts';
import { diffValue } from '../../report/diff/json.ts';
import { diffTable } from '../../report/diff/table.ts';
import { diagnosticJson } from '../../report/evaluation/json.ts';
import { isCalendarDate } from '../../standard/index.ts';
import { jsonText, sentence } from '../../words/index.ts';
import { fileDigest, isEdited } from '../attest.ts';
import type { Call } from '../call.ts';
import { closingText } from '../closing.ts';
import type { Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { toolOf } from '../evaluated.ts';
import { evaluatedSide } from '../evaluated-side.ts';
import { layoutOf } from '../layout.ts';
import type { ValuesOf } from '../option.ts';
import { commonOptions } from '../options.ts';
import { readReport, textOf } from '../report-file.ts';
import { standardOf } from '../standard.ts';
import { Unreadable } from '../unreadable.ts';
import { WrongCall } from '../wrong-call.ts';

export const options = commonOptions(['table', 'json']);

type Options = ValuesOf<typeof options>;

/** Evaluates again what a report attests, and says whether it still holds, and if not what changed. */
export async function run([file = '']: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const read = readReport(file);
  if (!read.ok) throw new Unreadable(read.diagnostics);
  const { attest } = read.value;
  if (attest === undefined)
    throw new WrongCall({ code: 'not-attested', args: { file } }, { code: 'hint-not-attested', args: {} });
  const standard = await standardOf(options.indicators);
  const again = await evaluatedAgain(read.value, attest.submissions, standard, call);
  const text = textOf(file);
  const changed = [
    ...(text.ok && isEdited(text.value) ? [said('changed-report')] : []),
    ...attest.submissions.flatMap(changedFile),
    ...(attest.standard === standard.digest ? [] : [said('changed-standard')]),
  ];
  const compared = diff(read.value, again.side);
  const turned = turnedIn(compared).length > 0;
  const holds = changed.length === 0 && !turned && again.diagnostics.length === 0;
  const otherTool = attest.tool !== call.environment.digest?.() ? [said('changed-tool')] : [];
  const verified = { file, holds, changed: [...changed, ...otherTool], compared, standard, ...again };
  const code = again.diagnostics.length > 0 ? 2 : holds ? 0 : 1;
  const why = { code: 'why-report-fails', args: {} } as const;
  const totals = said(holds ? 'report-holds' : 'report-fails');
  return {
    code,
    output: options.format === 'json' ? verifiedJson(verified, call) : verifiedText(verified, options, call),
    file: options.output,
    errors: await errorsText(again.diagnostics, call.lang, options.ascii),
    closing: closingText({ code, why, totals }, options, call),
  };
}

const said = (code: Code, args: Message['args'] = {}): Message => ({ code, args });

const changedFile = ({ file, digest }: { readonly file: string; readonly digest: string }) => {
  const now = fileDigest(file);
  if (now === digest) return [];
  return [said(now === undefined ? 'missing-submission' : 'changed-submission', { file })];
};

/** What came of evaluating again. */
interface Verified {
  readonly file: string;
  readonly holds: boolean;
  /** What is another than the report says. */
  readonly changed: readonly Message[];
  readonly compared: Diff;
  readonly standard: Standard;
  readonly diagnostics: readonly Diagnostic[];
}

function verifiedText(
  { holds, changed, compared, standard }: Verified,
  options: Options,
  call: Call,
): string {
  const lines = [said(holds ? 'report-holds' : 'report-fails'), ...changed];
  const turned =
    turnedIn(compared).length === 0
      ? ''
      : `\n${diffTable({ tool: toolOf(call), diff: compared, standard }, layoutOf(options, call))}`;
  return `${lines.map((one) => `${sentence(one, call.lang)}\n`).join('')}${turned}`;
}

/** The comparison, with whether the report holds; `sce schema verify` describes it. */
function verifiedJson({ file, holds, changed, compared, diagnostics }: Verified, call: Call): string {
  const { schema, tool, ...rest } = diffValue({ tool: toolOf(call), diff: compared });
  return `${jsonText({
    schema,
    tool,
    file,
    holds,
    changed: changed.map(({ code, args }) => ({ what: code, ...args })),
    ...rest,
    diagnostics: diagnostics.map((one) => diagnosticJson(one, call.lang)),
  })}\n`;
}

/** The same submissions, asked the same. */
function evaluatedAgain(
  { run }: Side,
  submissions: readonly { readonly file: string }[],
  standard: Standard,
  call: Call,
) {
  const asked = {
    evidence: run?.evidence ?? 'attested',
    ...(run?.as_of && isCalendarDate(run.as_of) && { asOf: run.as_of }),
    ...(run?.tier && { tier: run.tier }),
    ...(run?.set && { set: run.set }),
  };
  const paths = submissions.map(({ file }) => file);
  return evaluatedSide(paths, standard, asked, call);
}
