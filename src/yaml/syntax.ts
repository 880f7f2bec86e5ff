import { Lexer, type YAMLParseError } from 'yaml';
import type { Diagnostic, DiagnosticCode } from '../model/index.ts';
import { at } from './diagnose.ts';
import { isMarker } from './nesting.ts';
import type { Source } from './source.ts';

type Place = readonly [number, number];

/** What the parser stumbled over, in our own words and where a writer would look for it. */
export function syntaxProblem(source: Source, error: YAMLParseError): Diagnostic {
  const [from, to] = error.pos;
  const line = source.text.slice(from, endOfLine(source.text, from));
  const told = (code: DiagnosticCode, place: Place = [from, to]) => at(source, place, code);
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return told('duplicate-key');
    case 'TAB_AS_INDENT':
      return told('yaml-tab');
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      return unfinished(source, error, line, told);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return told('yaml-two-colons');
    case 'BLOCK_IN_FLOW':
      return told('yaml-comma');
    case 'BAD_SCALAR_START':
      return told('yaml-reserved');
    case 'BAD_DQ_ESCAPE':
      return told('yaml-escape');
    case 'BAD_ALIAS':
      return told('unknown-alias');
    default:
      return told(/[：]/.test(line) && !line.includes(': ') ? 'full-width-colon' : 'yaml-syntax');
  }
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** A key without its colon, or a bracket or quotation mark without its end. */
function unfinished(
  source: Source,
  error: YAMLParseError,
  line: string,
  told: (code: DiagnosticCode, place?: Place) => Diagnostic,
): Diagnostic {
  const [from] = error.pos;
  if (/quote/.test(error.message)) return told('yaml-quote', opener(source.text, from, ['"', "'"]));
  if (/^Flow/.test(error.message)) return told('yaml-bracket', opener(source.text, from, ['[', '{']));
  if (/^Missing ,/.test(error.message)) return told('yaml-comma');
  if (!/Implicit/.test(error.message))
    return told(error.code === 'BAD_INDENT' ? 'yaml-indent' : 'yaml-syntax');
  const key = line.trimEnd();
  if (/^[^\s：]+：/.test(key)) return told('full-width-colon', [from, from + key.length]);
  if (/^[^\s:]+:\S/.test(key)) return told('tight-colon', [from, from + key.length]);
  return told('yaml-no-colon', [from, from + Math.max(1, key.length)]);
}

/** The last of these that is open where the parser gave up. */
function opener(text: string, until: number, marks: readonly string[]): Place {
  const open: number[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (offset >= until) break;
    if (marks.includes(token.charAt(0)) && (token.length === 1 || marks.includes('"'))) open.push(offset);
    else if ((token === ']' || token === '}') && marks.includes('[')) open.pop();
    if (!isMarker(token)) offset += token.length;
  }
  const last = open.at(-1) ?? Math.max(0, until - 1);
  return [last, last + 1];
}
