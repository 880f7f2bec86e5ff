import { isMap, isScalar } from 'yaml';
import type { Diagnostic, DiagnosticCode, Message, MessageArg } from '../model/index.ts';
import { nearest } from '../standard/index.ts';
import { at } from './diagnose.ts';
import { nodeAt, type ParsedDocument, pairAt, rangeOf, written } from './documents.ts';
import { MOST_TOLD } from './enough.ts';
import { fullWidthKey, tightKey } from './tree.ts';

/** An error as Ajv's compiled validators give it. */
interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Of an error on a key: the key. */
  readonly propertyName?: string;
  readonly parentSchema?: {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly type?: unknown;
    /** Keys that mean something, if not here: none of them is a misspelling. */
    readonly 'x-keys'?: readonly string[];
    /** Keys of which one may stand. */
    readonly 'x-pair'?: readonly string[];
    /** By keyword: the diagnostic that the schema itself names. */
    readonly 'x-words'?: Readonly<
      Record<
        string,
        { readonly code: DiagnosticCode; readonly args?: Readonly<Record<string, MessageArg>> } | undefined
      >
    >;
  };
}

export type Validator = ((value: unknown) => boolean) & { errors?: readonly SchemaError[] | null };

type Steps = readonly (string | number)[];

/** Where an error stands and what is said of it. */
interface Fault {
  readonly range: readonly [number, number];
  readonly code: DiagnosticCode;
  readonly args: Readonly<Record<string, MessageArg>>;
}

/** So many errors are looked at: one that an alias repeats stands in one place again and again. */
const MOST_READ = 20 * MOST_TOLD;

/** Keywords that only say that another one was broken. */
const HOLLOW = ['if', 'propertyNames'];

/** Holds a document against its schema; one diagnostic for one place. */
export function structureOf(parsed: ParsedDocument, validate: Validator): readonly Diagnostic[] {
  if (validate(parsed.document.toJS({ maxAliasCount: -1 }))) return [];
  const errors = (validate.errors ?? []).filter(
    ({ keyword, schemaPath }) => !HOLLOW.includes(keyword) && !schemaPath.includes('/anyOf/'),
  );
  const broken = new Set(errors.map(({ instancePath, keyword }) => `${keyword} ${instancePath}`));
  const found = new Map<string, Diagnostic>();
  for (const error of errors.slice(0, MOST_READ)) {
    if (followsFrom(error, broken)) continue;
    const { range, code, args } = faultOf(parsed, error);
    const diagnostic = at(parsed.source, range, code, args);
    const place = `${diagnostic.at?.line}:${diagnostic.at?.column}`;
    if (!found.has(place)) found.set(place, diagnostic);
    if (found.size > MOST_TOLD) break;
  }
  return [...found.values()];
}

/** A key that is missing where another stands that is not known was misspelt: the slip is told once, where it stands. */
const followsFrom = ({ keyword, instancePath }: SchemaError, broken: ReadonlySet<string>): boolean => {
  const beside = (other: string) => broken.has(`${other} ${instancePath}`);
  return (
    (['required', 'anyOf'].includes(keyword) && beside('additionalProperties')) ||
    (keyword === 'required' && beside('anyOf'))
  );
};

const stepsOf = ({ instancePath }: SchemaError): Steps =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

function faultOf(parsed: ParsedDocument, error: SchemaError): Fault {
  const steps = stepsOf(error);
  const node = nodeAt(parsed.document, steps);
  const fault = plainFault(parsed, error, steps);
  const colon = mistypedColon(error, node);
  if (colon !== undefined) return { ...fault, code: colon };
  const named = error.parentSchema?.['x-words']?.[error.keyword];
  const words = { written: written(node), ...fault.args };
  if (named !== undefined && !('nearest' in fault.args))
    return { ...fault, code: named.code, args: { ...words, ...named.args } };
  return fault.code === 'wrong-shape' && wantsQuotes(error, node)
    ? { ...fault, code: 'needs-quotes', args: words }
    : { ...fault, args: words };
}

/** Where a map is expected, a text that begins with a key: its colon is not one that YAML knows. */
function mistypedColon({ keyword, params }: SchemaError, node: unknown): DiagnosticCode | undefined {
  const types = String(params['type']).split(',');
  if (keyword === 'additionalProperties')
    return String(params['additionalProperty']).includes('：') ? 'full-width-colon' : undefined;
  if (keyword !== 'type' || !types.includes('object')) return undefined;
  if (fullWidthKey(node)) return 'full-width-colon';
  return tightKey(node) ? 'tight-colon' : undefined;
}

/** Digits or a word that YAML reads as something else than the text that is asked. */
const wantsQuotes = ({ params }: SchemaError, node: unknown): boolean =>
  params['type'] === 'string' &&
  isScalar(node) &&
  ['number', 'boolean', 'bigint'].includes(typeof node.value);

type FaultOf = (parsed: ParsedDocument, error: SchemaError, steps: Steps) => Fault;

const onValue =
  (code: DiagnosticCode, args: (error: SchemaError, node: unknown) => Fault['args'] = () => ({})): FaultOf =>
  (parsed, error, steps) => {
    const node = nodeAt(parsed.document, steps);
    return { range: rangeOf(node), code, args: { key: nameOf(steps), ...args(error, node) } };
  };

