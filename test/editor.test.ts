// Slow: the real language server of YAML, as an editor runs it.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInStandard } from '../src/load/index.ts';
import { factsAsked } from '../src/standard/index.ts';

let server: ChildProcess;
let id = 0;
const waiting = new Map<number, (result: unknown) => void>();
const published = new Map<string, (diagnostics: readonly Told[]) => void>();

interface Told {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

function send(message: object): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

const ask = (method: string, params: object): Promise<unknown> =>
  new Promise((settle) => {
    id += 1;
    waiting.set(id, settle);
    send({ id, method, params });
  });

function receive(message: {
  id?: number;
  method?: string;
  result?: unknown;
  params?: { uri: string; diagnostics: Told[]; items?: unknown[] };
}): void {
  if (message.method === 'textDocument/publishDiagnostics')
    published.get(message.params?.uri ?? '')?.(message.params?.diagnostics ?? []);
  else if (message.method !== undefined && message.id !== undefined)
    send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
  else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
}

beforeAll(async () => {
  server = spawn(process.execPath, ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio']);
  let bytes = Buffer.alloc(0);
  server.stdout?.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const head = bytes.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(bytes.toString('latin1', 0, head))?.[1]);
      if (head < 0 || bytes.length < head + 4 + length) return;
      receive(JSON.parse(bytes.toString('utf8', head + 4, head + 4 + length)));
      bytes = bytes.subarray(head + 4 + length);
    }
  });
  await ask('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  send({ method: 'initialized', params: {} });
});
afterAll(() => void server.kill());

/** Opens a text as a file in a folder, with the schema that stands in its first line. @returns what is underlined */
function openedAs(
  path: string,
  schema: string,
  text: string,
): { uri: string; told: Promise<readonly Told[]> } {
  const uri = pathToFileURL(resolve(path)).href;
  const told = new Promise<readonly Told[]>((settle) => published.set(uri, settle));
  const modeline = `# yaml-language-server: $schema=${schema}\n`;
  const textDocument = { uri, languageId: 'yaml', version: 1, text: modeline + text };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  return { uri, told };
}

const opened = (name: string, text: string) =>
  openedAs(join('communities', name), '../schemas/submission.schema.json', text);

const hover = async (uri: string, line: number, character: number): Promise<string> =>
  JSON.stringify(await ask('textDocument/hover', { textDocument: { uri }, position: { line, character } }));

async function completed(uri: string, line: number, character: number): Promise<readonly string[]> {
  const position = { line, character };
  const list = (await ask('textDocument/completion', { textDocument: { uri }, position })) as {
    items: { label: string }[];
  };
  return list.items.map(({ label }) => label);
}

const HEAD = 'community: { id: x, name: X }\ntier: basic\n';

test('what is wrong is underlined: a rate without its sign, an unknown fact, a waiver of nothing', async () => {
  const { told } = opened(
    'wrong.yaml',
    `${HEAD}facts:\n  gigabit_coverage: 0.7\n  gigabit_housholds: 3\nwaivers:\n  - { requirement: nothing, reason: r, by: b, until: 2022-12-05 }\n`,
  );
  const found = await told;
  expect(found.map(({ range }) => range.start.line).sort()).toEqual([4, 5, 7]);
  expect(found.find(({ range }) => range.start.line === 4)?.message).toContain('write 70%');
});

test('what is right is not', async () => {
  const { told } = opened('right.yaml', `${HEAD}facts:\n  gigabit_coverage: 70%\n  households: 3\n`);
  expect(await told).toEqual([]);
});

test('a fact says under the pointer what it is called', async () => {
  const { uri, told } = opened('hover.yaml', `${HEAD}facts:\n  households: 3\n`);
  await told;
  expect(await hover(uri, 4, 4)).toContain('社区家庭总数');
});

test('a set says what it is called too, and an item that it cannot hold is underlined', async () => {
  const { uri, told } = opened('set.yaml', `${HEAD}facts:\n  ebike_parking_standards: [fire, nothing]\n`);
  expect((await told).map(({ range }) => range.start.line)).toEqual([4]);
  const shown = await hover(uri, 4, 4);
  expect(shown).toContain('集中停放场所符合的要求');
  expect(shown).not.toContain('open list');
});

test('a waiver of a requirement that there is, and a finding that there is, are not underlined', async () => {
  const entry = 'reason: r, by: b, until: 2022-12-05';
  const waived = `waivers:\n  - { requirement: gigabit-coverage, ${entry} }\n`;
  const settled = `settled:\n  - { code: outlier, fact: area, ${entry} }\n  - { code: outlir, ${entry} }\n`;
  const { told } = opened('waived.yaml', HEAD + waived + settled);
  expect((await told).map(({ range }) => range.start.line)).toEqual([7]);
});

