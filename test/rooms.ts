import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * The floors of the house, from the ground up, with what is in each room: a room imports from the floors below it,
 * never sideways, never up. CONTRIBUTING and docs/house.md are printed from this table.
 */
export const FLOORS: readonly Readonly<Record<string, string>>[] = [
  {
    words: 'every sentence that sce says, Chinese and English side by side; a message’s code is a key of it',
  },
  { model: 'what there is: types only' },
  { quantity: 'exact and partly known numbers: read, compare, print; fraction.js lives here only' },
  { standard: 'what a standard asks: leaves of its checks, derivations, names; each question once; pure' },
  {
    evaluate: 'standard × submission → evaluation; pure; `checks/` has one file a kind of check',
    audit: 'evaluations → findings; pure; one file a finding',
    diff: 'two reports → what turned, and why; pure',
    gap: 'evaluations → what is still to be done; pure',
    prose: 'characters, figures, phrases, lists: what a sentence says',
  },
  {
    yaml: 'bytes → documents with positions → diagnostics',
    notice: 'the public notice: `write/` and `read/`, and what withholds one',
    form: 'the form and the table: `write/` and `read/`',
  },
  {
    load: '`standard/`, `submission/`: documents → model values, or diagnostics',
    import: 'a file → drafts, by whichever reader knows it; drafts → YAML',
    page: 'the page that people look at',
    report: 'evaluations, findings, diagnostics → text; one file a format',
    engine: 'a standard as SQL',
  },
  {
    cli: 'arguments in, text and exit code out; commander lives here only; no decisions',
    library: 'what other programs import: no decisions; `browser.ts` without files, `index.ts` with them',
    build: 'the bundle, the compiled schemas, the compiled standard',
  },
];

export const floorOf = (room: string): number => FLOORS.findIndex((rooms) => Object.hasOwn(rooms, room));

export interface SourceFile {
  /** Its path within src/. */
  readonly name: string;
  readonly room: string;
  readonly text: string;
}

export const sources: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|mjs)$/.test(name))
  .sort()
  .map((name) => ({
    name,
    room: name.split(/[\\/]/)[0] ?? '',
    text: readFileSync(join('src', name), 'utf8'),
  }));

/** What a text names after `from`, `import`, `import(` and `require(`. */
export const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"`]([^'"`]+)['"`]/g)].map((m) => m[1] ?? '');

/** The files of the house that a file imports. */
export const ownImports = ({ name, text }: SourceFile): readonly string[] =>
  importsOf(text)
    .filter((path) => path.startsWith('.'))
    .map((path) => normalize(join(dirname(name), path)));

export const roomsThere: ReadonlySet<string> = new Set(sources.map(({ room }) => room));

export const roomsTable = (): string =>
  [
    '| floor | room | what is in it |',
    '|---|---|---|',
    ...FLOORS.flatMap((rooms, floor) =>
      Object.entries(rooms)
        .filter(([room]) => roomsThere.has(room))
        .map(([room, what]) => `| ${floor + 1} | \`src/${room}\` | ${what} |`),
    ),
  ].join('\n');

/** Which room takes from which, less what a longer way through other rooms says already. */
export function arrows(): readonly (readonly [string, string])[] {
  const direct = new Map([...roomsThere].map((room) => [room, new Set<string>()] as const));
  for (const source of sources)
    for (const target of ownImports(source)) {
      const room = target.split(/[\\/]/)[0] ?? '';
      if (room !== source.room && roomsThere.has(room)) direct.get(source.room)?.add(room);
    }
  const reaches = (from: string, to: string): boolean =>
    [...(direct.get(from) ?? [])].some((next) => next === to || reaches(next, to));
  return [...direct].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((other) => other !== to && reaches(other, to)))
      .map((to) => [from, to] as const),
  );
}

export function housePicture(): string {
  const floors = FLOORS.map((rooms, floor) => {
    const own = Object.keys(rooms).filter((room) => roomsThere.has(room));
    return `  subgraph floor${floor + 1}[" "]\n${own.map((room) => `    ${room}`).join('\n')}\n  end`;
  }).reverse();
  const ties = arrows()
    .map(([from, to]) => `  ${from} --> ${to}`)
    .sort();
  return ['```mermaid', 'flowchart TD', ...floors, ...ties, '```'].join('\n');
}
