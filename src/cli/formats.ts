import { type Formatter, formats as reportFormats } from '../report/evaluation/index.ts';

/** Every format of an evaluation, each loaded when it is asked for. */
export const formats = {
  ...reportFormats,
  html: async (): Promise<Formatter> => (await import('../page/index.ts')).page,
};

export type Format = keyof typeof formats;
