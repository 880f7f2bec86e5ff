// A standalone Spark of a master and two workers on loopback, and so many submissions of the corpus through its pipe,
// against one process: node test/bench/spark-pipe.mjs COUNT [PARTITIONS]. SPARK_PYTHON names a Python that has pyspark.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeLines } from './corpus.mjs';

const [COUNT, PARTITIONS] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 4)];
const python = process.env.SPARK_PYTHON ?? 'python3';
const sce = `${process.execPath} ${resolve('bin/sce.js')}`;
const script = resolve('test/bench/spark-pipe.py');
const folder = mkdtempSync(join(tmpdir(), 'sce-spark-'));
const home = execFileSync(
  python,
  ['-c', 'import os, pyspark; print(os.path.dirname(os.path.abspath(pyspark.__file__)))'],
  { encoding: 'utf8' },
).trim();
const env = {
  ...process.env,
  SCE: sce,
  SPARK_HOME: home,
  SPARK_LOCAL_IP: '127.0.0.1',
  PYSPARK_PYTHON: python,
  PYSPARK_DRIVER_PYTHON: python,
};

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** A part of the cluster, once it has said that it is ready. */
const started = (args, ready) =>
  new Promise((done, failed) => {
    const child = spawn(join(home, 'bin', 'spark-class'), args, { cwd: folder, env, detached: true });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
      if (ready.test(said)) done(child);
    });
    child.on('exit', () => failed(new Error(said)));
  });

const timed = (name, args, input) => {
  const from = performance.now();
  const output = execFileSync(name, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    ...(input && { input }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { seconds: Math.round((performance.now() - from) / 100) / 10, ...JSON.parse(output) };
};

const running = [];
try {
  const lines = join(folder, 'all.ndjson');
  await writeLines(lines, COUNT);
  const port = await freePort();
  const master = `spark://127.0.0.1:${port}`;
  const deploy = 'org.apache.spark.deploy';
  const place = ['--host', '127.0.0.1', '--webui-port', '0'];
  running.push(
    await started([`${deploy}.master.Master`, ...place, '--port', String(port)], /New state: ALIVE/),
  );
  for (const work of ['one', 'two'])
    running.push(
      await started(
        [`${deploy}.worker.Worker`, ...place, '-c', '1', '-m', '1g', '-d', join(folder, work), master],
        /Successfully registered/,
      ),
    );
  const conf = ['spark.ui.enabled=false', 'spark.driver.host=127.0.0.1', 'spark.executor.memory=512m'];
  const piped = timed(join(home, 'bin', 'spark-submit'), [
    ...['--master', master, ...conf.flatMap((one) => ['--conf', one])],
    ...[script, `file://${lines}`, String(PARTITIONS)],
  ]);
  const command = `${sce} evaluate - --input ndjson --format ndjson --as-of 2022-12-05 < ${lines} | ${python} ${script} - 1`;
  const alone = timed('bash', ['-c', command]);
  const same = piped.digest === alone.digest && piped.evaluations === COUNT && alone.evaluations === COUNT;
  console.log(JSON.stringify({ same, piped, alone }, undefined, 2));
  process.exitCode = same ? 0 : 1;
} finally {
  for (const child of running) {
    child.removeAllListeners('exit');
    process.kill(-child.pid);
  }
  rmSync(folder, { recursive: true, force: true });
}
