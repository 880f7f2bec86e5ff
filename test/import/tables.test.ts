import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { call } from '../cli/call.ts';
import { type MadeWorkbook, madeWorkbook } from './made-workbook.ts';

interface Case {
  readonly kind: string;
  readonly csv?: string;
  readonly txt?: string;
  readonly xlsx?: MadeWorkbook;
  readonly args?: readonly string[];
  readonly exit: 0 | 2;
  /** The names of the communities that are read, in order. */
  readonly names?: readonly string[];
  /** The facts of each, all of them. */
  readonly facts?: readonly Readonly<Record<string, unknown>>[];
  readonly ids?: readonly string[];
  readonly acceptance?: Readonly<Record<string, string>>;
  /** What standard error says: codes, cells, words. */
  readonly says?: readonly string[];
  readonly saysNot?: readonly string[];
}

const cases: readonly Case[] = parse(readFileSync('test/cases/import-tables/index.yaml', 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'sce-tables-'));

function written({ csv, txt, xlsx }: Case, index: number): string {
  const ending = csv !== undefined ? 'csv' : txt !== undefined ? 'txt' : 'xlsx';
  const file = join(folder, `${index}.${ending}`);
  writeFileSync(file, xlsx === undefined ? (csv ?? txt ?? '') : madeWorkbook(xlsx));
  return file;
}

describe('tables and workbooks are read as they are meant, or refused by name', () => {
  test.each(cases.map((one, index) => [`${index + 1} ${one.kind}`, index] as const))(
    '%s',
    async (_, index) => {
      const one = cases[index] as Case;
      const said = await call(['import', written(one, index), '--lang', 'zh', ...(one.args ?? [])]);
      const documents = parseAllDocuments(said.stdout, { schema: 'failsafe' }).map((document) =>
        document.toJS(),
      );
      const read = said.stdout === '' ? [] : documents;
      expect(said.code, said.stderr).toBe(one.exit);
      if (one.names) expect(read.map(({ community }) => community.name)).toEqual(one.names);
      if (one.ids) expect(read.map(({ community }) => community.id)).toEqual(one.ids);
      if (one.facts)
        expect(read.map(({ facts = {} }) => facts)).toEqual(
          one.facts.map((facts) => parse(JSON.stringify(facts), { schema: 'failsafe' })),
        );
      if (one.acceptance) expect(read[0]?.acceptance).toMatchObject(one.acceptance);
      for (const words of one.says ?? []) expect(said.stderr).toContain(words);
      for (const words of one.saysNot ?? []) expect(said.stderr).not.toContain(words);
      expect(said.stderr).not.toMatch(/^\s+at /m);
      if (said.stdout !== '') {
        const valid = await call(['validate', '-'], { readStdin: async () => Buffer.from(said.stdout) });
        expect(valid.code, valid.stderr).toBe(0);
      }
    },
  );
});
