import type { Watch } from '../load/index.ts';
import type { Config, Lang } from '../model/index.ts';
import type { Environment } from './environment.ts';

/** One call: the language it is answered in, and where it takes place. */
export interface Call {
  readonly lang: Lang;
  readonly environment: Environment;
  /** Where the time goes is asked. */
  readonly watch?: Watch;
  /** What sce.config.yaml says, where there is one. */
  readonly config?: Config;
}