describe('facts complete', () => {
  const standard = builtInStandard();
  /** By indicator, what none before it asks. */
  function askedBy(tier: string): readonly (readonly string[])[] {
    const before = new Set<string>();
    return (standard.tiers.find(({ id }) => id === tier)?.indicators ?? []).map((indicator) => {
      const asked = factsAsked(indicator, standard).map(({ fact }) => fact.id);
      const own = asked.filter((id) => !before.has(id));
      for (const id of own) before.add(id);
      return own;
    });
  }

  test.each([
    ['basic', 'basic'],
    ['growth', '成长型'],
    ['benchmark', 'benchmark'],
  ])('with what their tier asks, in its order: %s, written %s', async (tier, written) => {
    const head = `community: { id: x, name: X }\ntier: ${written}\nfacts:\n  `;
    const { uri, told } = opened(`complete-${tier}.yaml`, head);
    await told;
    const asked = askedBy(tier);
    const offered = await completed(uri, 4, 2);
    expect(offered.toSorted()).toEqual(asked.flat().toSorted());
    const firsts = asked.flatMap((ids) =>
      ids.length > 0 ? [Math.min(...ids.map((id) => offered.indexOf(id)))] : [],
    );
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  });

  test('with all, where no tier is named', async () => {
    const { uri, told } = opened('complete.yaml', 'community: { id: x, name: X }\nfacts:\n  ');
    await told;
    expect(await completed(uri, 3, 2)).toHaveLength(standard.facts.size);
  });
});

describe('a standard of one’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sce-editor-'));
  const own = join(folder, 'my-standard');
  cpSync('indicators', own, { recursive: true });
  for (const name of ['standard', 'facts', 'tier', 'reading', 'submission'])
    execFileSync('node', [
      'bin/sce.js',
      ...['schema', name, '--indicators', own, '--output', join(own, `${name}.schema.json`)],
    ]);
  const openedOwn = (name: string, schema: string) =>
    openedAs(join(own, name), `${schema}.schema.json`, readFileSync(join(own, name), 'utf8'));

  test.each([
    ['standard.yaml', 'standard'],
    ['facts.yaml', 'facts'],
    ['basic.yaml', 'tier'],
    ['growth.yaml', 'tier'],
    ['benchmark.yaml', 'tier'],
    ['reading.yaml', 'reading'],
  ])('nothing is underlined in %s', async (name, schema) => {
    expect(await openedOwn(name, schema).told).toEqual([]);
  });

  const TIER = 'tier: basic\nindicators:\n  - id: one\n    number: 1\n    category: ';
  const REST =
    '\n    title: { zh: 一, en: One }\n    requirements:\n      - id: first\n        clause: { zh: 一, en: One }\n';

  test('a fact and a category that there are not are underlined', async () => {
    const text = `${TIER}infrastructur${REST}        check: { fact: housholds, at_least: 1 }\n`;
    const { told } = openedAs(join(own, 'wrong.yaml'), 'tier.schema.json', text);
    expect((await told).map(({ range }) => range.start.line).toSorted((a, b) => a - b)).toEqual([5, 10]);
  });

  test('facts and categories complete with those of the catalogue', async () => {
    const text = `${TIER}${REST}        check:\n          fact: \n          at_least: 1\n`;
    const { uri, told } = openedAs(join(own, 'complete.yaml'), 'tier.schema.json', text);
    await told;
    expect(await completed(uri, 5, 14)).toContain('infrastructure');
    expect(await completed(uri, 11, 16)).toEqual(expect.arrayContaining(['households', 'area']));
  });

  test('a key of a check says under the pointer what it asks', async () => {
    const { uri, told } = openedOwn('basic.yaml', 'tier');
    await told;
    const lines = readFileSync(join(own, 'basic.yaml'), 'utf8').split('\n');
    const line = lines.findIndex((one) => one.includes('requirements:'));
    expect(await hover(uri, line + 1, (lines[line] ?? '').indexOf('requirements') + 2)).not.toBe('null');
  });

  test('a submission that is begun under it names its schema, by which its facts complete', () => {
    const file = join(folder, 'drafts', 'a.yaml');
    mkdirSync(join(folder, 'drafts'));
    execFileSync('node', ['bin/sce.js', 'init', '--indicators', own, '--output', file]);
    const [, address = ''] = /\$schema=(\S+)/.exec(readFileSync(file, 'utf8')) ?? [];
    expect(address).toBe('../my-standard/submission.schema.json');
    expect(existsSync(join(folder, 'drafts', address))).toBe(true);
  });
});
