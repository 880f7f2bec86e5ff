import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../cli/call.ts';

test('what is found in a table that was read on the way stands in its own row and column', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sce-places-')), 't.csv');
  writeFileSync(
    file,
    '社区名称,类型,社区家庭总数,具备千兆接入能力的家庭数,家庭千兆光纤网络覆盖率\n甲社区,基础型,1000,900,90%\n乙社区,基础型,1456,1019,80%\n',
  );
  const { stdout } = await call(['audit', file, '--format', 'json', '--lang', 'zh']);
  const findings: readonly { readonly code: string; readonly line: number; readonly column: number }[] =
    JSON.parse(stdout).findings;
  expect(findings.map(({ code, line, column }) => [code, line, column])).toEqual(
    expect.arrayContaining([
      ['claim-contradicted', 3, 5],
      ['near-miss', 3, 4],
    ]),
  );
  expect(findings.every(({ line = 1 }) => line <= 3)).toBe(true);
});
