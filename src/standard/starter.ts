import type { Lang } from '../model/index.ts';

/** A file of the standard that an author begins with, by its path in the standard's folder. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** A small standard that shows each kind of fact and check, with a submission that it can evaluate; its comments in one language. */
export const starterStandard = (lang: Lang): readonly StarterFile[] =>
  Object.entries(FILES).map(([path, text]) => ({ path, text: commentsIn(lang, text) }));

/** Comments stand in both languages, a line each: `#zh …` and `#en …`. */
const commentsIn = (lang: Lang, text: string): string =>
  text
    .trimStart()
    .split('\n')
    .filter((line) => !new RegExp(`^ *#${lang === 'zh' ? 'en' : 'zh'} `).test(line))
    .map((line) => line.replace(/^( *)#(?:zh|en) /, '$1# '))
    .join('\n');

const FILES = {
  'standard.yaml': `
#zh 指标体系：名称、一级指标、类型。改完后用 sce validate 本文件夹 检查。
#en The standard: its name, its categories, its tiers. After each change: sce validate this folder.
id: community-canteen
version: "1"
title: { zh: 社区食堂建设指标（示例）, en: Community canteens (a sample) }
issuer: { zh: 某某局, en: The bureau }
documents:
  - { title: 社区食堂管理办法, number: 〔2026〕1号 }
#zh 日期（如豁免的有效期）按这个时区
#en Dates, such as those of waivers, are meant in this time zone
time_zone: Asia/Shanghai
#zh 全数值比较，不作修约；按 GB/T 8170 修约到整数写 { rounded-value: 0 }
#en No rounding; to hold figures rounded to whole units against their thresholds: { rounded-value: 0 }
comparison: full-value
categories:
  - { id: place, title: { zh: 场所, en: Place } }
  - { id: service, title: { zh: 服务, en: Service } }
#zh 从低到高
#en Lowest first
tiers:
  - { id: entry, title: { zh: 入门型, en: Entry }, file: entry.yaml }
  - { id: full, title: { zh: 完善型, en: Full }, file: full.yaml }
#zh 有高低的词，从低到高
#en Ordered words, lowest first
scales:
  grade:
    - { id: c, label: { zh: C级, en: grade C } }
    - { id: b, label: { zh: B级, en: grade B } }
    - { id: a, label: { zh: A级, en: grade A } }
#zh 核查规则的参数；没有写的规则不运行
#en Settings of the audit; a rule without settings does not run
audit:
  copied-figure:
    digits: 3
    reason: { zh: 三位以上有效数字很少巧合相同, en: Figures of three and more digits rarely coincide }
`,
  'facts.yaml': `
#zh 数据项：申报里能写的每一样东西。类型决定怎么写、怎么查。
#en The facts: everything that a submission may report. The type says how it is written and what may be asked of it.
#zh count 个数：非负整数
#en count: a whole number
seats: { type: count, unit: { zh: 座, en: { one: seat, other: seats } }, label: { zh: 座位数, en: Seats } }
elderly: { type: count, unit: { zh: 人, en: { one: person, other: people } }, label: { zh: 60 岁及以上老人数, en: Residents of 60 and over } }
elderly_with_card: { type: count, unit: { zh: 人, en: { one: person, other: people } }, label: { zh: 其中办理就餐卡的, en: Of them with a meal card } }
#zh measure 量；plausible 之外的值，核查会提示
#en measure: a quantity; outside of what is plausible the audit says so
area: { type: measure, unit: { zh: 平方米, en: m² }, plausible: { low: 10, high: 5000 }, label: { zh: 就餐面积, en: Dining area } }
#zh ratio 由两项算出：[分子, 分母]
#en ratio: computed from two others, [part, whole]
area_per_seat: { type: measure, unit: { zh: 平方米, en: m² }, ratio: [area, seats], label: { zh: 座均面积, en: Area per seat } }
#zh rate 比率：写百分号
#en rate: written with its percent sign
card_rate: { type: rate, ratio: [elderly_with_card, elderly], label: { zh: 就餐卡办理率, en: Share with a meal card } }
#zh flag 是否：true 或 false
#en flag: true or false
home_delivery: { type: flag, label: { zh: 为行动不便的老人送餐, en: Meals are brought to those who cannot come } }
#zh set 若干项：items 之外的写 open: true 才允许
#en set: some of these items; others only with open: true
meals:
  type: set
  label: { zh: 供应的餐次, en: Meals offered }
  items:
    breakfast: { zh: 早餐, en: breakfast }
    lunch: { zh: 午餐, en: lunch }
    dinner: { zh: 晚餐, en: dinner }
#zh level 等级：standard.yaml 里 scales 的一个词
#en level: a word of one of the scales of standard.yaml
hygiene: { type: level, scale: grade, label: { zh: 食品安全等级, en: Food safety grade } }
#zh list 记录：一条一样东西
#en list: records, one for each thing
cooks:
  type: list
  label: { zh: 厨师, en: Cooks }
  fields:
    name: { type: text, label: { zh: 姓名, en: Name } }
    certified: { type: flag, label: { zh: 持健康证, en: Has a health certificate } }
#zh count_of 由记录或若干项数出
#en count_of: counted from a list or a set
cook_count: { type: count, unit: { zh: 名, en: { one: cook, other: cooks } }, count_of: cooks, label: { zh: 厨师数, en: Number of cooks } }
`,
  'entry.yaml': `
#zh 一个类型的二级指标；每条要求（requirements）是一个条款和一个检查
#en The indicators of a tier; each requirement is a clause and a check
tier: entry
indicators:
  - id: dining-room
    number: 1
    category: place
    title: { zh: 就餐场所, en: Dining room }
    requirements:
      - id: seats
        clause: { zh: 座位不少于20座, en: At least 20 seats }
        check: { fact: seats, at_least: 20 }
      - id: room
        clause: { zh: 座均面积达到1.2平方米, en: At least 1.2 m² for each seat }
        check: { fact: area_per_seat, at_least: 1.2 }
  - id: food-safety
    number: 2
    category: place
    title: { zh: 食品安全, en: Food safety }
    requirements:
      - id: grade
        clause: { zh: 食品安全等级达到B级, en: Food safety grade B or better }
        check: { fact: hygiene, at_least: b }
  - id: meals
    number: 3
    category: service
    title: { zh: 供餐, en: Meals }
    requirements:
      - id: lunch
        clause: { zh: 供应午餐, en: Lunch is offered }
        check: { fact: meals, includes: [lunch] }
      - id: cards
        clause: { zh: 有60岁及以上老人的社区，就餐卡办理率达到60%, en: "Where residents of 60 and over live, at least 60% have a meal card" }
        #zh when：对谁有此要求；不满足时为“不适用”
        #en when: whom it binds; where that is not so, it is not applicable
        when: { fact: elderly, at_least: 1 }
        check: { fact: card_rate, at_least: 60% }
`,
  'full.yaml': `
tier: full
indicators:
  - id: dining-room
    number: 1
    category: place
    title: { zh: 就餐场所, en: Dining room }
    requirements:
      - id: seats
        clause: { zh: 座位不少于40座, en: At least 40 seats }
        check: { fact: seats, at_least: 40 }
      - id: room
        clause: { zh: 座均面积1.5至3平方米, en: Between 1.5 and 3 m² for each seat }
        #zh 两端可写在一起
        #en Both ends may stand in one check
        check: { fact: area_per_seat, at_least: 1.5, at_most: 3 }
  - id: food-safety
    number: 2
    category: place
    title: { zh: 食品安全, en: Food safety }
    requirements:
      - id: grade
        clause: { zh: 食品安全等级达到A级, en: Food safety grade A }
        check: { fact: hygiene, at_least: a }
      - id: certificates
        clause: { zh: 至少2名厨师，均持健康证, en: "At least two cooks, each with a health certificate" }
        check:
          all:
            - { fact: cook_count, at_least: 2 }
            - { fact: cooks, every: { certified: { is: true } } }
  - id: meals
    number: 3
    category: service
    title: { zh: 供餐, en: Meals }
    requirements:
      - id: meals
        clause: { zh: 供应两餐以上，或为行动不便的老人送餐, en: "At least two meals, or meals brought to those who cannot come" }
        #zh any：满足其一即可；among：这些项里有几项
        #en any: one of them is enough; among: so many of these items
        check:
          any:
            - { fact: meals, among: [breakfast, lunch, dinner], at_least: 2 }
            - { fact: home_delivery, is: true }
      - id: cards
        clause: { zh: 有60岁及以上老人的社区，就餐卡办理率达到80%, en: "Where residents of 60 and over live, at least 80% have a meal card" }
        when: { fact: elderly, at_least: 1 }
        check: { fact: card_rate, at_least: 80% }
`,
  'reading.yaml': `
#zh sce import 怎样读公示里的句子；不读公示可删去本文件。{座} 是带该单位的数，{%} 是百分数，~ 是短间隔。
#en How sce import reads the sentences of a published notice; without notices leave this file out. {座} is a figure in that unit, {%} a percentage, ~ a short gap.
units:
  座: { 座: "1", 个座位: "1" }
  人: { 人: "1", 名: "1" }
  平方米: { 平方米: "1", ㎡: "1" }
phrases:
  dining-room:
    - { fact: seats, read: "座位(?:数)?~{座}" }
    - { fact: area, read: "就餐面积~{平方米}" }
  meals:
    - { fact: elderly, read: "60岁及以上老人(?:数)?~{人}" }
    - { fact: elderly_with_card, read: "办理就餐卡(?:的)?~{人}", unsaid: { 其中: 在老人之后 } }
`,
  'samples/oak-lane.yaml': `
#zh 一份申报。评估：sce evaluate samples --indicators .
#en A submission. To evaluate it: sce evaluate samples --indicators .
community: { id: oak-lane, name: 橡树里社区 }
tier: entry
facts:
  seats: 24
  area: 31.5
  hygiene: b
  meals: [lunch, dinner]
  elderly: 310
  #zh 186 ÷ 310 = 60%，正好达到
  #en 186 ÷ 310 = 60%, just enough
  elderly_with_card: 186
  cooks:
    - { name: 张三, certified: true }
`,
} as const;
