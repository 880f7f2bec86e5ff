import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The library dates a document by the clock; here it is made on its own date, so that the same notice has the same bytes. */
export function madeOn(date: string, document: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(document)))
    files[path] = [path === 'docProps/core.xml' ? strToU8(dated(strFromU8(bytes), date)) : bytes, ENTRY];
  return zipSync(files);
}

/** Zip files hold a local time, the earliest of which is this. */
const ENTRY = { mtime: new Date(1980, 0, 1), level: 6 } as const;

const dated = (xml: string, date: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
