import { createHash } from 'node:crypto';
import { settlementMessage } from '../../audit/index.ts';
import type { Evaluation, Finding, Label, Lang } from '../../model/index.ts';
import { catalogue, jsonText, sentence } from '../../words/index.ts';
import { diagnosticEntry, type Entry, findingEntry, oneLine, requirementEntry } from './entries.ts';
import { type CiFormatter, type CiReport, type RequirementEntry, requirementsOf } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

type Kind = 'fail' | 'open' | 'review' | 'notApplicable';

/** SARIF 2.1.0, result by result. What is met on figures is not told: it would be one alert more for nobody. */
export const sarif: CiFormatter = function* (report, lang) {
  const head = {
    tool: { driver: { name: 'sce', version: report.tool.version, rules: rulesOf(report, lang) } },
    language: lang,
    columnKind: 'unicodeCodePoints',
  };
  yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[${jsonText(head, 0).slice(0, -1)},"results":[\n`;
  let separator = '';
  for (const result of resultsOf(report, lang)) {
    yield `${separator}${jsonText(result, 0)}`;
    separator = ',\n';
  }
  yield '\n]}]}\n';
};

function* resultsOf(report: CiReport, lang: Lang): Generator<object> {
  for (const diagnostic of report.diagnostics) yield resultOf(diagnosticEntry(diagnostic, lang), 'fail');
  for (const entry of requirementsOf(report)) {
    const kind = kindOf(entry);
    if (kind === undefined) continue;
    const { waiver } = entry.result;
    yield {
      ...resultOf(requirementEntry(entry, 'error', lang), kind),
      ...(waiver && {
        suppressions: [
          { kind: 'external', justification: oneLine(`${waiver.reason} (${waiver.by}, ${waiver.until})`) },
        ],
      }),
    };
  }
  for (const finding of report.findings) yield resultOf(findingEntry(finding, lang), 'fail');
  for (const finding of report.settled ?? [])
    yield {
      ...resultOf(findingEntry(finding, lang), 'fail'),
      suppressions: [
        { kind: 'external', justification: oneLine(sentence(settlementMessage(finding), lang)) },
      ],
    };
}

/** What is met on the word alone is for a person to look at. */
function kindOf({ result: { status, evidence } }: RequirementEntry): Kind | undefined {
  switch (status) {
    case 'unmet':
      return 'fail';
    case 'undetermined':
      return 'open';
    case 'not-applicable':
      return 'notApplicable';
    case 'met':
      return evidence === 'attested' ? 'review' : undefined;
  }
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Of a kind other than `fail` the level is none (SARIF 2.1.0, 3.27.10). */
const resultOf = ({ level, file, at, endColumn, text, code, identity }: Entry, kind: Kind) => ({
  ruleId: code,
  kind,
  level: kind === 'fail' ? LEVELS[level] : 'none',
  message: { text },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(file) },
        region: {
          startLine: at.line,
          startColumn: at.column,
          ...(endColumn !== undefined && { endLine: at.line, endColumn }),
        },
      },
    },
  ],
  partialFingerprints: { 'sceIdentity/v1': createHash('sha256').update(identity).digest('hex') },
});

/** A relative path as it stands, with `/`; an absolute one as a file's address. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

/** Each rule that the results name, with its clause or title in both languages. */
function rulesOf(report: CiReport, lang: Lang): readonly object[] {
  const rules = new Map<string, object>();
  for (const { tier } of new Set(report.evaluations)) addRequirements(tier, rules, lang);
  for (const { code } of [...report.findings, ...(report.settled ?? [])]) addFinding(code, rules, lang);
  for (const { code } of report.diagnostics)
    if (!rules.has(code)) rules.set(code, ruleOf(code, wordsFor(code), lang));
  return [...rules.values()];
}

function addRequirements({ indicators }: Evaluation['tier'], rules: Map<string, object>, lang: Lang): void {
  for (const indicator of indicators)
    for (const { id, clause } of indicator.requirements) {
      const name = `${indicator.id}/${id}`;
      if (!rules.has(name)) rules.set(name, ruleOf(name, clause, lang));
    }
}

const addFinding = (code: Finding['code'], rules: Map<string, object>, lang: Lang): void => {
  if (!rules.has(code)) rules.set(code, ruleOf(code, catalogue[`code-${code}`], lang));
};

/** What a code is about: the sentence of its kind, with its placeholders. */
function wordsFor(code: string): Label {
  const words: Readonly<Record<string, Label>> = catalogue;
  return words[`diagnostic-${code}`] ?? words[code] ?? { zh: code, en: code };
}

const ruleOf = (id: string, label: Label, lang: Lang) => {
  const [zh, en] = [oneLine(label.zh), oneLine(label.en)];
  const text = lang === 'zh' ? `${zh}\n${en}` : `${en}\n${zh}`;
  return { id, shortDescription: { text: lang === 'zh' ? zh : en }, help: { text } };
};
