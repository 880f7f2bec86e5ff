// Run by npm before it packs, and after an install from git: a clone without its packages fetches them first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/esbuild')) {
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'];
  const { status } = spawnSync(command, [...first, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Within `npm install --global` (as pre-commit does), npm would refuse: these packages are the clone's own.
    env: { ...process.env, npm_config_global: 'false', npm_config_location: 'project' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
await import('./build.mjs');
