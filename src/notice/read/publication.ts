import type { DraftValue, PublicationWord, Reading } from '../../model/index.ts';
import { datesIn } from '../../prose/dates.ts';

/** What a group of the first of the patterns that is found holds. */
export const firstGroup = (patterns: readonly string[], text: string, group: string): string | undefined => {
  for (const source of patterns) {
    const found = new RegExp(source, 'u').exec(text)?.groups?.[group];
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What a notice says of itself, as `publication` keeps it; nothing where that is too little to be worth keeping. */
export function publicationIn(
  texts: readonly string[],
  title: string | undefined,
  issuer: string | undefined,
  year: string | undefined,
  name: string,
  { notice }: Reading,
): DraftValue | undefined {
  const said = (key: PublicationWord): string | undefined =>
    texts.map((text) => firstGroup(notice.publication[key], text, 'said')).find((text) => text !== undefined);
  const [from, to] = datesIn(said('dates') ?? '', year);
  const working = said('working');
  const days = working ?? said('calendar');
  const period = {
    ...(from !== undefined && { from }),
    ...(days !== undefined && { days, ...(working !== undefined && { kind: 'working' }) }),
    ...(to !== undefined && { to }),
  };
  const [applicant, usual] = [said('applicant'), [name, ...notice.suffixes]];
  const contact = keysOf({ unit: said('unit'), person: said('person'), telephone: said('telephone') });
  const made = {
    ...keysOf({
      title,
      basis: said('basis'),
      issuer,
      acceptor: said('acceptor'),
      ...(applicant !== undefined && !usual.includes(applicant) && { applicant }),
      feedback: said('feedback'),
    }),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(Object.keys(period).length > 0 && { period }),
  };
  return Object.keys(made).length === 0 ? undefined : made;
}

/** Who signs at the end, and on which day. */
export function signatureOf(
  texts: readonly string[],
): { readonly issuer: string; readonly date: string } | undefined {
  const at = texts.findLastIndex((text) =>
    /^[\d〇零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u.test(
      text,
    ),
  );
  const [date] = at < 1 ? [] : datesIn(texts[at] ?? '');
  const issuer = texts[at - 1];
  return date === undefined || issuer === undefined || !/^[\p{Script=Han}（）]{3,30}$/u.test(issuer)
    ? undefined
    : { issuer, date };
}

const keysOf = (given: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** What a notice says of itself holds for each of its communities; who applied is not each of them. */
export function withoutApplicant(publication: DraftValue | undefined): DraftValue | undefined {
  if (typeof publication !== 'object' || Array.isArray(publication)) return publication;
  const { applicant: _, ...shared } = publication as { readonly [key: string]: DraftValue | undefined };
  return Object.keys(shared).length === 0 ? undefined : shared;
}
