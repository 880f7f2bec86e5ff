// Slow: the real language server of YAML, as an editor runs it.
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

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

/** Opens a text as a submission in communities/. @returns what is underlined */
function opened(name: string, text: string): { uri: string; told: Promise<readonly Told[]> } {
  const uri = pathToFileURL(resolve('communities', name)).href;
  const told = new Promise<readonly Told[]>((settle) => published.set(uri, settle));
  const modeline = '# yaml-language-server: $schema=../schemas/submission.schema.json\n';
  const textDocument = { uri, languageId: 'yaml', version: 1, text: modeline + text };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  return { uri, told };
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
  const position = { line: 4, character: 4 };
  const hover = await ask('textDocument/hover', { textDocument: { uri }, position });
  expect(JSON.stringify(hover)).toContain('社区家庭总数');
});

test('a set says what it is called too, and an item that it cannot hold is underlined', async () => {
  const { uri, told } = opened('set.yaml', `${HEAD}facts:\n  ebike_parking_standards: [fire, nothing]\n`);
  expect((await told).map(({ range }) => range.start.line)).toEqual([4]);
  const position = { line: 4, character: 4 };
  const hover = JSON.stringify(await ask('textDocument/hover', { textDocument: { uri }, position }));
  expect(hover).toContain('集中停放场所符合的要求');
  expect(hover).not.toContain('open list');
});

test('facts complete with their names', async () => {
  const { uri, told } = opened('complete.yaml', `${HEAD}facts:\n  gigabit_`);
  await told;
  const position = { line: 4, character: 10 };
  const list = (await ask('textDocument/completion', { textDocument: { uri }, position })) as {
    items: { label: string }[];
  };
  expect(list.items.map(({ label }) => label)).toContain('gigabit_households');
});
