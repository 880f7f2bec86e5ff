import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type {
  Diagnostic,
  DiagnosticCode,
  Fact,
  FactRecord,
  FactValue,
  FieldFact,
  ListFact,
  Message,
  NumberFact,
  Standard,
} from '../../model/index.ts';
import {
  disputed,
  exactly,
  exactValue,
  figureSpellings,
  ONE,
  rateSpellings,
  readQuantity,
} from '../../quantity/index.ts';
import { COUNT_FIELD, nearest, withName } from '../../standard/index.ts';
import { at, placeOf } from '../../yaml/diagnose.ts';
import { rangeOf, resolved, written } from '../../yaml/documents.ts';
import type { Source } from '../../yaml/source.ts';
import { knownValue, oneFor } from './known-values.ts';

/** What reading a value needs: where it stands, the scales it may name, and where complaints go. */
export interface ValueContext {
  readonly source: Source;
  readonly document: Document;
  readonly scales: Standard['scales'];
  readonly complain: (diagnostic: Diagnostic) => void;
  /** Whether so much is wrong already that no more need be read. */
  readonly isEnough: () => boolean;
}

const complain = (
  reading: ValueContext,
  node: unknown,
  code: DiagnosticCode,
  args: Parameters<typeof at>[3] = {},
): undefined => void reading.complain(at(reading.source, rangeOf(node), code, args));

/** Reads one fact's value as the catalogue types it, or complains once and gives nothing. */
export function readFact(fact: Fact, given: Node | null, reading: ValueContext): FactValue | undefined {
  const node = given && resolved(given, reading.document);
  if (node === null || (isScalar(node) && node.value === null))
    return complain(reading, node, 'empty-value', { fact: fact.id });
  if (fact.type === 'list') return readList(fact, node, reading);
  if (fact.type === 'set') return readSet(fact, node, reading);
  if (isMap(node) && isNumber(fact)) return readDisputed(fact, node, reading);
  if (!isScalar(node)) return complain(reading, node, 'wrong-type', wanted(fact));
  return readScalar(fact, node, reading);
}

function readScalar(
  fact: Exclude<FieldFact, { type: 'set' }>,
  node: Node,
  reading: ValueContext,
): FactValue | undefined {
  const text = written(node);
  if (fact.type === 'text') return { kind: 'text', text: isScalar(node) ? String(node.value) : text };
  if (fact.type === 'flag') {
    const value = isScalar(node) ? node.value : undefined;
    return typeof value === 'boolean'
      ? FLAGS[value ? 'yes' : 'no']
      : complain(reading, node, 'wrong-type', wanted(fact));
  }
  return fact.type === 'level'
    ? readLevel(fact.scale, text, node, reading)
    : readNumber(fact, text, node, reading);
}

/** One object for equal values: who judges what it has judged before sees it at once. */
const FLAGS = { yes: { kind: 'flag', flag: true }, no: { kind: 'flag', flag: false } } as const;

const isNumber = (fact: Fact): fact is NumberFact =>
  fact.type === 'count' || fact.type === 'measure' || fact.type === 'rate';

/** `{ disputed: [1456, 1466] }`: what a source gives more than once, differently, is the range between its values. */
function readDisputed(fact: NumberFact, node: YAMLMap, reading: ValueContext): FactValue | undefined {
  const inner = node.items.length === 1 ? node.get('disputed', true) : undefined;
  if (!isSeq(inner)) return complain(reading, node, 'wrong-type', wanted(fact));
  const members = inner.items as Node[];
  if (members.length < 2) return complain(reading, node, 'single-dispute', { fact: fact.label });
  const read = members.map((member) =>
    reading.isEnough() ? undefined : readNumber(fact, written(member), member, reading),
  );
  const quantities = read.flatMap((value) => (value?.kind === 'quantity' ? [value.quantity] : []));
  if (quantities.length < members.length) return undefined;
  const odd = quantities.findIndex((quantity) => exactValue(quantity) === undefined);
  if (odd >= 0) return complain(reading, members[odd], 'wrong-type', wanted(fact));
  return { kind: 'quantity', quantity: disputed(quantities.flatMap((one) => exactValue(one) ?? [])) };
}

const wanted = (fact: Fact): Message['args'] => ({
  fact: fact.label,
  type: { code: `type-${fact.type}`, args: {} },
});

function readNumber(
  fact: NumberFact,
  text: string,
  node: Node,
  reading: ValueContext,
): FactValue | undefined {
  const before = knownValue(fact, text);
  if (before !== undefined) return before;
  if (text.includes('　')) return complain(reading, node, 'ideographic-space');
  const read = readQuantity(text, fact.type, fact.aboveWhole, fact.negative);
  if (read.ok) return oneFor(fact, text, { kind: 'quantity', quantity: read.quantity });
  const unit = fact.unit ?? { zh: '', en: '' };
  return complain(reading, node, read.problem === 'empty' ? 'empty-value' : read.problem, {
    fact: fact.label,
    written: text,
    unit,
    ...rateSpellings(text),
    ...figureSpellings(text),
  });
}

