/// <reference lib="dom" />
import { inflateSync } from 'fflate';
import type { PageData } from '../data.ts';

/** What the page packed: deflated JSON, in letters. */
export const unpacked = (letters: string): PageData =>
  JSON.parse(new TextDecoder().decode(inflateSync(bytesOf(atob(letters)))));

/** A loop, since a function for each of a million characters is felt. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}
