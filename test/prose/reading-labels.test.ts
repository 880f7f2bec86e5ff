import { expect, test } from 'vitest';
import { plain } from '../../src/prose/characters.ts';
import { reading, standard } from '../notice/write/made.ts';

/** That it is done, and of how many, the reading of the clause sees to. */
const GRAMMAR = /的|占比|实现/gu;

/** The characters of a label that no pattern of a phrase holds, in the runs in which they stand there. */
function unsaid(label: string, source: string): readonly string[] {
  const runs: string[] = [];
  let run = '';
  for (const c of [...label, '']) {
    if (c !== '' && !source.includes(c)) run += c;
    else if (run !== '') {
      runs.push(run);
      run = '';
    }
  }
  return runs.map((one) => one.replace(GRAMMAR, '')).filter((one) => /\p{Script=Han}/u.test(one));
}

test('what a phrase asserts without a figure its words say, or why they need not is written beside it', () => {
  const silent: string[] = [];
  for (const [indicator, phrases] of reading.phrases)
    for (const { phrase, facts, patterns } of phrases) {
      if (phrase.value === undefined && phrase.of === undefined) continue;
      const said = Object.keys(phrase.unsaid ?? {}).join('');
      const source = patterns.map((one) => one.regex.source).join('') + said + (phrase.of ?? '');
      for (const fact of facts) {
        const label = plain(standard.facts.get(fact)?.label.zh ?? '');
        for (const words of unsaid(label, source)) silent.push(`${indicator} ${fact}: ${words}`);
      }
    }
  expect(silent).toEqual([]);
});
