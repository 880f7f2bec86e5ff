import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DuckdbLibrary } from '../engine/index.ts';
import { WrongCall } from './wrong-call.ts';

const NAME = '@duckdb/node-api';

/** DuckDB's library, from beside sce or from the working directory; sce does not bring it. @throws WrongCall */
export async function duckdbLibrary(): Promise<DuckdbLibrary> {
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')])
    try {
      return createRequire(from)(NAME) as DuckdbLibrary;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  throw new WrongCall({ code: 'load-needs-duckdb', args: {} });
}
