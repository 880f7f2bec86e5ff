import type { AboutField, Diagnostic, Draft, DraftRemark, DraftStatement, Tier } from '../../model/index.ts';
import type { ImportContext, ImportResult } from '../../prose/imported.ts';
import { withId } from '../../standard/index.ts';
import { headOf } from './about.ts';
import { writtenAs } from './cell-content.ts';
import { type FormReading, factsIn } from './form-facts.ts';
import { type Answer, answersIn, type FormIdentity, recordsIn } from './form-sheets.ts';
import { holdMarked, holdWhole } from './form-whole.ts';
import { draftFacts, factOrder, holdPartsWithinWholes } from './found-facts.ts';
import { type Complain, diagnosticOf, hinted } from './problem.ts';
import type { Sheet } from './sheet.ts';

/** A form that sce init made and somebody filled in; one wrong cell keeps it from being read as anything. */
export function readForm(
  file: string,
  sheets: readonly Sheet[],
  identity: FormIdentity,
  { standard, ready }: ImportContext,
): ImportResult {
  const diagnostics: Diagnostic[] = [];
  const complain: Complain = (cell, problem) =>
    diagnostics.push(diagnosticOf({ file, ...(cell !== undefined && { cell }) }, problem));
  const tier = withId(standard.tiers, identity.tier);
  if (identity.standard !== standard.id || tier === undefined) {
    complain(undefined, hinted('other-standard', { given: identity.standard, own: standard.id }));
    return { drafts: [], diagnostics };
  }
  const remarks: DraftRemark[] = [];
  const reading: FormReading = {
    asking: { standard, ready },
    identity,
    records: recordsIn(sheets),
    complain,
    remark: (remark) => remarks.push(remark),
  };
  const answers = withoutErrors(answersIn(sheets), complain);
  if (!holdMarked(sheets, answers, complain)) return { drafts: [], diagnostics };
  holdWhole(sheets, answers, tier, standard, complain);
  const draft = draftOf(answers, tier, reading);
  return diagnostics.length > 0
    ? { drafts: [], diagnostics }
    : { drafts: [{ ...draft, remarks }], diagnostics };
}

/** A formula that fails, or whose value the file does not hold, answers nothing, whatever is asked. */
const withoutErrors = (answers: readonly Answer[], complain: Complain): readonly Answer[] =>
  answers.map((answer) => {
    const { content } = answer;
    if (content?.kind !== 'error' && content?.kind !== 'uncomputed') return answer;
    complain(
      answer.cell,
      content.kind === 'error' ? hinted('cell-error', { written: content.text }) : hinted('uncomputed-cell'),
    );
    return { ...answer, content: undefined };
  });

function draftOf(answers: readonly Answer[], tier: Tier, reading: FormReading): Draft {
  const { complain } = reading;
  for (const { key, cell, content } of answers)
    if (key === '' && content !== undefined)
      complain(cell, hinted('not-of-the-form', { written: writtenAs(content) }));
  const about = new Map(
    answers.flatMap((one) =>
      one.key.startsWith('about ') ? [[one.key.slice('about '.length) as AboutField, one] as const] : [],
    ),
  );
  const found = factsIn(answers, reading);
  const { standard } = reading.asking;
  holdPartsWithinWholes(found, standard, complain);
  return {
    ...headOf(about, complain),
    tier: tier.id,
    facts: draftFacts(found, factOrder(tier, standard)),
    statements: statementsOf(answers, tier, reading),
    remarks: [],
  };
}

function statementsOf(
  answers: readonly Answer[],
  tier: Tier,
  reading: FormReading,
): readonly DraftStatement[] {
  const said = (key: string) => answers.find((one) => one.key === key);
  return tier.indicators.flatMap(({ id }): readonly DraftStatement[] => {
    const claimed = claimIn(said(`claim ${id}`), reading);
    const written = said(`text ${id}`)?.content;
    const text = written === undefined ? undefined : writtenAs(written);
    return claimed === undefined && text === undefined
      ? []
      : [{ indicator: id, ...(claimed && { claimed }), ...(text !== undefined && { text }) }];
  });
}

function claimIn(
  answer: Answer | undefined,
  { identity, complain }: FormReading,
): 'met' | 'unmet' | undefined {
  if (answer?.content === undefined) return undefined;
  const written = writtenAs(answer.content);
  const word = identity.words.get(written);
  if (word === 'met' || word === 'unmet') return word;
  const allowed = [...identity.words].flatMap(([text, code]) => (/^(un)?met$/.test(code) ? [text] : []));
  complain(answer.cell, { code: 'unknown-choice', args: { written, allowed } });
  return undefined;
}
