import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const office = spawnSync('soffice', ['--version']).error === undefined;

/** Says loudly what a machine without an office suite leaves untested. */
export function needsOffice(what: string): boolean {
  if (!office)
    console.warn(
      `\n!! NOT TESTED: ${what}. There is no soffice here: install libreoffice-writer and -calc.\n`,
    );
  return office;
}

/** What a real office suite makes of a document when it opens and saves it. */
export function converted(bytes: Uint8Array, from: string, to: string, filter = ''): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'sce-office-'));
  try {
    writeFileSync(join(folder, `in.${from}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const out = join(folder, 'out');
    const target = filter === '' ? to : `${to}:${filter}`;
    execFileSync(
      'soffice',
      ['--headless', profile, '--convert-to', target, '--outdir', out, join(folder, `in.${from}`)],
      { stdio: 'ignore' },
    );
    return readFileSync(join(out, `in.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
