import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/index.ts';
import { fileKept, writeFailed, writeTo } from './output.ts';

/** A document about one community, which gets a file of its own. */
export interface CommunityDocument {
  readonly id: string;
  readonly name: string;
  /** With its dot, and what stands before it where a folder holds several kinds of documents. */
  readonly ending: string;
  readonly write: () => Promise<string | Uint8Array>;
}

/** Documents into a folder, a file each; those whose file was kept are told of. @throws WrongCall */
export async function intoFolder(
  folder: string,
  documents: readonly CommunityDocument[],
  force: boolean | undefined,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const taken = new Set<string>();
  try {
    if (documents.length > 0) mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw writeFailed(folder, error);
  }
  for (const document of documents) {
    const file = join(folder, fileNameOf(document, documents));
    if (taken.has(file)) diagnostics.push(sameId(file, document.id));
    else if (existsSync(file) && force !== true) diagnostics.push(fileKept(file));
    else await writeTo(file, await document.write());
    taken.add(file);
  }
  return diagnostics;
}

/** What no file system takes, or takes for something else. */
const UNFIT = /[\\/:*?"<>|\s]+|^\.+|\.+$/g;

/** A file is called after the community, with its id where another one has its name. */
function fileNameOf({ id, name, ending }: CommunityDocument, others: readonly CommunityDocument[]): string {
  const shared = others.some((other) => other.name === name && other.id !== id);
  const fit = name.replace(UNFIT, '-').slice(0, 80);
  return `${fit === '' ? id : fit}${shared ? `-${id}` : ''}${ending}`;
}

const sameId = (file: string, id: string): Diagnostic => ({
  file,
  code: 'notice-same-id',
  message: { code: 'notice-same-id', args: { id } },
});
