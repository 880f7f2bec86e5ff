import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../cli/call.ts';
import { SETTINGS } from './made.ts';

const doc = readFileSync('docs/paper.md', 'utf8');
const blocks = (info: string) =>
  [...doc.matchAll(new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);

test('every call of docs/paper.md does what it says', async () => {
  const at = mkdtempSync(join(tmpdir(), 'sce-paper-'));
  cpSync('communities', join(at, 'communities'), { recursive: true });
  writeFileSync(
    join(at, 'communities.csv'),
    '社区名称,类型,社区家庭总数\n光明社区,基础型,1456\n北关社区,,\n',
  );
  writeFileSync(join(at, 'settings.yaml'), readFileSync(SETTINGS, 'utf8') + blocks('yaml').join(''));
  for (const line of blocks('sh').join('').trim().split('\n')) {
    const args = line
      .split(' ')
      .slice(1)
      .map((arg) =>
        /[./]|^(forms|drafts|letters|communities|growth-forms)$/.test(arg) ? join(at, arg) : arg,
      );
    const { code, stderr } = await call(args);
    expect([line, code, stderr]).toEqual([line, 0, expect.any(String)]);
  }
});
