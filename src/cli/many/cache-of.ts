import type { SettlementRules } from '../../audit/index.ts';
import type { Layout, Report } from '../../report/evaluation/index.ts';
import { jsonText, sentence } from '../../words/index.ts';
import type { Call } from '../call.ts';
import type { Cache } from './cache.ts';
import type { PieceOptions } from './piece-run.ts';

/**
 * The cache that a call names, for all that decides what is written of a source beside what it holds. What makes digests
 * takes long to load, and few calls name one.
 */
export async function cacheOf(
  { cache: file, ...options }: PieceOptions & { readonly cache?: string },
  { tool, standard, run }: Omit<Report, 'evaluations' | 'diagnostics'>,
  layout: Layout,
  { baseline }: SettlementRules,
  { config, environment }: Call,
): Promise<Cache | undefined> {
  if (file === undefined) return undefined;
  const [{ Cache }, { digestOf }] = await Promise.all([import('./cache.ts'), import('./cache-file.ts')]);
  const { format, failOn, tier, evidence, set, asOf, input } = options;
  const asked = { format, failOn, tier, evidence, set, asOf, input, today: run?.asOf };
  const program = { tool, digest: environment.digest?.(), standard: standard.digest };
  const context = digestOf(jsonText({ program, asked, layout, baseline, findings: config?.findings }, 0));
  return new Cache(file, context, asOf !== undefined);
}

/** What was wrong with it, for who wants to know; asked once all is written. */
export const cacheNote = (
  cache: Cache | undefined,
  { cache: file = '', quiet }: { readonly cache?: string; readonly quiet?: boolean },
  { lang }: Call,
): string =>
  cache?.note === undefined || quiet ? '' : `${sentence({ code: cache.note, args: { file } }, lang)}\n`;
