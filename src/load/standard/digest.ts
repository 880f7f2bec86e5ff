import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PlainStandard } from './plain-standard.ts';

const made = new WeakMap<PlainStandard, string>();

/**
 * The digest of what a standard's files say, in their order; comments, blanks and styles of YAML are no part of it, nor
 * is `reading.yaml`, which decides no verdict. A figure counts with the digits that it is written with.
 */
export function digestOf(plain: PlainStandard): string {
  const before = made.get(plain);
  if (before !== undefined) return before;
  const text = JSON.stringify(plain, (_, value) => (typeof value === 'number' ? String(value) : value));
  const digest = `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
  made.set(plain, digest);
  return digest;
}
