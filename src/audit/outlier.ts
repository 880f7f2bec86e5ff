import { median, medianAbsoluteDeviation } from 'simple-statistics';
import type { AuditSettings, Evaluation, Label, Rational, Standard, Submission } from '../model/index.ts';
import { divide, exactValue, isZero, showNumber } from '../quantity/index.ts';
import { labelOf } from '../standard/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';

type Settings = NonNullable<AuditSettings['outlier']>;
type OutlierFigure = Settings['figures'][number];

interface Figure {
  readonly evaluation: Evaluation;
  readonly value: Rational;
  readonly measured: number;
}

/** Makes a median absolute deviation comparable with a standard deviation (of a normal distribution). */
export const SCALE = 1.4826;

/** A figure far from that of the other submissions, by median and median absolute deviation. No verdict rests on it. */
export const outlier: AcrossRule = {
  code: 'outlier',
  severity: 'warning',
  needs: (standard) => standard.audit.outlier?.submissions,
  find: (evaluations, standard) => {
    const settings = standard.audit.outlier;
    if (settings === undefined) return [];
    return settings.figures.flatMap((asked) => {
      const figures = evaluations.flatMap((evaluation) => figureOf(evaluation, asked, settings));
      return figures.length < settings.submissions ? [] : far(figures, asked, settings, standard);
    });
  },
};

function figureOf(evaluation: Evaluation, asked: OutlierFigure, { scale }: Settings): readonly Figure[] {
  const value = quantityOf(evaluation.submission, asked);
  if (value === undefined) return [];
  const number = (Number(value.s) * Number(value.n)) / Number(value.d);
  if (scale === 'logarithmic' && number <= 0) return [];
  return [{ evaluation, value, measured: scale === 'logarithmic' ? Math.log10(number) : number }];
}

function quantityOf(submission: Submission, asked: OutlierFigure): Rational | undefined {
  if ('fact' in asked) return exactly(submission, asked.fact);
  const [part, whole] = [exactly(submission, asked.part), exactly(submission, asked.whole)];
  return part === undefined || whole === undefined || isZero(whole) ? undefined : divide(part, whole);
}

function exactly(submission: Submission, id: string): Rational | undefined {
  const value = submission.facts.get(id)?.value;
  return value?.kind === 'quantity' ? exactValue(value.quantity) : undefined;
}

function far(
  figures: readonly Figure[],
  asked: OutlierFigure,
  settings: Settings,
  standard: Standard,
): readonly FoundIn[] {
  const measured = figures.map((figure) => figure.measured);
  const [middle, spread] = [median(measured), medianAbsoluteDeviation(measured) * SCALE];
  if (spread === 0) return [];
  const typical = figures.toSorted((a, b) => a.measured - b.measured)[Math.floor(figures.length / 2)];
  return figures
    .filter((figure) => Math.abs(figure.measured - middle) / spread > settings.deviations)
    .map(({ evaluation, value }) => ({
      evaluation,
      args: {
        figure: nameOf(asked, standard),
        value: shown(value),
        typical: typical === undefined ? '' : shown(typical.value),
        count: String(figures.length),
      },
      facts: 'fact' in asked ? [asked.fact] : [asked.part, asked.whole],
      ...placeOf(evaluation.submission, asked),
    }));
}

const shown = (value: Rational): string => showNumber(value, false);

const nameOf = (asked: OutlierFigure, { facts }: Standard): Label =>
  'fact' in asked ? labelOf(asked.fact, facts) : asked.label;

function placeOf(submission: Submission, asked: OutlierFigure): Pick<FoundIn, 'at'> {
  const at = submission.facts.get('fact' in asked ? asked.fact : asked.whole)?.at;
  return at === undefined ? {} : { at };
}
