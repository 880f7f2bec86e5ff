import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const SOURCES = ['src', 'indicators', 'schemas', 'package.json'];
const LOCK = 'node_modules/.sce-build';
/** A build takes seconds: whoever holds the lock longer has died. */
const LONGEST_BUILD = 120_000;

/** Builds dist/ before the first test where it is missing or older than what it is made of. */
export default async function setup(): Promise<void> {
  if (!isStale()) return;
  await locked(() => {
    if (!isStale()) return;
    const { status, stderr } = spawnSync(process.execPath, ['src/build/build.mjs'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`npm run build failed:\n${stderr}`);
  });
}

const isStale = (): boolean => {
  const built = existsSync('dist/sce.cjs') ? statSync('dist/sce.cjs').mtimeMs : 0;
  return SOURCES.flatMap(filesOf).some((file) => statSync(file).mtimeMs > built);
};

const filesOf = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path];

/** One build at a time, whoever else runs tests in this folder. */
async function locked(work: () => void): Promise<void> {
  while (!taken()) await setTimeout(200);
  try {
    work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function taken(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > LONGEST_BUILD)
      rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}
