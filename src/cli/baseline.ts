import { existsSync } from 'node:fs';
import { type BaselineEntry, rememberedOf, type SettlementRules } from '../audit/index.ts';
import { readBytes } from '../load/index.ts';
import type { KeptFinding } from '../model/index.ts';
import { isFindingCode, jsonText, sentence } from '../words/index.ts';
import type { Call } from './call.ts';
import type { BaselineOptions } from './options.ts';
import { writeTo } from './output.ts';
import { WrongCall } from './wrong-call.ts';

/** The findings that a baseline remembers; of one that is about to be written, none. @throws WrongCall */
export async function baselineOf({
  baseline,
  updateBaseline,
}: BaselineOptions): Promise<readonly BaselineEntry[]> {
  if (baseline === undefined) {
    if (updateBaseline) throw new WrongCall({ code: 'baseline-wanted', args: {} });
    return [];
  }
  const exists = existsSync(baseline);
  if (!exists && updateBaseline) return [];
  if (!exists) throw new WrongCall({ code: 'no-baseline', args: { file: baseline } });
  const bytes = await readBytes(baseline);
  const read = bytes.ok ? parsed(Buffer.from(bytes.value).toString()) : undefined;
  // One that is about to be written is looked at as well: a file of another kind is not written over.
  if (read === undefined) throw new WrongCall({ code: 'wrong-baseline', args: { file: baseline } });
  return updateBaseline ? [] : read;
}

function parsed(text: string): readonly BaselineEntry[] | undefined {
  try {
    const { findings } = JSON.parse(text) as { readonly findings?: unknown };
    return Array.isArray(findings) && findings.every(isRemembered) ? findings : undefined;
  } catch {
    return undefined;
  }
}

const isRemembered = (one: unknown): one is BaselineEntry => {
  if (typeof one !== 'object' || one === null) return false;
  const { community, code, facts = [] } = one as Record<string, unknown>;
  return (
    typeof community === 'string' &&
    isFindingCode(code) &&
    Array.isArray(facts) &&
    facts.every((fact) => typeof fact === 'string')
  );
};

/** Writes what was found where that is asked, and says so: in an order that keeps its differences small. @throws WrongCall */
export async function updatedBaseline(
  { baseline: file, updateBaseline, quiet }: BaselineOptions & { readonly quiet?: boolean },
  findings: () => readonly KeptFinding[],
  { lang }: Call,
): Promise<string> {
  if (!updateBaseline || file === undefined) return '';
  const lines = [...new Set(findings().map((one) => jsonText(rememberedOf(one), 0)))].toSorted();
  const list = lines.map((line) => `\n    ${line}`).join(',');
  await writeTo(file, `{\n  "schema": "1.0",\n  "findings": [${list}${lines.length > 0 ? '\n  ' : ''}]\n}\n`);
  return quiet
    ? ''
    : `${sentence({ code: 'baseline-written', args: { file, count: String(lines.length) } }, lang)}\n`;
}

/** What settles findings in this run. @throws WrongCall */
export const settlingOf = async (
  options: BaselineOptions,
  asOf: () => string,
  { config }: Call,
): Promise<SettlementRules> => ({
  asOf,
  baseline: await baselineOf(options),
  ...(config && { settings: config.findings }),
});
