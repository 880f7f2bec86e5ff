import type { Diagnostic, KeptFinding, Lang } from '../../model/index.ts';
import { sentence } from '../../words/index.ts';
import { diagnosticEntry, findingEntry, lineOf, oneLine } from './entries.ts';
import {
  type CiFormatter,
  type CiReport,
  positionOf,
  type RequirementEntry,
  requirementName,
  requirementsOf,
} from './report.ts';

/** How a case ended; the element of JUnit that says so. */
export interface Case {
  readonly className: string;
  readonly name: string;
  readonly file: string;
  readonly line?: number | undefined;
  readonly ended: 'passed' | 'failure' | 'error' | 'skipped';
  /** Tells failures apart: `unmet`, `undetermined`, a severity, a diagnostic's code. */
  readonly type?: string;
  readonly message?: string;
}

interface Suite {
  readonly name: string;
  readonly file: string;
  readonly cases: readonly Case[];
  readonly findings: readonly KeptFinding[];
}

/**
 * A suite for each evaluation with a case for each requirement, a line each; in an audit a case for each finding; a file
 * that cannot be read is an error. Names stay the same from run to run.
 */
export const junit: CiFormatter = function* (report, lang) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sce">\n';
  const own = new Map<unknown, KeptFinding[]>();
  for (const finding of report.findings)
    own.set(finding.submission, [...(own.get(finding.submission) ?? []), finding]);
  for (const evaluation of report.evaluations) {
    const { submission, tier } = evaluation;
    const name = `${submission.community.id} ${tier.id}`;
    const cases = [...requirementsOf({ evaluations: [evaluation] })].map((one) => requirementCase(one, lang));
    const findings = own.get(submission) ?? [];
    yield* suite({ name, file: submission.file, cases, findings }, lang);
  }
  if (report.evaluations.length === 0)
    yield* byFile(
      report.findings.map((finding) => findingCase(finding, lang)),
      lang,
    );
  yield* byFile(
    report.diagnostics.map((diagnostic) => diagnosticCase(diagnostic, lang)),
    lang,
  );
  yield* byFile(
    (report.right ?? []).map((file) => rightCase(file)),
    lang,
  );
  yield '</testsuites>\n';
};

/** All cases, one after the other: requirements, or in an audit findings; what cannot be read; what is right. */
export function* casesOf(report: CiReport, lang: Lang): Generator<Case> {
  for (const entry of requirementsOf(report)) yield requirementCase(entry, lang);
  if (report.evaluations.length === 0)
    for (const finding of report.findings) yield findingCase(finding, lang);
  for (const diagnostic of report.diagnostics) yield diagnosticCase(diagnostic, lang);
  for (const file of report.right ?? []) yield rightCase(file);
}

/** A suite for each file, in the order of their first cases. */
function* byFile(cases: readonly Case[], lang: Lang): Generator<string> {
  const files = new Map<string, Case[]>();
  for (const one of cases) {
    const own = files.get(one.file);
    if (own) own.push(one);
    else files.set(one.file, [one]);
  }
  for (const [file, own] of files) yield* suite({ name: file, file, cases: own, findings: [] }, lang);
}

function* suite({ name, file, cases, findings }: Suite, lang: Lang): Generator<string> {
  const count = (ended: Case['ended']) => String(cases.filter((one) => one.ended === ended).length);
  yield `<testsuite${attributes({
    name,
    file,
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  })}>\n`;
  for (const one of cases) yield caseText(one);
  if (findings.length > 0)
    yield `<system-out>${xmlText(findings.map((finding) => lineOf(findingEntry(finding, lang))).join(''))}</system-out>\n`;
  yield '</testsuite>\n';
}

const requirementCase = (entry: RequirementEntry, lang: Lang): Case => ({
  className: `${entry.evaluation.submission.community.id}.${entry.evaluation.tier.id}`,
  name: requirementName(entry),
  file: entry.evaluation.submission.file,
  line: positionOf(entry).line,
  ...endOf(entry, lang),
});

/** Unmet and undetermined are failures; what does not apply, or is waived, was skipped. */
function endOf({ result }: RequirementEntry, lang: Lang): Pick<Case, 'ended' | 'type' | 'message'> {
  const { status, waiver } = result;
  const message = oneLine(sentence(result.reason, lang));
  if (waiver !== undefined)
    return { ended: 'skipped', message: oneLine(`${waiver.by} ${waiver.until}: ${waiver.reason}`) };
  if (status === 'met') return { ended: 'passed' };
  if (status === 'not-applicable') return { ended: 'skipped', message };
  return { ended: 'failure', type: status, message };
}

/** A hint is no failure: it is told with a case that passes. */
function findingCase(finding: KeptFinding, lang: Lang): Case {
  const { text } = findingEntry(finding, lang);
  const { severity, code, indicator, facts = [], at } = finding;
  return {
    className: `${finding.community.id}.audit`,
    name: [code, indicator ?? facts.join('+')].filter((one) => one !== '').join('/'),
    file: finding.file,
    ...(at && { line: at.line }),
    ended: severity === 'info' ? 'skipped' : 'failure',
    type: severity,
    message: text,
  };
}

function diagnosticCase(diagnostic: Diagnostic, lang: Lang): Case {
  const { at, text, code, level } = diagnosticEntry(diagnostic, lang);
  return {
    className: 'sce.input',
    name: code,
    file: diagnostic.file,
    line: at.line,
    ended: level === 'error' ? 'error' : 'skipped',
    type: code,
    message: text,
  };
}

const rightCase = (file: string): Case => ({
  className: 'sce.input',
  name: 'readable',
  file,
  ended: 'passed',
});

function caseText({ className, name, file, line, ended, type, message = '' }: Case): string {
  const head = attributes({ classname: className, name, file, ...(line && { line: String(line) }) });
  if (ended === 'passed') return `<testcase${head}/>\n`;
  const told = attributes(ended === 'skipped' ? { message } : { type: type ?? ended, message });
  const place = line === undefined ? file : `${file}:${line}`;
  const body =
    ended === 'skipped' ? `<skipped${told}/>` : `<${ended}${told}>${xmlText(oneLine(place))}</${ended}>`;
  return `<testcase${head}>${body}</testcase>\n`;
}

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(oneLine(value))}"`)
    .join('');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without the two characters and half pairs that no XML may hold. */
const xmlText = (text: string): string =>
  text.replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
