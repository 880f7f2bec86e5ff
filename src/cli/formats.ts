import type { FindingCode } from '../model/index.ts';
import { auditFormats as auditTexts } from '../report/audit/index.ts';
import type { AuditFormatter } from '../report/audit/report.ts';
import type { Formatter } from '../report/evaluation/index.ts';
import { formats as reportFormats } from '../report/evaluation/index.ts';
import { gapFormats as gapTexts } from '../report/gap/index.ts';
import type { GapFormatter } from '../report/gap/report.ts';

/** Every format of an evaluation that is no list of places, each loaded when it is asked for. */
export const formats = {
  ...reportFormats,
  html: async (): Promise<Formatter> => (await import('../page/index.ts')).page,
};

export type Format = keyof typeof formats;

/** Texts for people tell what submissions show of each other as well; a table of values what each shows by itself. */
export const tellsAcross = (format: string): boolean => ['table', 'html', 'xlsx'].includes(format);

/** Where every tier is asked for, texts for people say of each submission where it stands in each. */
export const showsTiers = (format: string): boolean => format === 'table' || tellsAcross(format);

/** What a text leaves out of what submissions show of each other: the terminal has one screen. */
export const notTold = (format: string): readonly FindingCode[] =>
  format === 'table' ? ['clause-echo'] : [];

/** What is still short, as text or as a page. */
export const gapFormats = {
  ...gapTexts,
  html: async (): Promise<GapFormatter> => {
    const [{ gapList }, { listPage }] = await Promise.all([
      import('../report/gap/list.ts'),
      import('../page/list-page.ts'),
    ]);
    return (report, layout) => listPage(gapList(report, layout), layout.lang);
  },
};

/** Findings, as text or as a page. */
export const auditFormats = {
  ...auditTexts,
  html: async (): Promise<AuditFormatter> => {
    const [{ auditList }, { listPage }] = await Promise.all([
      import('../report/audit/list.ts'),
      import('../page/list-page.ts'),
    ]);
    return (report, layout) => listPage(auditList(report, layout), layout.lang);
  },
};

export type AuditFormat = keyof typeof auditFormats;
