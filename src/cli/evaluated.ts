import { dateIn, evaluate } from '../evaluate/index.ts';
import { eachSubmission, kept, type LoadOptions, loadSubmissions, unwatched } from '../load/index.ts';
import type {
  CalendarDate,
  Diagnostic,
  Evaluation,
  EvaluationOptions,
  Evidence,
  Loaded,
  Standard,
  Submission,
  Tier,
} from '../model/index.ts';
import type { Report } from '../report/evaluation/index.ts';
import type { Call } from './call.ts';
import { isFolderOfOthers } from './leftovers.ts';
import { isRegularFile } from './output.ts';
import type { Targets } from './output-option.ts';
import { withProgress } from './progress.ts';
import { tierNamed } from './standard.ts';

export interface EvaluatedOptions extends Targets {
  readonly tier?: string;
  readonly evidence?: Evidence;
  readonly set?: readonly string[];
  readonly asOf?: CalendarDate;
  readonly indicators?: string;
  readonly input?: 'ndjson';
  readonly exclude?: readonly string[];
  readonly stdinFilePath?: string;
  readonly output?: string;
}

type InputOptions = Omit<EvaluatedOptions, 'evidence' | 'set' | 'asOf'>;

/** Reads what the paths hold and evaluates it; findings are not yet asked for. @throws WrongCall for an unknown tier */
export async function evaluated(
  paths: readonly string[],
  standard: Standard,
  options: EvaluatedOptions,
  call: Call,
): Promise<{ readonly evaluations: readonly Evaluation[]; readonly diagnostics: readonly Diagnostic[] }> {
  const evaluations: Evaluation[] = [];
  const heed = heedingHeap();
  const diagnostics = await eachEvaluated(paths, standard, options, call, (judged) =>
    heed(evaluations.push(...judged)),
  );
  return { evaluations, diagnostics };
}

/** After so many more it is asked whether they can still be kept. */
const OFTEN = 100;

/** Asked with how many are kept by now; what looks is loaded where there are many. */
function heedingHeap(): (count: number) => Promise<void> | undefined {
  let next = OFTEN;
  return (count) => {
    if (count < next) return undefined;
    next = count + OFTEN;
    return import('./heap.ts').then(({ heedHeap }) => heedHeap(count));
  };
}

/** The same submission by submission, as they are read, so that none need be kept. */
export async function eachEvaluated(
  paths: readonly string[],
  standard: Standard,
  options: EvaluatedOptions,
  call: Call,
  take: (evaluations: readonly Evaluation[]) => void | Promise<void> | undefined,
): Promise<readonly Diagnostic[]> {
  const { watch = unwatched } = call;
  const judge = judgeOf(standard, options, call, true);
  const loading = loadOptions(standard, options.set ?? [], call, options);
  const unread: Diagnostic[] = [];
  const unjudged: Diagnostic[] = [];
  await withProgress(call, async (onFile) => {
    for await (const read of eachSubmission(paths, standard, { ...loading, onFile })) {
      if (!read.ok) {
        for (const one of read.diagnostics) unread.push(one);
        continue;
      }
      const stop = watch('evaluating');
      const judged = judge(kept(read.value));
      stop();
      await take(judged.flatMap((one) => (one.ok ? [one.value] : [])));
      for (const one of judged) if (!one.ok) unjudged.push(...one.diagnostics);
    }
  });
  return [...unread, ...unjudged];
}

/** Judges a submission at each tier that is asked for, or says why it cannot be. */
export function judgeOf(standard: Standard, options: EvaluatedOptions, call: Call, margins: boolean) {
  const chosen = tiersOf(options.tier, standard);
  const asked = { evidence: options.evidence ?? 'attested', asOf: asOf(options, call), margins };
  return (submission: Submission): readonly Loaded<Evaluation>[] => {
    const own = submission.tier === undefined ? [] : [tierNamed(standard, submission.tier)];
    const tiers = chosen ?? own;
    if (tiers.length === 0) return [{ ok: false, diagnostics: [withoutTier(submission)] }];
    return tiers.map((tier) => ({ ok: true, value: evaluate(standard, submission, { tier, ...asked }) }));
  };
}

