import type { EvidenceLetter, PageIndicator, PageSubmission, StatusLetter } from '../data.ts';
import { type Context, evidenceAt, statusAt } from './context.ts';
import { type Element, h, type Node } from './node.ts';

/** How a square is drawn: the fuller the ink, the harder the evidence. */
export function inkOf(status: StatusLetter, evidence: EvidenceLetter): string {
  if (status === 'm') return evidence === 'm' ? 'measured' : evidence === 'a' ? 'attested' : 'declared';
  return { u: 'unmet', '?': 'open', n: 'none', w: 'waived' }[status];
}

export function wordsOf({ say }: Context, status: StatusLetter, evidence: EvidenceLetter): string {
  const said = say(`page-status-${status}`);
  return evidence === '-' || status === '?' || status === 'w'
    ? said
    : say('page-square', { status: said, evidence: say(`page-evidence-${evidence}`) });
}

/** A square with its word for who does not see it. */
export const square = (ctx: Context, status: StatusLetter, evidence: EvidenceLetter): Element =>
  h('span', { class: `sq ${inkOf(status, evidence)}` }, [unseen(wordsOf(ctx, status, evidence))]);

export const squareAt = (ctx: Context, submission: PageSubmission, indicator: number): Element =>
  square(ctx, statusAt(submission, indicator), evidenceAt(submission, indicator));

/** One that a word stands beside. */
export const sample = (ink: string): Element => h('span', { class: `sq ${ink}`, 'aria-hidden': 'true' });

export const unseen = (text: string): Element => h('span', { class: 'unseen' }, text);

/** A vertical name: Chinese stands upright, Latin is turned. */
export const name = (title: string): Element =>
  h('span', { class: /\p{Script=Han}/u.test(title) ? 'upright han' : 'upright' }, title);

/** A square over its number and its vertical name. */
export const upright = ({ of }: Context, { number, title }: PageIndicator, above: Node): readonly Node[] => [
  above,
  h('span', { class: 'no' }, String(number)),
  name(of(title)),
];

/** A figure whose decimal point stands under those of its column. */
export function aligned(text: string): Node {
  const parts = /^(\D*\d+)(.*)$/u.exec(text);
  if (parts === null) return h('span', { class: 'fig' }, text);
  return h('span', { class: 'fig' }, [h('span', { class: 'fig-whole' }, parts[1] ?? ''), parts[2] ?? '']);
}
