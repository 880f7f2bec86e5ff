const MARK =
  '(?:\\d{1,2}[.．、）](?!\\d)|[①-⑳]|（\\d{1,2}）|[（]?[一二三四五六七八九][）]|[一二三四五六七八九]是)';
/** ：1.养老服务；2.物业服务。 is a list as ：养老服务、物业服务。 is. */
const NUMBERED_LIST = new RegExp(`(?<=：)(?:${MARK}[^，。；：、\\d]{2,15}[；，。、]?){2,30}`, 'gu');
const LIST_MARK = new RegExp(`[；，。、]?${MARK}`, 'gu');
/** 1.…；2.…, ①…②…: the number ends what stood before it, and is no figure. */
const CLAUSE_MARK = new RegExp(
  `(?:(?<=^|[，。；：、）])${MARK}|(?<=[\\p{Script=Han}%）”])(?:\\d{1,2}[.．](?!\\d)|[①-⑳]))(?=[\\p{Script=Han}“《A-Z\\d])`,
  'gu',
);

/** ①甲、②乙: marks of what 、 sets apart already. */
const ITEM_MARK = new RegExp(`(?<=、)${MARK}(?=[\\p{Script=Han}“])`, 'gu');

/** ③社区警务，其中③为试运行: what its number is said of again is left out of the list. */
const withoutNamedAgain = (text: string): string =>
  [...new Set(text.match(/[①-⑳]/gu))].reduce((rest, mark) => {
    const first = rest.indexOf(mark);
    if (first === rest.lastIndexOf(mark)) return rest;
    return rest.slice(0, first) + rest.slice(first + 1).replace(/^[^①-⑳，。；]*/u, '');
  }, text);

/** 智能快件箱：有；售货机：无；直饮水机：有 is a list of those that are there. */
const THERE_OR_NOT = /(?<=^|[。；：])(?:[^，。；：、（）]{2,12}：(?:有|无)(?:[；，、]|(?=。|$))){2,12}/gu;
const thereOf = (run: string): string => {
  const there = [...run.matchAll(/([^，。；：、]+)：有/gu)].map(([, item]) => item);
  return there.length === 0 ? run : `${there.join('、')}${/[；，、]$/u.test(run) ? '；' : ''}`;
};

/** A list without the numbers of its items, which are no figures: 1.养老服务；2.物业服务 as 养老服务、物业服务. */
export const unnumbered = (text: string): string =>
  withoutNamedAgain(text)
    .replace(THERE_OR_NOT, thereOf)
    .replace(NUMBERED_LIST, (list) => list.replace(LIST_MARK, '、').replace(/^、/u, ''))
    .replace(ITEM_MARK, '')
    .replace(CLAUSE_MARK, '；');