/** The tiers of `--tier`: one by its name, `all` of them, or without it each submission's own. @throws WrongCall */
function tiersOf(name: string | undefined, standard: Standard): readonly Tier[] | undefined {
  if (name === undefined) return undefined;
  return name === ALL_TIERS ? standard.tiers : [tierNamed(standard, name)];
}

/** What `--tier` calls all tiers; no tier may be called so. */
export const ALL_TIERS = 'all';

/** A submission that leaves its tier open, where no tier is asked for. */
export const withoutTier = ({ file, communityAt }: Submission): Diagnostic => ({
  file,
  at: communityAt,
  code: 'no-tier',
  message: { code: 'diagnostic-no-tier', args: {} },
  hint: { code: 'hint-no-tier', args: {} },
});

/**
 * Reads what the paths hold: submissions, and what import makes of other files, telling what it left unread. Long
 * reading shows its progress on a terminal.
 */
export async function loaded(
  paths: readonly string[],
  standard: Standard,
  sets: readonly string[],
  call: Call,
  options: InputOptions = {},
): ReturnType<typeof loadSubmissions> {
  const loading = loadOptions(standard, sets, call, options);
  return withProgress(call, (onFile) =>
    loadSubmissions(paths, standard, { ...loading, onFile, onKept: heedingHeap() }),
  );
}

export function loadOptions(
  standard: Standard,
  sets: readonly string[],
  call: Call,
  { tier: name, indicators, input, exclude, stdinFilePath, output, targets }: InputOptions,
): LoadOptions {
  const { readStdin, stdin } = call.environment;
  // A table that has no column for the tier is read at the one that is asked for.
  const rowTier = name === undefined || name === ALL_TIERS ? undefined : tierNamed(standard, name);
  const taken = new Set<string>();
  const outputs = [output, ...(targets ?? []).map((target) => target.output)].flatMap((one) => one ?? []);
  const convert: LoadOptions['convert'] = async (path, isWanted) => {
    const isFolder = isFolderOfOthers(path);
    return isFolder || isOther(path)
      ? (await import('./imported-texts.ts')).importedTexts(
          path,
          standard,
          { isFolder, taken, isWanted, indicators, rowTier, outputs },
          call,
        )
      : undefined;
  };
  return {
    readStdin,
    stdin,
    sets,
    convert,
    lines: input === 'ndjson',
    watch: call.watch,
    ...namedInputs({ exclude, stdinFilePath }),
  };
}

/** What is left out, and what standard input is called. */
export const namedInputs = ({
  exclude,
  stdinFilePath,
}: {
  readonly exclude?: readonly string[] | undefined;
  readonly stdinFilePath?: string | undefined;
}): Pick<LoadOptions, 'exclude' | 'stdinName'> => ({
  ...(exclude && { exclude }),
  ...(stdinFilePath !== undefined && { stdinName: stdinFilePath }),
});

/** A form, a table, a notice: by its ending, before anything is loaded that reads it. */
const isOther = (path: string): boolean =>
  /\.[a-z]{1,8}$/i.test(path) && !/\.(ya?ml|json)$/i.test(path) && isRegularFile(path);

export const asOf = ({ asOf: date }: EvaluatedOptions, { environment }: Call): EvaluationOptions['asOf'] =>
  date === undefined ? { kind: 'instant', epochMilliseconds: environment.now() } : { kind: 'date', date };

/** What a run was asked, as its report says it. */
export const runOf = (
  options: EvaluatedOptions,
  standard: Standard,
  call: Call,
): NonNullable<Report['run']> => ({
  evidence: options.evidence ?? 'attested',
  // Time zones are slow to load, and few formats print the date.
  get asOf() {
    return dateIn(standard.timeZone, asOf(options, call));
  },
  ...(options.tier !== undefined && {
    tier: options.tier === ALL_TIERS ? ALL_TIERS : tierNamed(standard, options.tier).id,
  }),
  comparison: standard.comparison,
  set: options.set ?? [],
});

/** What stands above every report of evaluations. */
export const headOf = (standard: Standard, options: EvaluatedOptions, call: Call) => ({
  tool: toolOf(call),
  standard,
  run: runOf(options, standard, call),
});

export const toolOf = ({ environment }: Call): Report['tool'] => ({
  name: 'sce',
  version: environment.version,
});
