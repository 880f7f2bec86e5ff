import { type Context, fullName, oneOf } from './context.ts';
import { standardOf, whoseOf } from './meta.ts';

/** What stands at the top and the bottom of every sheet of paper, as rules of style: the page's own words, quoted. */
export function sheetRules(ctx: Context): string {
  return `@page{${marginsOf(ctx)}}`;
}

/** The boxes of the margin: whose it is and the standard; how it was judged, and which sheet of how many. */
export function marginsOf(ctx: Context): string {
  const { say, data, of } = ctx;
  const one = oneOf(ctx);
  const who = say('page-sheet-head', {
    who: one === undefined ? whoseOf(ctx) : `${fullName(one)} `,
    subject: say('page-subject'),
  });
  const foot = say('page-sheet-foot', {
    rule: of(data.run.rule),
    floor: say(`page-floor-${data.run.floor}`),
  });
  return [
    box('top-left', quoted(who)),
    box('top-right', quoted(standardOf(ctx))),
    box('bottom-left', quoted(foot)),
    box('bottom-right', 'counter(page) " / " counter(pages)'),
  ].join('');
}

const box = (place: string, content: string): string =>
  `@${place}{content:${content};font:9pt/1.3 "PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif;color:#555}`;

/** Nothing of a name is style: whatever is no letter or figure is written by its number. */
const quoted = (text: string): string =>
  `"${[...text].map((char) => (/[\p{Script=Han}A-Za-z0-9]/u.test(char) ? char : `\\${(char.codePointAt(0) ?? 32).toString(16)} `)).join('')}"`;
