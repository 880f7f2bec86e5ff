import { median, medianAbsoluteDeviation } from 'simple-statistics';
import type {
  AuditSettings,
  Label,
  Position,
  Rational,
  Standard,
  Submission,
  SubmissionHead,
} from '../model/index.ts';
import { divide, isZero, showNumber } from '../quantity/index.ts';
import { labelOf } from '../standard/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';
import { exactFigure } from './rule.ts';

type Settings = NonNullable<AuditSettings['outlier']>;
type OutlierFigure = Settings['figures'][number];

interface Figure {
  readonly submission: SubmissionHead;
  readonly value: Rational;
  readonly measured: number;
  readonly at: Position | undefined;
}

/** Makes a median absolute deviation comparable with a standard deviation (of a normal distribution). */
export const SCALE = 1.4826;

/** A figure far from that of the other submissions, by median and median absolute deviation. No verdict rests on it. */
export const outlier: AcrossRule = {
  code: 'outlier',
  severity: 'warning',
  needs: (standard) => standard.audit.outlier?.submissions,
  gather: (standard) => {
    const settings = standard.audit.outlier;
    if (settings === undefined) return undefined;
    const all = settings.figures.map((asked): { asked: OutlierFigure; figures: Figure[] } => ({
      asked,
      figures: [],
    }));
    return {
      add: (evaluation, kept) => {
        for (const { asked, figures } of all)
          figures.push(...figureOf(evaluation.submission, kept, asked, settings));
      },
      find: () =>
        all.flatMap(({ asked, figures }) =>
          figures.length < settings.submissions ? [] : far(figures, asked, settings, standard),
        ),
    };
  },
};

function figureOf(
  submission: Submission,
  kept: SubmissionHead,
  asked: OutlierFigure,
  { scale }: Settings,
): readonly Figure[] {
  const value = quantityOf(submission, asked);
  if (value === undefined) return [];
  const number = (Number(value.s) * Number(value.n)) / Number(value.d);
  if (scale === 'logarithmic' && number <= 0) return [];
  const measured = scale === 'logarithmic' ? Math.log10(number) : number;
  const at = submission.facts.get('fact' in asked ? asked.fact : asked.whole)?.at;
  return [{ submission: kept, value, measured, at }];
}

function quantityOf(submission: Submission, asked: OutlierFigure): Rational | undefined {
  if ('fact' in asked) return exactFigure(submission, asked.fact);
  const [part, whole] = [exactFigure(submission, asked.part), exactFigure(submission, asked.whole)];
  return part === undefined || whole === undefined || isZero(whole) ? undefined : divide(part, whole);
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
    .map(({ submission, value, at }) => ({
      submission,
      args: {
        figure: nameOf(asked, standard),
        value: shown(value),
        typical: typical === undefined ? '' : shown(typical.value),
        count: String(figures.length),
      },
      facts: 'fact' in asked ? [asked.fact] : [asked.part, asked.whole],
      ...(at && { at }),
    }));
}

const shown = (value: Rational): string => showNumber(value, false);

const nameOf = (asked: OutlierFigure, { facts }: Standard): Label =>
  'fact' in asked ? labelOf(asked.fact, facts) : asked.label;
