import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { beyondForm, type FormFormatName, formFormats } from '../form/write/index.ts';
import type { Standard, Submission } from '../model/index.ts';
import { sentence } from '../words/index.ts';
import type { Call } from './call.ts';
import type { Outcome } from './environment.ts';
import { errorsText } from './errors.ts';
import { loaded } from './evaluated.ts';
import { found } from './found.ts';
import { type CommunityDocument, intoFolder } from './into-folder.ts';
import type { Targets } from './output-option.ts';
import { schemaFor, standardOf, tierNamed } from './standard.ts';
import { WrongCall } from './wrong-call.ts';

export interface FormsOptions extends Targets {
  readonly tier?: string;
  readonly from?: string;
  readonly table?: string;
  readonly format: FormFormatName;
  readonly output?: string;
  readonly force?: boolean;
  readonly indicators?: string;
  readonly quiet?: boolean;
  readonly ascii?: boolean;
}

/** Forms filled in with what is known already: one into a file, several into a folder. @throws WrongCall */
export async function formsFrom(options: FormsOptions, call: Call): Promise<Outcome> {
  const path = options.table ?? options.from ?? '';
  if (options.table !== undefined && options.from !== undefined)
    throw new WrongCall({ code: 'init-from-or-table', args: {} });
  const standard = await standardOf(options.indicators);
  const tier = options.tier ?? (options.table === undefined ? undefined : standard.tiers[0]?.id);
  const { submissions, diagnostics } = await loaded([path], standard, [], call, {
    ...options,
    ...(tier !== undefined && { tier }),
  });
  const beyond = formatOf(options) === 'xlsx' ? submissions.map(beyondForm) : [];
  const fitting = submissions.filter((_, index) => (beyond[index] ?? []).length === 0);
  const documents = fitting.map((one) => documentOf(one, standard, options, call));
  const [only] = documents;
  const folder = options.table !== undefined || submissions.length > 1 || isFolder(options.output);
  if (folder && isNoFolder(options.output))
    throw new WrongCall({
      code: 'init-folder-wanted',
      args: { file: path, count: String(submissions.length) },
    });
  const kept =
    folder && options.output !== undefined
      ? await intoFolder(options.output, documents, options.force)
      : undefined;
  const wrong = [...diagnostics, ...beyond.flat(), ...(kept ?? [])];
  const written = documents.length - (kept?.length ?? 0);
  return {
    code: wrong.length > 0 ? 2 : 0,
    output: kept !== undefined || only === undefined ? '' : await only.write(),
    file: options.output,
    errors: await errorsText(wrong, call.lang, options.ascii),
    ...(kept !== undefined && { closing: closingOf(written, options, call) }),
  };
}

const closingOf = (count: number, { output = '', quiet }: FormsOptions, { lang }: Call): string => {
  const totals = { code: 'totals-forms', args: { count: String(count) } } as const;
  return quiet ? '' : `${sentence({ code: 'written', args: { file: output, totals } }, lang)}\n`;
};

function documentOf(
  submission: Submission,
  standard: Standard,
  options: FormsOptions,
  { lang, environment }: Call,
): CommunityDocument {
  const named = options.tier ?? submission.tier;
  const tier = named === undefined ? standard.tiers[0] : tierNamed(standard, named);
  if (tier === undefined) throw new Error('a standard has tiers');
  const format = formatOf(options);
  const { indicators, output = '' } = options;
  const schema = schemaFor(indicators, /\.ya?ml$/i.test(output) ? dirname(output) : output, environment);
  return {
    id: submission.community.id,
    name: submission.community.name,
    ending: `.${format}`,
    write: () => formFormats[format](standard, tier, lang, schema, submission),
  };
}

/** Forms of a table are workbooks, unless the call says otherwise: as texts, import writes them. */
const formatOf = ({ table, format, targets }: FormsOptions): FormFormatName =>
  table !== undefined && targets?.[0]?.named !== true ? 'xlsx' : format;

const isFolder = (output: string | undefined): boolean =>
  output !== undefined && (/[\\/]$/.test(output) || found(output)?.isDirectory() === true);

const isNoFolder = (output: string | undefined): boolean =>
  output === undefined || (!isFolder(output) && (existsSync(output) || /\.(ya?ml|xlsx)$/i.test(output)));
