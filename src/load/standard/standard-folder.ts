import { existsSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isScalar, visit } from 'yaml';
import type { Diagnostic, Loaded, Standard } from '../../model/index.ts';
import { at, wholeFile } from '../../yaml/diagnose.ts';
import { nodeAt, type ParsedDocument, rangeOf } from '../../yaml/documents.ts';
import { keyRange, type Validator } from '../../yaml/structure.ts';
import { auditSettingsOf } from './audit-settings.ts';
import { digestOf } from './digest.ts';
import { doubtsOf } from './doubts/index.ts';
import { checkFacts } from './fact-catalogue.ts';
import { checkHead } from './head.ts';
import type { Complain, PlainFact, PlainHead, PlainStandard, PlainTier } from './plain-standard.ts';
import { standardOf } from './standard.ts';
import { readOne } from './standard-file.ts';

export interface StandardValidators {
  readonly standard: Validator;
  readonly facts: Validator;
  readonly tier: Validator;
}

interface StandardFiles {
  readonly standard: Standard;
  readonly plain: PlainStandard;
  /** What is doubtful in it. */
  readonly warnings: readonly Diagnostic[];
}

/** Reads a folder of definitions: standard.yaml names the tiers' files; facts.yaml is the catalogue. */
export async function readStandard(
  directory: string,
  validators: StandardValidators,
): Promise<Loaded<StandardFiles>> {
  const diagnostics: Diagnostic[] = [];
  const parsed = new Map<string, ParsedDocument>();
  const read = async <T>(file: string, validate: Validator): Promise<T | undefined> => {
    const result = await readOne(join(directory, file), validate);
    if (!result.ok) diagnostics.push(...result.diagnostics.map((one) => withRole(one, file)));
    else parsed.set(file, result.value);
    return result.ok ? (valuesOf(result.value) as T) : undefined;
  };
  const complain = complainer(parsed, diagnostics);
  const head = await read<PlainHead>('standard.yaml', validators.standard);
  const facts = await read<Record<string, PlainFact>>('facts.yaml', validators.facts);
  const tiers: PlainTier[] = [];
  for (const [i, { file }] of (head?.tiers ?? []).entries()) {
    if (isOutside(directory, file)) {
      complain('standard.yaml', ['tiers', i, 'file'], { code: 'file-outside', args: { written: file } });
      continue;
    }
    const tier = await read<PlainTier>(file, validators.tier);
    if (tier) tiers.push(tier);
  }
  if (head) checkHead(head, complain);
  if (head === undefined || facts === undefined || diagnostics.length > 0) return { ok: false, diagnostics };
  const plain = { standard: head, facts, tiers };
  const standard = standardOf(plain, complain, () => digestOf(plain));
  checkFacts(facts, standard.facts, head, complain);
  const audit = auditSettingsOf(plain, standard.facts, complain);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  doubtsOf(plain, standard, complain);
  const warnings = [...diagnostics, ...(await unnamedFiles(directory, head))];
  return { ok: true, value: { standard: { ...standard, audit }, plain, warnings } };
}

/** A catalogue that is missing is no misspelt tier: what is said is what must be in the folder. */
const withRole = (one: Diagnostic, file: string): Diagnostic =>
  one.code === 'missing-file' && file === 'facts.yaml'
    ? { ...one, hint: { code: 'hint-fact-catalogue', args: {} } }
    : one;

const FIGURES = ['at_least', 'at_most', 'more_than', 'less_than', 'low', 'high'];

/** A file of the standard as values; a figure keeps the digits it is written with. */
function valuesOf({ document }: ParsedDocument): unknown {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !FIGURES.includes(String(key.value)) || !isScalar(value)) return;
      if (typeof value.value === 'number' && value.source !== String(value.value)) value.value = value.source;
    },
  });
  return document.toJS({ maxAliasCount: -1 });
}

/** No file of a standard lies elsewhere, by name or by a link. */
function isOutside(directory: string, file: string): boolean {
  const path = join(directory, file);
  if (
    !join(sep, file).startsWith(sep) ||
    file.split(/[\\/]/).includes('..') ||
    /^([\\/]|[A-Za-z]:)/.test(file)
  )
    return true;
  if (!existsSync(path)) return false;
  return !realpathSync(path).startsWith(realpathSync(directory) + sep);
}

async function unnamedFiles(directory: string, { tiers }: PlainHead): Promise<readonly Diagnostic[]> {
  const named = ['standard.yaml', 'facts.yaml', 'reading.yaml', ...tiers.map(({ file }) => file)];
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter(
      (entry) => !entry.isDirectory() && /^[^.].*\.ya?ml$/i.test(entry.name) && !named.includes(entry.name),
    )
    .map(({ name }) => name)
    .sort()
    .map(
      (name): Diagnostic => ({ ...wholeFile(join(directory, name), 'unnamed-file'), severity: 'warning' }),
    );
}

const complainer =
  (parsed: ReadonlyMap<string, ParsedDocument>, diagnostics: Diagnostic[]): Complain =>
  (file, path, { code, args = {}, key, warning }) => {
    const source = parsed.get(file);
    if (source === undefined) return;
    const range = (key && keyRange(source, path)) || rangeOf(nodeAt(source.document, path));
    const diagnostic = at(source.source, range, code, args);
    diagnostics.push(warning ? { ...diagnostic, severity: 'warning' } : diagnostic);
  };
