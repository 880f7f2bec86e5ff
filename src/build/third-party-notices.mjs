// Whose work is in the bundle, and under which licence: read off what the bundlers really took in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAD =
  'smart-community-evaluator is distributed as one bundle. It contains, in whole or in part, the packages below,\n' +
  'each under its own licence.\n';

/** The text of THIRD-PARTY-NOTICES for the files that were bundled. @throws Error for a package without a licence */
export function thirdPartyNotices(files) {
  const folders = new Set(files.flatMap(packageFolder));
  const packages = [...folders].map(describe);
  const once = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  const sorted = [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${HEAD}${sorted.map(([, one]) => section(one)).join('')}`;
}

/** The innermost package that a bundled file belongs to; nothing for the project's own files. */
function packageFolder(input) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return found ? [found[1]] : [];
}

function describe(folder) {
  const { name, version, license, licenses, author, homepage, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const spdx = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ');
  if (!spdx) throw new Error(`${name} has no licence`);
  return {
    name,
    version,
    license: spdx,
    author: author?.name ?? author,
    home: homepage ?? repository?.url ?? repository,
    texts: licenceTexts(folder),
  };
}

const licenceTexts = (folder) =>
  readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());

const section = ({ name, version, license, author, home, texts }) =>
  [
    `\n${'='.repeat(80)}`,
    `${name} ${version}`,
    `Licence: ${license}`,
    ...(author ? [`Author: ${author}`] : []),
    ...(home ? [`Source: ${home}`] : []),
    ...texts.map((text) => `\n${text}`),
    '',
  ].join('\n');
