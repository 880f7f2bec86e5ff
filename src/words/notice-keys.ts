import type { Label } from './label.ts';

/** The keys of a notice's settings, which may be written in either language; one word has one meaning wherever it stands. */
export const noticeKeys = {
  title: { zh: '标题', en: 'title' },
  basis: { zh: '依据', en: 'basis' },
  issuer: { zh: '发文机关', en: 'issuer' },
  acceptor: { zh: '验收单位', en: 'acceptor' },
  applicant: { zh: '申请单位', en: 'applicant' },
  feedback: { zh: '反馈受理单位', en: 'feedback' },
  contact: { zh: '联系方式', en: 'contact' },
  unit: { zh: '联系单位', en: 'unit' },
  person: { zh: '联系人', en: 'person' },
  telephone: { zh: '联系电话', en: 'telephone' },
  period: { zh: '公示期', en: 'period' },
  from: { zh: '起日', en: 'from' },
  to: { zh: '止日', en: 'to' },
  days: { zh: '天数', en: 'days' },
  kind: { zh: '计法', en: 'kind' },
  holidays: { zh: '放假', en: 'holidays' },
  workdays: { zh: '调休上班', en: 'workdays' },
  published: { zh: '成文日期', en: 'published' },
  letter: { zh: '整改通知书', en: 'letter' },
  number: { zh: '文号', en: 'number' },
  deadline: { zh: '整改期限', en: 'deadline' },
  request: { zh: '整改要求', en: 'request' },
  phrases: { zh: '用语', en: 'phrases' },
  opening: { zh: '开头', en: 'opening' },
  met: { zh: '已满足', en: 'met' },
  unmet: { zh: '尚未满足', en: 'unmet' },
  undetermined: { zh: '尚待核实', en: 'undetermined' },
  waived: { zh: '豁免', en: 'waived' },
  tier: { zh: '类型', en: 'tier' },
  heading: { zh: '表标题', en: 'heading' },
  calendar: { zh: '自然日', en: 'calendar' },
  working: { zh: '工作日', en: 'working' },
} as const satisfies Readonly<Record<string, Label>>;

/** A key by its Chinese word. */
export const noticeKeyNamed: ReadonlyMap<string, string> = new Map(
  Object.entries(noticeKeys).map(([key, { zh }]) => [zh, key]),
);

/** `contact.telephone` as its reader writes it: 联系方式.联系电话 in Chinese. */
export const noticePath = (path: string): Label => ({
  zh: path
    .split('.')
    .map((key) => (Object.hasOwn(noticeKeys, key) ? noticeKeys[key as keyof typeof noticeKeys].zh : key))
    .join('.'),
  en: path,
});
