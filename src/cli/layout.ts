import type { Layout, TableName } from '../report/evaluation/index.ts';
import type { Call } from './call.ts';

const WIDTH_OF_A_PIPE = 100;
const NARROWEST = 40;

export interface LayoutOptions {
  readonly output?: string;
  readonly ascii?: boolean;
  readonly color?: 'auto' | 'always' | 'never' | false;
  readonly details?: boolean;
  readonly rows?: 'requirement' | 'community';
  readonly bom?: boolean;
  readonly tidy?: boolean;
  readonly table?: TableName;
  readonly quiet?: boolean;
}

export function layoutOf(options: LayoutOptions, { lang, environment }: Call): Layout {
  const { env, stdout } = environment;
  const width = Number.parseInt(env.COLUMNS ?? '', 10) || stdout.columns || WIDTH_OF_A_PIPE;
  return {
    lang,
    width: Math.max(NARROWEST, width),
    ascii: options.ascii === true,
    colour: isColoured(options, environment),
    details: options.details === true,
    ...(options.rows && { rows: options.rows }),
    bom: options.bom === true,
    ...tableOf(options),
  };
}

/** What the call says, else NO_COLOR, else FORCE_COLOR; else where a terminal is written to. */
function isColoured({ color, output }: LayoutOptions, { env, stdout }: Call['environment']): boolean {
  if (color === 'always') return true;
  if (color === 'never' || color === false) return false;
  if (color === undefined && env.NO_COLOR) return false;
  if (color === undefined && env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY && output === undefined && env.TERM !== 'dumb';
}

/** Which table is named; a tidy one that is not named is that of the checks. */
const tableOf = ({ tidy, table }: LayoutOptions): Pick<Layout, 'table'> =>
  table !== undefined ? { table } : tidy === true ? { table: 'checks' } : {};
