import type { Command } from 'commander';
import { validatePaths } from '../../load/index.ts';
import type { Code } from '../../model/index.ts';
import { invalidFiles, validationWords } from '../../report/evaluation/index.ts';
import { sentence } from '../../words/index.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { toolOf } from '../evaluated.ts';
import type { LayoutOptions } from '../layout.ts';
import { commonOptions } from '../options.ts';
import { withProgress } from '../progress.ts';
import { readingProblems } from '../reading.ts';
import { standardOf } from '../standard.ts';

interface Options extends LayoutOptions {
  readonly format: 'table' | 'json';
  readonly indicators?: string;
}

export function declare(command: Command, words: (code: Code) => string): void {
  commonOptions(command.argument('<path...>', words('argument-paths')), words, ['table', 'json']);
}

/** Is every file readable and right? */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const { readStdin } = call.environment;
  const valid = await withProgress(call, (onFile) => validatePaths(paths, standard, { readStdin, onFile }));
  const readings = await Promise.all(
    valid.standards.map((one) => (one.standard ? readingProblems(one.folder, one.standard) : [])),
  );
  const diagnostics = [...valid.diagnostics, ...readings.flat()];
  const counts = {
    submissions: valid.submissions,
    standards: valid.standards.length,
    invalid: invalidFiles(diagnostics),
  };
  const json = options.format === 'json';
  const output = json
    ? (await import('../../report/evaluation/json.ts')).validationJson(
        { tool: toolOf(call), standard, diagnostics },
        counts,
        call.lang,
      )
    : `${sentence(validationWords(counts), call.lang)}\n`;
  return {
    code: counts.invalid === 0 ? 0 : 2,
    output,
    file: options.output,
    errors: json ? '' : await errorsText(diagnostics, call.lang, options.ascii),
  };
}
