// What a public notice prints beside the results: in a submission, in the file of --notice-settings, or in both.
import { noticeKeys } from '../../words/index.ts';
import { closed, DATE, DRAFT, type Schema, text, type Words } from './parts.ts';

const dates = (description: string): Schema => ({ type: 'array', items: DATE, description });

const phrase = (description: string, ...placeholders: string[]): Schema => ({
  type: 'string',
  description: `${description} ${placeholders.map((name) => `{${name}}`).join(' ')}`,
  pattern: `^(?:[^{}]|\\{(?:${placeholders.join('|')})\\})*$`,
  'x-words': {
    pattern: { code: 'unknown-placeholder', args: { allowed: placeholders.map((name) => `{${name}}`) } },
  } satisfies Words,
});
const properties = {
  title: text('标题 The title of the notice'),
  basis: text('依据 The document on which the acceptance rests, with its number'),
  issuer: text('发文机关 Who issues and signs the notice'),
  acceptor: text('验收单位 Who organised the acceptance'),
  applicant: text('申请单位 Who applied (default: the community’s name)'),
  feedback: text('反馈受理单位 Who hears objections (default: the contact’s unit)'),
  contact: closed(
    {
      unit: text('联系单位'),
      person: text('联系人'),
      telephone: { type: ['string', 'integer'], description: '联系电话; in quotes where it begins with 0' },
    },
    [],
    '联系方式 Whom to ask',
  ),
  period: closed(
    {
      from: { ...DATE, description: 'The first day; it counts' },
      to: { ...DATE, description: 'The last day; computed where days are given, and held against them' },
      days: { type: 'integer', minimum: 1, maximum: 366, description: 'How many days, of the kind below' },
      kind: {
        enum: ['calendar', 'working'],
        description: '自然日（默认）或工作日 calendar (default) or working days',
      },
      holidays: dates('放假 Days off beside Saturdays and Sundays'),
      workdays: dates('调休上班 Saturdays and Sundays that are worked'),
    },
    [],
    '公示期 The notice period',
  ),
  published: { ...DATE, description: '成文日期 The date of the notice' },
  letter: closed(
    {
      title: text('标题 The title of the letter'),
      number: text('文号 The number of the letter'),
      deadline: { ...DATE, description: '整改期限 By when all is to be put right' },
      published: { ...DATE, description: '成文日期 The date of the letter' },
      opening: phrase(
        '开头 The opening',
        'basis',
        'acceptor',
        'acceptance',
        'group',
        'name',
        'standard',
        'tier',
        'all',
        'met',
        'short',
      ),
      request: phrase('整改要求 What is asked', 'deadline', 'feedback', 'tier'),
    },
    [],
    '整改通知书 The letter to a community that is to put something right',
  ),
};

export const publicationSchema: Schema = closed(
  properties,
  [],
  '公示 What the public notice prints beside the results',
);

const named = ['name', 'standard', 'tier', 'group'];

const phrases = closed(
  {
    opening: phrase(
      '开头；换行另起一段 The opening; a line break begins a paragraph',
      'basis',
      'applicant',
      'acceptor',
      'acceptance',
      'conclusion',
      ...named,
    ),
    met: phrase('结论：已满足 The conclusion where the tier is met', ...named),
    unmet: phrase('结论：尚未满足 The conclusion where it is not', ...named),
    undetermined: phrase('结论：尚待核实 The conclusion where it is not known', ...named),
    waived: phrase('有豁免时接在结论后 After the conclusion, where it rests on waivers', 'count'),
    tier: phrase('类型的全称 How a tier is named', 'tier'),
    heading: phrase('表的标题 The heading of the table', 'standard', 'tier'),
    period: phrase('公示期 The sentence on the period', 'length', 'from', 'to', 'feedback'),
    calendar: phrase('自然日 A number of calendar days', 'days'),
    working: phrase('工作日 A number of working days', 'days'),
    unit: phrase('联系单位', 'unit'),
    person: phrase('联系人', 'person'),
    telephone: phrase('联系电话', 'telephone'),
  },
  [],
  '用语 Sentences of the notice, where they are to differ from sce’s own; each in Chinese, with placeholders',
);

/** The same under the Chinese words of its keys, at every depth. */
function inBothLanguages(schema: Schema): Schema {
  const { properties: own } = schema as { properties?: Readonly<Record<string, Schema>> };
  if (own === undefined) return schema;
  const both = Object.entries(own).flatMap(([key, value]) => {
    const inside = key === 'kind' ? { ...value, enum: ['calendar', 'working', '自然日', '工作日'] } : value;
    const word = noticeKeys[key as keyof typeof noticeKeys].zh;
    return [
      [key, inBothLanguages(inside)],
      [word, inBothLanguages(inside)],
    ];
  });
  return { ...schema, properties: Object.fromEntries(both) };
}

/** What editors complete the file of --notice-settings by. */
export const noticeSettingsSchema: Schema = {
  $schema: DRAFT,
  title: 'Settings of public notices: what the notices of several submissions have in common',
  ...inBothLanguages(closed({ ...properties, phrases }, [])),
};