function readLevel(scaleId: string, text: string, node: Node, reading: ValueContext): FactValue | undefined {
  const levels = reading.scales.get(scaleId)?.levels ?? [];
  const level = withName(levels, text);
  if (level) return { kind: 'level', level: level.id };
  const near = nearest(
    text,
    levels.map(({ id }) => id),
  );
  return complain(reading, node, 'unknown-level', {
    written: text,
    allowed: levels.map(({ id }) => id),
    ...(near && { nearest: near }),
  });
}

/** A list as written, or `{ including: [...] }` for one that is open. */
function membersOf(node: Node): { readonly members: readonly Node[]; readonly open: boolean } | undefined {
  if (isSeq(node)) return { members: node.items as Node[], open: false };
  if (!isMap(node) || node.items.length !== 1) return undefined;
  const inner = node.get('including', true);
  return isSeq(inner) ? { members: inner.items as Node[], open: true } : undefined;
}

const itemNames = new WeakMap<Fact, ReadonlyMap<string, string>>();

/** Ids by every name of an item, gathered once for a standard. */
function namesOfItems(fact: Extract<Fact, { type: 'set' }>): ReadonlyMap<string, string> {
  const before = itemNames.get(fact);
  if (before !== undefined) return before;
  const names = new Map(
    [...fact.items].flatMap(([id, label]) => [id, label.zh, label.en].map((name) => [name, id] as const)),
  );
  itemNames.set(fact, names);
  return names;
}

function readSet(
  fact: Extract<Fact, { type: 'set' }>,
  node: Node,
  reading: ValueContext,
): FactValue | undefined {
  const list = membersOf(node);
  if (list === undefined) return complain(reading, node, 'wrong-type', wanted(fact));
  const byName = namesOfItems(fact);
  const items = list.members.flatMap((member) => {
    if (reading.isEnough()) return [];
    const name = String(written(member)).trim();
    const id = byName.get(name) ?? (fact.open && name !== '' && !slip(name, fact) ? name : undefined);
    if (id !== undefined) return [id];
    const near = nearest(name, byName.keys());
    complain(reading, member, 'unknown-item', {
      fact: fact.label,
      written: name,
      allowed: [...fact.items.keys()],
      ...(near && { nearest: near }),
    });
    return [];
  });
  const value = { kind: 'set', items: [...new Set(items)], open: list.open } as const;
  const key = JSON.stringify([value.open, ...value.items]);
  return knownValue(fact, key) ?? oneFor(fact, key, value);
}

/** In an open set any other item is allowed, but one that all but spells a listed id was meant to be that. */
const slip = (name: string, fact: Extract<Fact, { type: 'set' }>): boolean =>
  /^[a-z-]+$/.test(name) && nearest(name, fact.items.keys()) !== undefined;

function readList(fact: ListFact, node: Node, reading: ValueContext): FactValue | undefined {
  const list = membersOf(node);
  if (list === undefined) return complain(reading, node, 'wrong-type', wanted(fact));
  const records = list.members.flatMap((member) =>
    reading.isEnough() ? [] : (readRecord(fact, resolved(member, reading.document), reading) ?? []),
  );
  return { kind: 'list', records, open: list.open };
}

function readRecord(fact: ListFact, node: Node, reading: ValueContext): FactRecord | undefined {
  if (!isMap(node)) return complain(reading, node, 'wrong-type', wanted(fact));
  const fields = new Map<string, FactValue>();
  for (const { key, value } of node.items as YAMLMap<Node, Node | null>['items']) {
    const name = written(key);
    if (name === 'count' || reading.isEnough()) continue;
    const field = fact.fields.get(name);
    if (field === undefined) unknownField(fact, key, name, reading);
    const read = field && readFact(field, value, reading);
    if (read) fields.set(name, read);
  }
  return { ...groupOf(node, reading), fields, at: placeOf(reading.source, rangeOf(node)[0]) };
}

function unknownField(fact: ListFact, key: Node, name: string, reading: ValueContext): void {
  const near = nearest(name, [...fact.fields.keys(), 'count']);
  complain(reading, key, 'unknown-field', {
    fact: fact.label,
    written: name,
    allowed: [...fact.fields.keys()],
    ...(near && { nearest: near }),
  });
}

/** One object, so that equal records are seen to be equal at once. */
const ONE_THING = exactly(ONE);

function groupOf(node: YAMLMap, reading: ValueContext): Pick<FactRecord, 'count' | 'grouped'> {
  const count = node.get('count', true);
  if (count === undefined) return { count: ONE_THING, grouped: false };
  const read = readNumber(COUNT_FIELD, written(count), count, reading);
  return { count: read?.kind === 'quantity' ? read.quantity : ONE_THING, grouped: true };
}
