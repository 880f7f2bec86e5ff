import { readXml, xmlText } from './xml.ts';

/** The parts of an office document by name. */
export type Part = (name: string) => Uint8Array | undefined;

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly kind: string;
  /** The part that it leads to, from the root. */
  readonly target: string;
}

/** What a part refers to (the whole document for the empty name). @throws BrokenXml */
export function relationshipsOf(part: Part, source: string): readonly Relationship[] {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(source) ?? [];
  const bytes = part(`${folder}_rels/${name}.rels`);
  const found: Relationship[] = [];
  if (bytes !== undefined)
    readXml(xmlText(bytes), {
      open: (element, attribute) => {
        if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
        found.push({
          id: attribute('Id') ?? '',
          kind: (attribute('Type') ?? '').split('/').at(-1) ?? '',
          target: resolved(folder, attribute('Target') ?? ''),
        });
      },
    });
  return found;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}
