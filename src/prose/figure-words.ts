import type { BoundWord, Reading } from '../model/index.ts';
import { anyOf } from './any-of.ts';
import { FIGURE } from './characters.ts';

const D = '\\d+(?:\\.\\d+)?[百千万亿]?';
const N = '[零〇一二两三四五六七八九十百千万亿]{1,20}(?:点[零〇一二三四五六七八九]{1,9})?';
const NUM = `(?:${D}|${N})`;
const DASH = '(?:-|—|–|−|~|～|至|到){1,2}';

/** The words of a reading that figures stand with, made ready. */
export interface FigureWords {
  readonly scan: RegExp;
  readonly unit: RegExp;
  readonly notUnit: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly apart: readonly (readonly [BoundWord, RegExp])[];
  readonly vague: RegExp | undefined;
  readonly parts: readonly RegExp[];
  /** Several figures in a row, and one of them with its noun and its unit. */
  readonly run: RegExp;
  readonly piece: RegExp;
  readonly bounds: Reading['bounds'];
}

/** @param units the units of the standard's facts, beside those that the reading spells */
export function figureWords(reading: Reading, units: readonly string[]): FigureWords {
  const spelled = [...units, ...Object.values(reading.units).flatMap((one) => Object.keys(one))];
  const U = anyOf(spelled);
  const { bounds } = reading;
  const one = `[^，。；：、（）${FIGURE}]{0,8}[${FIGURE}](?:%|${U})`;
  return {
    scan: new RegExp(
      [
        `百分之(?<p1>${NUM})(?:${DASH}(?:百分之)?(?<p2>${NUM}))?`,
        `(?<hundred>百分(?:之)?百)`,
        `（(?<hu>${U}|%)）[：为是]?(?<hn>${D})(?![\\d.%/])`,
        `(?<a>\\d+(?:\\.\\d+)?)/(?<b>\\d+(?:\\.\\d+)?)(?![\\d./])`,
        `(?<n1>${NUM})(?<u1>%|${U})?${DASH}(?<n2>${NUM})`,
        `(?<d1>[一两二三四五六七八九])、?(?<d2>[二三四五六七八九])(?=${U})`,
        `(?<few>(?:[数几][十百千万]*|[十百千]几|若干)(?=多?(?:${U}|%)))`,
        `(?<tenths>[一二两三四五六七八九]成[一二三四五六七八九半]?)(?=[，。；：、的以左居住小多]|$)`,
        `(?<half>半数以上|超过半数|[过超]半数)(?=的?(?:小区|居民家庭|家庭|居民|住户|用户))`,
        `(?<n>${NUM})`,
      ].join('|'),
      'gu',
    ),
    unit: new RegExp(`%|${U}`, 'yu'),
    notUnit:
      /人次|项(?:指标|数据)?(?:依次|分别|均|都)|户型|户外|户籍|户数|个百分点|百分点|个月|个工作日|个小时以|台账|次数|次性|组织|组长|处置|处理|处长|家庭农|项目|层级|层面|场所|场景|场地|种植|类别|人民|人工|人员|人均|位置|块链|只有|套餐|座谈|根据|家政|名称|处于|类型|层次|场内|场外|次会|人脸/uy,
    before: new RegExp(
      `(?<word>${anyOf(Object.values(bounds.before).flat())})(?:了|有|为|到|达到|达|是|：|的)?$`,
      'u',
    ),
    after: new RegExp(`（?含?）?(?<word>${anyOf(Object.values(bounds.after).flat())})(?:（含）)?`, 'yu'),
    apart: (Object.entries(bounds.apart) as [BoundWord, readonly string[]][]).map(([bound, words]) => [
      bound,
      new RegExp(`(?:${words.join('|')})[^，。；：、（）]{0,8}$`, 'u'),
    ]),
    vague: bounds.vague.length === 0 ? undefined : new RegExp(`(?:${bounds.vague.join('|')})`, 'u'),
    parts: reading.parts.map((words) => new RegExp(anyOf(words), 'u')),
    run: new RegExp(`${one}(?:[，、；和及与]?${one}){0,9}`, 'gu'),
    piece: new RegExp(`[，、；和及与]?([^${FIGURE}]*)([${FIGURE}])(%|${U})`, 'gu'),
    bounds,
  };
}
