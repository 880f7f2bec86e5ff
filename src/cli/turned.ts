import type { Diff } from '../diff/index.ts';
import { turnedIn } from '../report/diff/index.ts';
import type { Call } from './call.ts';
import { closingText } from './closing.ts';
import type { ExitCode } from './environment.ts';
import type { LayoutOptions } from './layout.ts';

/** What was written, and for what turned the exit code is 1. */
export function turnedText(
  diff: Diff,
  code: ExitCode,
  options: LayoutOptions & { readonly format: string; readonly output?: string | undefined },
  call: Call,
): string {
  const communities = turnedIn(diff);
  const args = { count: String(communities.length) };
  const totals = { code: 'totals-turned', args } as const;
  return closingText({ code, why: { code: 'why-turned', args }, totals }, options, call);
}
