import { isMap, LineCounter, type Node } from 'yaml';
import type {
  Diagnostic,
  Loaded,
  NumberFact,
  ReportedFact,
  Standard,
  Submission,
} from '../../model/index.ts';
import { wholeFile } from '../../yaml/diagnose.ts';
import { isEnough } from '../../yaml/enough.ts';
import type { Source } from '../../yaml/source.ts';
import { readFact } from './facts.ts';
import { overWholes, unknownFact } from './submission-facts.ts';

/** `fact=value` of `--set`: the value is written as in a file. */
export async function readSet(text: string, standard: Standard): Promise<Loaded<ReportedFact>> {
  const { parseDocument } = await import('yaml');
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const id = factNamed(name.trim(), standard);
  const file = `--set ${text}`;
  if (id === '') return { ok: false, diagnostics: [wholeFile(file, 'bad-set', { written: text })] };
  const lines = new LineCounter();
  const yaml = /^[<>=]/.test(value.trim()) ? `${id}: "${value.trim()}"` : `${id}: ${value}`;
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const source: Source = { file, text: yaml, lines };
  const fact = standard.facts.get(id);
  if (fact === undefined)
    return {
      ok: false,
      diagnostics: [unknownFact(source, { range: [0, id.length, id.length] }, id, standard)],
    };
  const diagnostics: Diagnostic[] = [];
  const node = isMap(document.contents) ? (document.contents.get(id, true) as Node | null) : null;
  const read = readFact(fact as NumberFact, node ?? null, {
    source,
    document,
    scales: standard.scales,
    complain: (d) => diagnostics.push(d),
    isEnough: () => isEnough(diagnostics),
  });
  return read
    ? { ok: true, value: { id, value: read, written: value, at: { line: 1, column: 1 }, assumed: true } }
    : { ok: false, diagnostics };
}

/** By its id, or by its label in either language. */
const factNamed = (name: string, { facts }: Standard): string =>
  [...facts.values()].find(({ label }) => [label.zh, label.en].includes(name))?.id ?? name;

/** What is supposed must fit what is reported: a part is never more than its whole. */
export const suppositionProblems = ({ file, facts }: Submission, standard: Standard): readonly Diagnostic[] =>
  overWholes(standard, facts).map(({ args }) => wholeFile(`${file} --set`, 'part-over-whole', args));
