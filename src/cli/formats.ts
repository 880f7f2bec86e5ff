import type { Layout, Report } from '../report/evaluation/index.ts';
import { formats as reportFormats } from '../report/evaluation/index.ts';
import type { Output } from './environment.ts';

type OutputFormatter = (report: Report, layout: Layout) => Output | Promise<Output>;

/** Every format of an evaluation that is no list of places, each loaded when it is asked for. */
export const formats = {
  ...reportFormats,
  html: async (): Promise<OutputFormatter> => (await import('../page/index.ts')).page,
};

export type Format = keyof typeof formats;
