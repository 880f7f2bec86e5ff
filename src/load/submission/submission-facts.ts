import { isMap, type Node, type YAMLMap } from 'yaml';
import { knownQuantities } from '../../evaluate/index.ts';
import type { Diagnostic, ReportedFact, Standard } from '../../model/index.ts';
import { showQuantity } from '../../quantity/index.ts';
import { inputsOf, nearest, partsOverWholes } from '../../standard/index.ts';
import { at, placeOf } from '../../yaml/diagnose.ts';
import { nodeAt, type ParsedDocument, rangeOf, resolved, written } from '../../yaml/documents.ts';
import type { Source } from '../../yaml/source.ts';
import { readFact, type ValueContext } from './facts.ts';

/** The facts of a submission's document; what is wrong with one hides no other. */
export function readFacts(
  parsed: ParsedDocument,
  standard: Standard,
  { complain, isEnough }: Pick<ValueContext, 'complain' | 'isEnough'>,
): ReadonlyMap<string, ReportedFact> {
  const facts = new Map<string, ReportedFact>();
  const node = isMap(parsed.document.contents) ? parsed.document.contents.get('facts', true) : undefined;
  if (!isMap(node)) return facts;
  const reading: ValueContext = {
    source: parsed.source,
    document: parsed.document,
    scales: standard.scales,
    complain,
    isEnough,
  };
  for (const { key, value } of node.items as YAMLMap<Node, Node | null>['items']) {
    if (isEnough()) return facts;
    const id = written(key);
    const fact = standard.facts.get(id);
    if (fact === undefined) complain(unknownFact(parsed.source, key, id, standard));
    const read = fact && readFact(fact, value, reading);
    if (read)
      facts.set(id, {
        id,
        value: read,
        written: written(value && resolved(value, parsed.document)),
        at: placeOf(parsed.source, rangeOf(key)[0]),
      });
  }
  partsWithinWholes(parsed, standard, facts, complain);
  return facts;
}

export function unknownFact(source: Source, key: unknown, id: string, standard: Standard): Diagnostic {
  if (id.includes('：')) return at(source, rangeOf(key), 'full-width-colon');
  const byLabel = [...standard.facts.values()].find(({ label }) => label.zh === id || label.en === id)?.id;
  const close = byLabel ?? nearest(id, standard.facts.keys());
  const label = close === undefined ? undefined : standard.facts.get(close)?.label;
  return at(source, rangeOf(key), 'unknown-fact', {
    written: id,
    ...(close && label && { nearest: { zh: `${close}（${label.zh}）`, en: `${close} (${label.en})` } }),
  });
}

function partsWithinWholes(
  parsed: ParsedDocument,
  standard: Standard,
  facts: ReadonlyMap<string, ReportedFact>,
  complain: (d: Diagnostic) => void,
): void {
  for (const { part, args } of overWholes(standard, facts))
    complain(at(parsed.source, rangeOf(nodeAt(parsed.document, ['facts', part])), 'part-over-whole', args));
}

/** Every part that is more than its whole, and what to say of it; a number that is counted is said of its list. */
export const overWholes = (standard: Standard, facts: ReadonlyMap<string, ReportedFact>) => {
  const known = knownQuantities(standard, facts);
  const said = (id: string) => {
    const quantity = known(id);
    return facts.get(id)?.written || (quantity ? showQuantity(quantity, false) : '');
  };
  return partsOverWholes(standard, known).map(({ part, whole }) => ({
    part: [part, ...inputsOf(standard.facts.get(part))].find((id) => facts.has(id)) ?? whole,
    args: {
      part: standard.facts.get(part)?.label ?? part,
      whole: standard.facts.get(whole)?.label ?? whole,
      a: said(part),
      b: said(whole),
    },
  }));
};
