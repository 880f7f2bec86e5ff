// Makes dist/: compiled schemas, the compiled standard, one minified bundle. Only npm packages and Node 20 are needed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { bundle, inputOptions, takenIn } from './bundle.mjs';
import { generate } from './generate.mjs';
import { library } from './library.mjs';
import { pageTexts } from './page-texts.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

mkdirSync('dist', { recursive: true });
// What is compiled is written over: the compiler and editors look at it meanwhile.
for (const name of readdirSync('dist').filter((one) => one !== 'generated'))
  rmSync(`dist/${name}`, { recursive: true });
const generated = await generate({ schemas: process.argv.includes('--schemas') });
const page = await pageTexts();
const program = await bundle();
const imported = await library({ inputOptions, takenIn });
writeFileSync('THIRD-PARTY-NOTICES', thirdPartyNotices([...generated, ...page, ...program, ...imported]));
// The manual page is what the program itself says.
mkdirSync('man', { recursive: true });
writeFileSync(
  'man/sce.1',
  execFileSync(process.execPath, ['bin/sce.js', 'man', '--lang', 'en'], {
    env: { NODE_DISABLE_COMPILE_CACHE: '1' },
  }),
);
