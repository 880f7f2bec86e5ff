import type { Lang } from '../model/index.ts';
import type { Environment } from './environment.ts';

/** One call: the language it is answered in, and where it takes place. */
export interface Call {
  readonly lang: Lang;
  readonly environment: Environment;
}
