import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Query } from './agree.ts';

const VERSIONS = '/usr/lib/postgresql';

/** The server's programs: Debian's newest, or those of `POSTGRES_BIN`. */
const folder =
  process.env['POSTGRES_BIN'] ??
  (existsSync(VERSIONS)
    ? readdirSync(VERSIONS)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => join(VERSIONS, version, 'bin'))
        .find((bin) => existsSync(join(bin, 'initdb')))
    : undefined);

export const postgres = folder;

export function sayWithoutPostgres(): void {
  process.stderr.write(
    '\n!! NOT TESTED: the SQL for PostgreSQL. There is no server here: install it (apt-get install postgresql), or name its programs in POSTGRES_BIN.\n',
  );
}

/** The server refuses to be run by root. */
function owner(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A cluster of its own, on a socket in a temporary folder, for as long as the work takes. */
export async function withPostgres(
  texts: readonly string[],
  work: (query: Query) => Promise<void>,
): Promise<void> {
  const bin = (name: string) => join(folder as string, name);
  const place = mkdtempSync(join(tmpdir(), 'sce-pg-'));
  const as = { ...owner(), cwd: place };
  if (as.uid !== undefined) chownSync(place, as.uid, as.gid ?? as.uid);
  const cluster = join(place, 'data');
  const run = (name: string, args: readonly string[]) =>
    execFileSync(bin(name), args, { ...as, stdio: 'pipe' });
  const psql = (sql: string, args: readonly string[] = []): string => {
    const done = spawnSync(
      bin('psql'),
      ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', place, '-U', 'sce', '-d', 'postgres', ...args],
      { ...as, input: sql, encoding: 'utf8', maxBuffer: 1 << 30 },
    );
    if (done.status !== 0) throw new Error(done.stderr.slice(0, 4000));
    return done.stdout;
  };
  run('initdb', ['-D', cluster, '-U', 'sce', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N']);
  run('pg_ctl', [
    '-D',
    cluster,
    '-w',
    '-l',
    join(place, 'log'),
    '-o',
    `-k ${place} -c listen_addresses='' -c fsync=off -c jit=off`,
    'start',
  ]);
  try {
    for (const text of texts) psql(text);
    await work(async (sql) =>
      (parse(psql(sql, ['--csv', '-t']), { relax_column_count: true }) as string[][]).map((row) =>
        row.map((cell) => (cell === 't' ? true : cell === 'f' ? false : cell)),
      ),
    );
  } finally {
    run('pg_ctl', ['-D', cluster, '-m', 'immediate', 'stop']);
    rmSync(place, { recursive: true, force: true });
  }
}
