import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Query } from './agree.ts';

/** A Python that has pyspark: that of `SPARK_PYTHON`, or the system's. */
export const sparkPython: string | undefined = [process.env['SPARK_PYTHON'], 'python3'].find(
  (python) => python !== undefined && spawnSync(python, ['-c', 'import pyspark']).status === 0,
);

export function sayWithoutSpark(): void {
  process.stderr.write(
    '\n!! NOT TESTED: the SQL for Spark, and sce in its pipe. There is no pyspark here: install it (python3 -m venv DIR && DIR/bin/pip install pyspark, and Java), and name its Python in SPARK_PYTHON.\n',
  );
}

export interface Spark {
  /** A folder for its files, gone with it. */
  readonly folder: string;
  /** Runs statements in a database of their own. */
  run(texts: readonly string[]): Promise<void>;
  readonly query: Query;
}

/** A Spark of its own in this machine, for as long as the work takes. */
export async function withSpark(work: (spark: Spark) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sce-spark-'));
  const child = spawn(sparkPython as string, ['test/engine/spark.py', join(folder, 'warehouse')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, SPARK_LOCAL_IP: '127.0.0.1' },
  });
  let errors = '';
  child.stderr.on('data', (text) => {
    errors = (errors + text).slice(-4000);
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'exit');
  const ask = async (asked: object) => {
    child.stdin.write(`${JSON.stringify(asked)}\n`);
    const { value, done } = await answers.next();
    if (done || value !== 'done') throw new Error(done ? errors : String(value));
  };
  let number = 0;
  const fileOf = (ending: string) => {
    number += 1;
    return join(folder, `${number}.${ending}`);
  };
  const query: Query = async (sql) => {
    const to = fileOf('ndjson');
    await ask({ query: sql, to });
    return readFileSync(to, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown[]);
  };
  const run = async (texts: readonly string[]) => {
    const script = fileOf('sql');
    const name = `of_${number}`;
    writeFileSync(script, [`CREATE DATABASE ${name};\nUSE ${name};\n`, ...texts].join('\n'));
    await ask({ run: script });
  };
  try {
    await work({ folder, run, query });
  } finally {
    child.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
