import type { Layout } from '../report/evaluation/index.ts';
import type { Call } from './call.ts';

const WIDTH_OF_A_PIPE = 100;
const NARROWEST = 40;

export interface LayoutOptions {
  readonly output?: string;
  readonly ascii?: boolean;
  readonly color?: boolean;
  readonly details?: boolean;
  readonly rows?: 'requirement' | 'community';
  readonly bom?: boolean;
  readonly quiet?: boolean;
}

export function layoutOf(options: LayoutOptions, { lang, environment }: Call): Layout {
  const { env, stdout } = environment;
  const width = Number.parseInt(env.COLUMNS ?? '', 10) || stdout.columns || WIDTH_OF_A_PIPE;
  const terminal = stdout.isTTY && options.output === undefined && env.TERM !== 'dumb';
  return {
    lang,
    width: Math.max(NARROWEST, width),
    ascii: options.ascii === true,
    colour: terminal && !env.NO_COLOR && options.color !== false,
    details: options.details === true,
    ...(options.rows && { rows: options.rows }),
    bom: options.bom === true,
  };
}
