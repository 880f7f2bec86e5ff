import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../../src/audit/index.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import { gapOf } from '../../src/gap/index.ts';
import { draftYaml, type ImportContext, readFile, readyReading } from '../../src/import/index.ts';
import { builtInReading, builtInStandard, submissionsIn } from '../../src/load/index.ts';
import type { Standard, Submission } from '../../src/model/index.ts';

/** What is fuzzed: an input is bytes, and a promise that it breaks is an error. */
export interface Target {
  /** Inputs to begin with. */
  seeds(): readonly (string | Uint8Array)[];
  /** What a change may put in. */
  readonly words: readonly string[];
  ready?(): Promise<void>;
  /** @throws where a promise is broken */
  run(bytes: Uint8Array): Promise<void> | void;
}

export function promise(kept: boolean, what: string, ...shown: readonly unknown[]): void {
  if (!kept) throw new Error(`broken: ${what} ${shown.map((one) => JSON.stringify(one)).join(' ')}`);
}

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** The shipped standard and its reading, once they are ready. */
export let context: ImportContext;
export const ready = async (): Promise<void> => {
  const standard = builtInStandard();
  const { reading, place } = await builtInReading();
  const complain = (problem: Parameters<Parameters<typeof readyReading>[2]>[0]): void => {
    place(problem.path, problem.code, problem.written, problem.known);
  };
  context = { standard, ready: readyReading(reading, standard, complain) };
};

/** What is accepted can be judged, audited and planned for at every tier, and says something each time. */
export function judged(one: Submission, by: Standard): void {
  for (const tier of by.tiers) {
    const options = { tier, evidence: 'attested', asOf: { kind: 'date', date: '2022-12-05' } } as const;
    const evaluation = evaluate(by, one, options);
    promise(evaluation.indicators.length === tier.indicators.length, 'every indicator is judged');
    gapOf(evaluation, by);
    audit([evaluation], by);
  }
}

/** What import drafts, validate accepts. */
export async function drafted(file: string, bytes: Uint8Array): Promise<void> {
  const { drafts } = await readFile(file, bytes, context);
  for (const draft of drafts) {
    const text = draftYaml({ ...draft, id: draft.id === '' ? 'a' : draft.id });
    for (const read of await submissionsIn({ file: 'draft.yaml', text }, context.standard)) {
      // A share over its whole is the text's own mistake: the command refuses such a draft, and says why.
      const codes = read.ok ? [] : read.diagnostics.map(({ code }) => code);
      const odd = codes.filter((code) => !/^(part-)?over-whole$/.test(code));
      promise(odd.length === 0, `a draft is right: ${odd.join(' ')}`, text);
    }
  }
}

const PART = /^--- (?=[\w./[\]-]+$)/m;
/** Several files in one text, each after a line with its name. */
export const partsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(PART)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n');
        return end < 0 ? [part, ''] : [part.slice(0, end), part.slice(end + 1)];
      }),
  );
export const together = (parts: Iterable<readonly [string, string]>): string =>
  [...parts].map(([name, text]) => `--- ${name}\n${text.replace(/\n?$/, '\n')}`).join('');
