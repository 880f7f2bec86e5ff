import type { SubmissionHead } from '../model/index.ts';

/** What each submission's community is called among these: without the ending that all names share; namesakes by id too. */
export function shortNames(submissions: readonly SubmissionHead[]): ReadonlyMap<SubmissionHead, string> {
  const stems = nameStems(submissions);
  const times = new Map<string, number>();
  for (const stem of stems.values()) times.set(stem, (times.get(stem) ?? 0) + 1);
  return new Map(
    [...stems].map(([submission, stem]) => [
      submission,
      (times.get(stem) ?? 0) > 1 ? `${stem} ${submission.community.id}` : stem,
    ]),
  );
}

/** The same without ids: what a person calls it. */
export function nameStems(submissions: readonly SubmissionHead[]): ReadonlyMap<SubmissionHead, string> {
  const named = submissions.map((submission) => [submission, submission.community.name.trim()] as const);
  const ending = sharedEnding([...new Set(named.map(([, name]) => name))]);
  return new Map(named.map(([submission, name]) => [submission, name.slice(0, name.length - ending)]));
}

/**
 * How many characters all names end in alike, where something is left of each; words are not cut, and one
 * letter (李村, 王村) belongs to the name. */
function sharedEnding(names: readonly string[]): number {
  const [first = '', ...others] = names;
  if (others.length === 0) return 0;
  let length = 0;
  while (length < first.length - 1 && names.every((name) => alike(name, first, length + 1))) length += 1;
  while (length > 0 && names.some((name) => cutsWord(name, length))) length -= 1;
  return length < 2 ? 0 : length;
}

const alike = (name: string, first: string, length: number): boolean =>
  name.length > length && name.at(-length) === first.at(-length);

/** Chinese has no spaces to cut at; of anything else the ending begins with one. */
const cutsWord = (name: string, length: number): boolean => {
  const [before, after] = [name.at(-length - 1) ?? '', name.at(-length) ?? ''];
  const wide = /[\u3400-\u9fff]/u;
  return !(wide.test(before) && wide.test(after)) && after !== ' ';
};
