import { isMap, isPair, isScalar, type Pair } from 'yaml';
import type { Diagnostic } from '../model/index.ts';
import { nearest } from '../standard/index.ts';
import { at } from './diagnose.ts';
import { nodeAt, type Parsed, rangeOf } from './documents.ts';

/** An error as Ajv's compiled validators give it. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: {
    readonly properties?: Readonly<Record<string, unknown>>;
    /** What a phrase may hold in braces. */
    readonly 'x-placeholders'?: readonly string[];
  };
}

export type Validator = ((value: unknown) => boolean) & { errors?: readonly SchemaError[] | null };

/** Holds a document against its schema; one diagnostic for one place. */
export function structureOf(parsed: Parsed, validate: Validator): readonly Diagnostic[] {
  let value: unknown;
  try {
    value = parsed.document.toJS({ maxAliasCount: 100 });
  } catch {
    return [at(parsed.source, rangeOf(parsed.document.contents), 'alias-bomb')];
  }
  if (validate(value)) return [];
  const seen = new Set<string>();
  return (validate.errors ?? []).flatMap((error) => {
    const diagnostic = worded(parsed, error);
    const place = `${diagnostic.at?.line}:${diagnostic.at?.column}`;
    if (seen.has(place)) return [];
    seen.add(place);
    return [diagnostic];
  });
}

function worded(parsed: Parsed, error: SchemaError): Diagnostic {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  const steps = path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const node = nodeAt(parsed.document, steps);
  const name = path.at(-1) ?? '';
  if (error.keyword === 'additionalProperties') return unknownKey(parsed, node, error);
  if (error.keyword === 'required')
    return at(parsed.source, keyRange(parsed, steps) ?? rangeOf(node), 'missing-key', {
      key: String(error.params['missingProperty']),
      in: name,
    });
  const placeholders = error.parentSchema?.['x-placeholders'];
  if (error.keyword === 'pattern' && placeholders !== undefined)
    return at(parsed.source, rangeOf(node), 'unknown-placeholder', {
      key: name,
      allowed: placeholders.map((one) => `{${one}}`),
    });
  if (error.keyword === 'pattern' && name === 'id') return at(parsed.source, rangeOf(node), 'bad-id');
  if (error.keyword === 'pattern') return at(parsed.source, rangeOf(node), 'bad-date', { key: name });
  if (error.keyword === 'enum')
    return at(parsed.source, rangeOf(node), 'not-allowed', {
      key: name,
      allowed: (error.params['allowedValues'] as unknown[]).map(String),
    });
  return at(parsed.source, rangeOf(node), 'wrong-shape', {
    key: name,
    expected: String(error.params['type'] ?? error.keyword),
  });
}

function unknownKey(parsed: Parsed, node: unknown, error: SchemaError): Diagnostic {
  const key = String(error.params['additionalProperty']);
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  const known = Object.keys(error.parentSchema?.properties ?? {});
  const close = nearest(key, known);
  return at(parsed.source, rangeOf(pair?.key ?? node), 'unknown-key', {
    key,
    allowed: known,
    ...(close && { nearest: close }),
  });
}

/** Where the key itself stands whose value a path leads to. */
export function keyRange(
  parsed: Parsed,
  steps: readonly (string | number)[],
): readonly [number, number] | undefined {
  const parent = nodeAt(parsed.document, steps.slice(0, -1));
  const last = steps.at(-1);
  if (!isMap(parent) || typeof last !== 'string') return undefined;
  const pair = parent.items.find(
    (item: unknown): item is Pair => isPair(item) && isScalar(item.key) && item.key.value === last,
  );
  return pair && rangeOf(pair.key);
}
