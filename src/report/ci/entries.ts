import type { Diagnostic, KeptFinding, Lang, Message, Position } from '../../model/index.ts';
import { sentence, visible } from '../../words/index.ts';
import { shortened } from '../say.ts';
import {
  type CiReport,
  type Level,
  positionOf,
  type RequirementEntry,
  requirementName,
  requirementsOf,
} from './report.ts';

/** One thing that somebody must look at, with its place. */
export interface Entry {
  readonly level: Level;
  readonly file: string;
  /** The beginning of the file, where the whole of it is meant. */
  readonly at: Position;
  /** Where it ends, on the same line: the column after its last one. */
  readonly endColumn?: number;
  /** On one line, and without a character that could act on a terminal. */
  readonly text: string;
  readonly code: string;
  /** What stays the same from run to run, whatever line it has gone to. */
  readonly identity: string;
}

const BEGINNING: Position = { line: 1, column: 1 };

/** What cannot be read, what is not met or not known, and what was found, in this order. */
export function* entriesOf(report: CiReport, lang: Lang): Generator<Entry> {
  for (const diagnostic of report.diagnostics) yield diagnosticEntry(diagnostic, lang);
  for (const entry of requirementsOf(report)) {
    const level = levelOf(entry);
    if (level !== undefined) yield requirementEntry(entry, level, lang);
  }
  for (const finding of report.findings) yield findingEntry(finding, lang);
}

/** A requirement that is waived, met or not asked is nobody's task. */
function levelOf({ result: { status, waiver } }: RequirementEntry): Level | undefined {
  if (waiver !== undefined) return undefined;
  return status === 'unmet' ? 'error' : status === 'undetermined' ? 'warning' : undefined;
}

export const oneLine = (text: string): string => visible(text.trim().replace(/\s*[\r\n]+\s*/g, ' '));

const said = (message: Message, lang: Lang): string => oneLine(shortened(sentence(message, lang)));

export function diagnosticEntry(diagnostic: Diagnostic, lang: Lang): Entry {
  const { file, at, cell, length, severity, code, message, hint } = diagnostic;
  const parts = [message, ...(hint === undefined ? [] : [hint])].map((one) => said(one, lang));
  const what = parts.join(lang === 'zh' ? '；' : '; ');
  return {
    level: severity ?? 'error',
    file,
    at: at ?? BEGINNING,
    ...(at !== undefined && length !== undefined && { endColumn: at.column + length }),
    text: cell === undefined ? what : `${oneLine(cell)}: ${what}`,
    code,
    identity: [file, code, what].join('\n'),
  };
}

export function requirementEntry(entry: RequirementEntry, level: Level, lang: Lang): Entry {
  const { submission, tier } = entry.evaluation;
  return {
    level,
    file: submission.file,
    at: positionOf(entry),
    text: said(requirementMessage(entry), lang),
    code: requirementName(entry),
    identity: [submission.community.id, tier.id, requirementName(entry)].join('\n'),
  };
}

export const requirementMessage = ({ evaluation, indicator, result }: RequirementEntry): Message => ({
  code: 'ci-requirement',
  args: {
    community: evaluation.submission.community.name,
    number: String(indicator.indicator.number),
    title: indicator.indicator.title,
    status: { code: `status-${result.status}`, args: {} },
    reason: result.reason,
  },
});

export const findingEntry = (
  { code, severity, file, at, community, ...rest }: KeptFinding,
  lang: Lang,
): Entry => {
  const text = said(rest.message, lang);
  return {
    level: severity,
    file,
    at: at ?? (rest.submission ?? rest.among?.[0])?.communityAt ?? BEGINNING,
    text: said({ code: 'ci-finding', args: { community: community.name, text } }, lang),
    code,
    identity: [community.id, code, rest.indicator ?? '', rest.requirement ?? '', ...(rest.facts ?? [])].join(
      '\n',
    ),
  };
};

/** `file:line:column: level: text [code]`; the levels are the same in every language. */
export const lineOf = ({ file, at, level, text, code }: Entry): string =>
  `${oneLine(file)}:${at.line}:${at.column}: ${level}: ${text} [${code}]\n`;