/** The last name of a path; of an item the list it stands in. */
const nameOf = (steps: Steps): string => String(steps.findLast((step) => typeof step === 'string') ?? '');

const LIMITS: Readonly<Record<string, string>> = { minimum: '>=', exclusiveMinimum: '>', maximum: '<=' };

const outOfRange = onValue('out-of-range', ({ keyword, params }) => ({
  limit: `${LIMITS[keyword] ?? ''} ${String(params['limit'])}`,
}));

const pairOf = onValue('wrong-shape', ({ params }) => ({
  expected: { code: 'shape-pair', args: { count: String(params['limit']) } },
}));

const maxItems: FaultOf = (parsed, error, steps) =>
  Number(error.params['limit']) > 2 ? atMost(parsed, error, steps) : pairOf(parsed, error, steps);

const atMost = onValue('wrong-shape', ({ params }) => ({
  expected: { code: 'shape-at-most', args: { count: String(params['limit']) } },
}));

const minItems: FaultOf = (parsed, error, steps) =>
  Number(error.params['limit']) > 1
    ? pairOf(parsed, error, steps)
    : onValue('nothing-in-it')(parsed, error, steps);

/** By keyword of JSON Schema. */
const WORDED: Readonly<Record<string, FaultOf>> = {
  additionalProperties: (parsed, error, steps) => unknownKey(error, nodeAt(parsed.document, steps)),
  required: missingKey,
  enum: onValue('not-allowed', ({ params }) => {
    const allowed = (params['allowedValues'] as unknown[]).map(String);
    return { allowed };
  }),
  uniqueItems: (parsed, error, steps) => {
    const node = nodeAt(parsed.document, [...steps, Number(error.params['i'])]);
    return { range: rangeOf(node), code: 'repeated-item', args: { written: written(node) } };
  },
  minItems,
  maxItems,
  minProperties: onValue('nothing-in-it'),
  minLength: onValue('nothing-in-it'),
  pattern: onValue('nothing-in-it'),
  minimum: outOfRange,
  maximum: outOfRange,
  exclusiveMinimum: outOfRange,
  not: notBoth,
  type: onValue('wrong-shape', ({ params }) => ({ expected: shapesOf(params['type']) })),
};

function plainFault(parsed: ParsedDocument, error: SchemaError, steps: Steps): Fault {
  if (error.propertyName !== undefined) return badKey(parsed, error.propertyName, steps);
  const worded = WORDED[error.keyword] ?? onValue('wrong-shape');
  return worded(parsed, error, steps);
}

function shapesOf(type: unknown): MessageArg {
  const types = Array.isArray(type) ? type.map(String) : String(type).split(',');
  // That nothing may stand there as well is no help to whoever wrote something.
  const asked = types.filter((one) => one !== 'null');
  const shapes = asked.map((one): Message => ({ code: `shape-${one}` as 'shape-object', args: {} }));
  return shapes.length === 1 && shapes[0] ? shapes[0] : shapes;
}

function badKey(parsed: ParsedDocument, key: string, steps: Steps): Fault {
  const range = keyRange(parsed, [...steps, key]) ?? rangeOf(nodeAt(parsed.document, steps));
  return { range, code: 'bad-name', args: { key, written: key } };
}

function missingKey(parsed: ParsedDocument, error: SchemaError, steps: Steps): Fault {
  const range = keyRange(parsed, steps) ?? rangeOf(nodeAt(parsed.document, steps));
  const args = { key: String(error.params['missingProperty']), in: nameOf(steps) };
  return { range, code: 'missing-key', args };
}

/** Of two keys that exclude each other the later one is the slip. */
function notBoth(parsed: ParsedDocument, error: SchemaError, steps: Steps): Fault {
  const pair = error.parentSchema?.['x-pair'] ?? [];
  const node = nodeAt(parsed.document, steps);
  const keys = isMap(node) ? node.items.map(({ key }) => written(key)) : [];
  const [first = '', second = ''] = keys.filter((key) => pair.includes(key));
  const range = keyRange(parsed, [...steps, second]) ?? rangeOf(node);
  return { range, code: 'same-end', args: { key: second, other: first } };
}

function unknownKey(error: SchemaError, node: unknown): Fault {
  const key = String(error.params['additionalProperty']);
  const pair = isMap(node) ? pairAt(node, key) : undefined;
  const { properties = {}, 'x-keys': known = [] } = error.parentSchema ?? {};
  const own = Object.keys(properties);
  const close = known.includes(key) ? undefined : (nearest(key, own) ?? nearest(key, known));
  const allowed = close === undefined || own.includes(close) ? own : known;
  const args = { key, allowed, ...(close && { nearest: close }) };
  return { range: rangeOf(pair?.key ?? node), code: 'unknown-key', args };
}

/** Where the key itself stands whose value a path leads to. */
export function keyRange(parsed: ParsedDocument, steps: Steps): readonly [number, number] | undefined {
  const parent = nodeAt(parsed.document, steps.slice(0, -1));
  const last = steps.at(-1);
  if (!isMap(parent) || last === undefined) return undefined;
  const pair = pairAt(parent, last);
  return pair && rangeOf(pair.key);
}
