import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Config, FindingCode, FindingSetting, FindingThreshold, Loaded } from '../model/index.ts';
import { readText } from '../yaml/bytes.ts';
import { at, wholeFile } from '../yaml/diagnose.ts';
import { parse, rangeOf } from '../yaml/documents.ts';
import { structureOf, type Validator } from '../yaml/structure.ts';

const NAME = 'sce.config.yaml';

/** The plain shape that the schema has made sure of. */
interface Plain extends Pick<Config, 'paths' | 'exclude' | 'indicators' | 'lang' | 'evidence' | 'baseline'> {
  readonly notice_settings?: string;
  readonly fail_on?: NonNullable<Config['failOn']>;
  readonly findings?: Readonly<
    Partial<Record<FindingCode, FindingSetting['severity'] | Readonly<Record<string, string | number>>>>
  >;
}

/** The configuration of a folder, or of the nearest one above it that has any; nothing where none has. */
export async function findConfig(folder: string): Promise<Loaded<Config> | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, NAME);
    if (existsSync(file)) return loadConfig(relative(folder, file) || NAME, folder);
    if (dirname(at) === at) return undefined;
  }
}

/** The file, or every diagnostic on it; paths come out as they are from the folder that is worked in. */
async function loadConfig(file: string, folder: string): Promise<Loaded<Config>> {
  const text = await readText(resolve(folder, file));
  if (!text.ok) return text;
  const [parsed, second] = await parse({ ...text.value, file });
  if (parsed === undefined) return { ok: false, diagnostics: [wholeFile(file, 'empty-file')] };
  if (second !== undefined)
    return {
      ok: false,
      diagnostics: [at(second.source, rangeOf(second.document.contents), 'several-settings')],
    };
  const { config } = await import('#generated/standard-validators.js');
  const broken =
    parsed.diagnostics.length > 0 ? parsed.diagnostics : structureOf(parsed, config as Validator);
  if (broken.length > 0) return { ok: false, diagnostics: broken };
  return { ok: true, value: configOf(parsed.document.toJS({ maxAliasCount: -1 }) as Plain, file) };
}

function configOf(plain: Plain, file: string): Config {
  const here = (path: string): string => (isAbsolute(path) ? path : join(dirname(file), path));
  const { paths, exclude, indicators, notice_settings, baseline, fail_on, findings = {}, ...rest } = plain;
  return {
    file,
    ...(rest.lang && { lang: rest.lang }),
    ...(rest.evidence && { evidence: rest.evidence }),
    ...(paths && { paths: paths.map(here) }),
    // A pattern without a slash fits a name in any folder.
    ...(exclude && { exclude: exclude.map((one) => (one.includes('/') ? here(one) : one)) }),
    ...(indicators && { indicators: here(indicators) }),
    ...(notice_settings && { noticeSettings: here(notice_settings) }),
    ...(baseline && { baseline: here(baseline) }),
    ...(fail_on && { failOn: fail_on }),
    findings: Object.fromEntries(Object.entries(findings).map(([code, set]) => [code, settingOf(set)])),
  };
}

function settingOf(set: NonNullable<Plain['findings']>[FindingCode]): FindingSetting {
  if (typeof set !== 'object') return { ...(set && { severity: set }), thresholds: {} };
  const { severity, ...thresholds } = set as {
    readonly severity?: NonNullable<FindingSetting['severity']>;
  } & Readonly<Partial<Record<FindingThreshold, string | number>>>;
  return { ...(severity && { severity }), thresholds };
}
