// A corpus of its own for measuring: submissions of some 13 kB with Chinese statements, as the real ones are, of which
// no two are alike. The same number gives the same bytes everywhere.
import { createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const SOURCES = readdirSync('communities')
  .sort()
  .map((name) => readFileSync(`communities/${name}`, 'utf8'));
const NAMES = '东南西北中新光明和平安康福泉湖山河桥园林文化工农商学';

/** A small generator of known quality (mulberry32): numbers from 0 up to 1. */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The submission of a number, as YAML: one of the real ones under another name, with other counts and longer words. */
export function submission(index) {
  const random = numbers(index + 1);
  const source = SOURCES[index % SOURCES.length];
  const households = 300 + Math.floor(random() * 4000);
  const covered = Math.floor(households * (0.6 + random() * 0.4));
  const name = Array.from({ length: 4 }, () => NAMES[Math.floor(random() * NAMES.length)]).join('');
  return source
    .replace(
      /community: \{.*\}/,
      `community: { id: c${index}, name: ${name}${index}社区, district: 枣庄市市中区 }`,
    )
    .replace(/^( {2}(?:households|residents): )\d+/gm, `$1${households}`)
    .replace(/^( {2}(?:gigabit|tv)_households: )\d+/gm, `$1${covered}`)
    .replace(/^( {2}(?:gigabit|tv)_coverage: )[\d.]+%/gm, `$1${Math.floor((covered * 100) / households)}%`)
    .replace(/^( {4}text: ")(.*)"$/gm, (_, head, text) => `${head}${longer(text, name, index)}"`);
}

const longer = (text, name, index) =>
  text.length > 60
    ? text
    : `${text}。${name}社区第${index}号材料，由居民代表会议逐项核对并公示，台账和影像资料齐全`;

/** The same as a line of JSON. */
export const line = (index) => `${JSON.stringify(parse(submission(index)))}\n`;

/** Writes a folder of so many files. */
export function writeFolder(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index += 1)
    writeFileSync(`${folder}/c${String(index).padStart(6, '0')}.yaml`, submission(index));
}

/** Writes so many lines into one file. */
export async function writeLines(file, count) {
  const out = createWriteStream(file);
  for (let index = 0; index < count; index += 1)
    if (!out.write(line(index))) await new Promise((resolve) => out.once('drain', resolve));
  await new Promise((resolve) => out.end(resolve));
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const [, , kind, target, count] = process.argv;
  if (kind === 'lines') await writeLines(target, Number(count));
  else writeFolder(target, Number(count));
}
