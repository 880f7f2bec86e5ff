import type { Lang } from '../model/index.ts';
import { sentence } from '../words/index.ts';
import type { Environment } from './environment.ts';

/** Shorter work shows nothing. */
const PATIENCE = 300;

export interface Progress {
  /** One more is done; the spinner's making is waited for, once. */
  readonly tick: () => void | Promise<void>;
  readonly stop: () => void;
}

const SILENT: Progress = { tick: () => {}, stop: () => {} };

/** A spinner on standard error with how many files are read: on a terminal alone, and only of work that lasts. */
export function progressOf({ env, stderr, now }: Environment, lang: Lang): Progress {
  const { terminal } = stderr;
  if (terminal === undefined || !stderr.isTTY || env.TERM === 'dumb' || env.CI) return SILENT;
  const started = now();
  let done = 0;
  let stopped = false;
  let spinner: { text: string; stop: () => unknown } | undefined;
  let asked = false;
  const text = () => sentence({ code: 'progress-read', args: { count: String(done) } }, lang);
  const show = async (): Promise<void> => {
    asked = true;
    const { default: ora } = await import('ora');
    if (!stopped)
      spinner = ora({ stream: terminal, text: text(), discardStdin: false, isEnabled: true }).start();
  };
  return {
    tick: () => {
      done += 1;
      if (spinner) spinner.text = text();
      else if (!asked && now() - started > PATIENCE) return show();
      return undefined;
    },
    stop: () => {
      stopped = true;
      spinner?.stop();
    },
  };
}

/** Does work that ticks for each file, and shows how far it is. */
export async function withProgress<T>(
  { environment, lang }: { readonly environment: Environment; readonly lang: Lang },
  work: (tick: Progress['tick']) => Promise<T>,
): Promise<T> {
  const progress = progressOf(environment, lang);
  try {
    return await work(progress.tick);
  } finally {
    progress.stop();
  }
}
