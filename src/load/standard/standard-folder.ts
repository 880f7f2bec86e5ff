import { join } from 'node:path';
import type { Diagnostic, Loaded, Standard } from '../../model/index.ts';
import { readText } from '../../yaml/bytes.ts';
import { at, wholeFile } from '../../yaml/diagnose.ts';
import { nodeAt, type Parsed, parse, rangeOf, tooDeep } from '../../yaml/documents.ts';
import { structureOf, type Validator } from '../../yaml/structure.ts';
import type { Complain, PlainFact, PlainHead, PlainStandard, PlainTier } from './plain-standard.ts';
import { standardOf } from './standard.ts';

export interface StandardValidators {
  readonly standard: Validator;
  readonly facts: Validator;
  readonly tier: Validator;
}

interface Read {
  readonly standard: Standard;
  readonly plain: PlainStandard;
}

/** Reads a folder of definitions: standard.yaml names the tiers' files; facts.yaml is the catalogue. */
export async function readStandard(directory: string, validators: StandardValidators): Promise<Loaded<Read>> {
  const diagnostics: Diagnostic[] = [];
  const parsed = new Map<string, Parsed>();
  const read = async <T>(file: string, validate: Validator): Promise<T | undefined> => {
    const result = await readOne(join(directory, file), validate);
    if (!result.ok) diagnostics.push(...result.diagnostics);
    else parsed.set(file, result.value);
    return result.ok ? (result.value.document.toJS({ maxAliasCount: 100 }) as T) : undefined;
  };
  const head = await read<PlainHead>('standard.yaml', validators.standard);
  const facts = await read<Record<string, PlainFact>>('facts.yaml', validators.facts);
  const tiers: PlainTier[] = [];
  for (const { file } of head?.tiers ?? []) {
    const tier = await read<PlainTier>(file, validators.tier);
    if (tier) tiers.push(tier);
  }
  if (head === undefined || facts === undefined || diagnostics.length > 0) return { ok: false, diagnostics };
  const plain = { standard: head, facts, tiers };
  const standard = standardOf(plain, complainer(parsed, diagnostics));
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: { standard, plain } };
}

export async function readOne(file: string, validate: Validator): Promise<Loaded<Parsed>> {
  const text = await readText(file);
  if (!text.ok) return text;
  if (tooDeep(text.value.text)) return { ok: false, diagnostics: [wholeFile(file, 'too-deep')] };
  const [first, second] = await parse(text.value);
  if (first === undefined) return { ok: false, diagnostics: [wholeFile(file, 'empty-file')] };
  if (second !== undefined)
    return {
      ok: false,
      diagnostics: [at(second.source, rangeOf(second.document.contents), 'several-documents')],
    };
  const diagnostics = first.diagnostics.length > 0 ? first.diagnostics : structureOf(first, validate);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: first };
}

const complainer =
  (parsed: ReadonlyMap<string, Parsed>, diagnostics: Diagnostic[]): Complain =>
  (file, path, code, args = {}) => {
    const source = parsed.get(file);
    if (source) diagnostics.push(at(source.source, rangeOf(nodeAt(source.document, path)), code, args));
  };
