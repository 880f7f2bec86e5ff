import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { starterStandard } from '../standard/starter.ts';
import { sentence } from '../words/index.ts';
import type { Call } from './call.ts';
import type { Outcome } from './environment.ts';
import { errorsText } from './errors.ts';
import { fileKept, writeFailed, writeTo } from './output.ts';

/** A small standard to begin with, in a folder; no file that is there is written over. @throws WrongCall */
export async function starterInto(
  folder: string,
  { force, quiet, ascii }: { readonly force?: boolean; readonly quiet?: boolean; readonly ascii?: boolean },
  { lang }: Call,
): Promise<Outcome> {
  const files = starterStandard(lang).map(({ path, text }) => ({ file: join(folder, path), text }));
  const kept = force ? [] : files.filter(({ file }) => existsSync(file)).map(({ file }) => fileKept(file));
  if (kept.length > 0) return { code: 2, output: '', errors: await errorsText(kept, lang, ascii) };
  for (const { file, text } of files) {
    try {
      mkdirSync(dirname(file), { recursive: true });
    } catch (error) {
      throw writeFailed(dirname(file), error);
    }
    await writeTo(file, text);
  }
  const said = sentence({ code: 'starter-written', args: { folder, count: String(files.length) } }, lang);
  return { code: 0, output: '', errors: '', closing: quiet ? '' : `${said}\n` };
}
