import { expect, test } from 'vitest';
import { call } from '../cli/call.ts';

interface Told {
  readonly requirement: string;
  readonly reason: string;
  readonly actions: readonly { readonly kind: string; readonly text: string }[];
}

async function told(name: string, lang: string): Promise<ReadonlyMap<string, Told>> {
  const file = `test/cases/lists/${name}.submission.yaml`;
  const { stdout } = await call(
    ['gap', file, '--indicators', 'test/cases/lists', '--format', 'json', '--lang', lang],
    {},
  );
  const [gap] = JSON.parse(stdout).gaps as readonly { readonly short: readonly Told[] }[];
  return new Map(gap?.short.map((one) => [one.requirement, one]));
}

const texts = (one: Told | undefined) => one?.actions.map(({ text }) => text);

test('what is to be mended is named by its text or its line, with the field, its value and what is asked', async () => {
  const [en, zh] = [await told('site', 'en'), await told('site', 'zh')];
  expect(texts(en.get('every-page'))).toEqual([
    'Pages, 2 to mend: /c: contrast 4.49, asked at least 4.5; line 7: contrast 3, asked at least 4.5',
  ]);
  expect(texts(zh.get('every-page'))).toEqual([
    '页面须整改 2 条：“/c”对比度 4.49，要求不低于 4.5；第 7 行对比度 3，要求不低于 4.5',
  ]);
  expect(en.get('every-page')?.reason).toBe(
    'Pages: 2 of 3 records do not conform: /c: contrast 4.49, asked at least 4.5; line 7: contrast 3, asked at least 4.5',
  );
});

test('records that do not fit are named with what they lack, and what is asked of one more', async () => {
  const [en, zh] = [await told('site', 'en'), await told('site', 'zh')];
  expect(texts(en.get('two-pages'))).toEqual([
    'Pages: 1 more (contrast: at least 7, titled: yes); not among them: /c: contrast 4.49, asked at least 7, titled no, asked yes; line 7: contrast 3, asked at least 7',
  ]);
  expect(texts(zh.get('two-pages'))?.[0]).toContain('“/c”对比度 4.49，要求不低于 7');
});

test('equal and dominated alternatives are left out, of actions and of reasons', async () => {
  const either = (await told('site', 'en')).get('either');
  expect(either?.actions).toMatchObject([{ kind: 'change', text: 'Pens: 2 pens more' }]);
  expect(either?.reason).toBe(
    'none of the alternatives holds: Pens: 1 pen, which is not ≥ 3 pens: Pens must reach 3 pens, 2 pens short',
  );
});

test('of a list that may not be whole it is said how many there are; of a flag, to say yes or no', async () => {
  const [open, site] = [await told('open', 'zh'), await told('site', 'zh')];
  expect(texts(open.get('every-page'))).toEqual(['请逐项填报页面：已填 1 项，未说明是否填全']);
  expect(texts(site.get('quiet'))).toEqual(['请确认安静时段（是或否）']);
});

test('a list that is not reported is asked for once, with all that is asked of its records', async () => {
  const { stdout } = await call(['gap', '-', '--tier', 'growth', '--format', 'json', '--lang', 'zh'], {
    readStdin: async () => Buffer.from('community: { id: a, name: 甲社区 }\nfacts:\n  households: 100\n'),
  });
  const short: readonly Told[] = JSON.parse(stdout).gaps[0].short;
  expect(texts(short.find(({ requirement }) => requirement === 'falling-object-monitoring'))).toEqual([
    '请填报各住宅的层数，以确定本条是否适用',
    '请逐项填报住宅（层数不低于 12 层），写明高空抛物监控报警、监控覆盖全部窗户和洞口的起始楼层（全部）',
  ]);
});
